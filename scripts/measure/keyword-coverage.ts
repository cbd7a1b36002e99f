/** Decides whether keywords cover a gold keyword or a headline. */
import { Forms } from "../../src/keywords/phrases/forms";
import { createNounRunReader } from "../../src/keywords/phrases/noun-runs";
import { hasRole, PhraseRole } from "../../src/keywords/phrases/phrase-word";
import type { TokenizedDocument } from "../../src/tokens/tokenized-document";

const readRuns = createNounRunReader(new Map());

/** Returns the content nouns of a headline: tokens that can be a topic by themselves. */
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

/**
 * Whether a term counts as the gold keyword, as in ../shared/gold: they are equal, or one contains the other, which is at least 60 % of it.
 */
export function covers(term: string, wanted: string): boolean {
  const [t, w] = [norm(term), norm(wanted)];
  return (
    t === w ||
    (t.length > 1 && w.includes(t) && t.length >= w.length * LEAST_SHARE) ||
    (t.includes(w) && w.length >= t.length * LEAST_SHARE)
  );
}
