/** When keywords count as covering a wanted keyword or a headline. */
import { Forms } from "../../src/keywords/phrases/forms";
import { createNounRunReader } from "../../src/keywords/phrases/noun-runs";
import { hasRole, PhraseRole } from "../../src/keywords/phrases/phrase-word";
import type { TokenizedDocument } from "../../src/tokens/tokenized-document";

const readRuns = createNounRunReader(new Map());

/** Returns the nouns of a headline that say what it is about: tokens that may be a topic by themselves. */
export function contentNouns(headline: TokenizedDocument): string[] {
  const runs = readRuns(headline, new Forms(), { barriers: [], names: [], numerals: false });
  return [
    ...new Set(
      runs
        .flat()
        .filter((word) => hasRole(word, PhraseRole.Alone))
        .map((word) => headline.text.slice(word.start, word.end)),
    ),
  ];
}

const LEAST_SHARE = 0.6;
const norm = (text: string) => text.normalize("NFKC");

/** Whether a term counts as the wanted one, as in ../shared/gold: the same, or one inside the other and at least 60 % of it. */
export function covers(term: string, wanted: string): boolean {
  const [t, w] = [norm(term), norm(wanted)];
  return (
    t === w ||
    (t.length > 1 && w.includes(t) && t.length >= w.length * LEAST_SHARE) ||
    (t.includes(w) && w.length >= t.length * LEAST_SHARE)
  );
}
