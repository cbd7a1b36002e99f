import type { Dictionary } from "../dictionary/tables";
import type { Findings } from "../findings";
import type { Settings } from "../options";
import type { TokenizedDocument } from "../tokens/tokenized-document";
import type { Keyword } from "../types";
import type { Candidate } from "./candidate";
import { newsBackground, userBackground } from "./ranking/background";
import { chooseDiverse } from "./ranking/diversity";
import { createFeaturedCandidateReader } from "./ranking/featured-candidates";
import { scoreOf } from "./ranking/score";
import { readingOf } from "./readings";

/** Returns the keywords of an article, the best first. None is taken from figures, times or boilerplate. */
export type KeywordReader = (
  found: Pick<Findings, "document" | "title" | "entities" | "times" | "figures" | "boilerplate">,
) => Keyword[];

/**
 * Creates the reader of keywords, which are noun phrases:
 *
 *     candidates → features (with weights against the background) → scores → the best that differ
 */
export function createKeywordReader(dictionary: Dictionary, { max, background }: Settings["keywords"]): KeywordReader {
  const readCandidates = createFeaturedCandidateReader(
    dictionary,
    background ? userBackground(background) : newsBackground(dictionary),
  );
  return (found) => {
    const scored = readCandidates(found).map(({ candidate, features }) => ({ candidate, score: scoreOf(features) }));
    return chooseDiverse(scored, max).map(({ candidate, score }) => {
      const { term, mentions } = candidate;
      const reading = termReading(candidate, found.document, found.title);
      const rounded = Math.round(score * 1e4) / 1e4;
      return reading === undefined ? { term, score: rounded, mentions } : { term, reading, score: rounded, mentions };
    });
  };
}

/** Returns the reading of the term at its first mention, or in the title if the text has none. */
function termReading(
  { term, mentions }: Candidate,
  document: TokenizedDocument,
  title: TokenizedDocument | undefined,
): string | undefined {
  if (mentions[0]) return readingOf(document, mentions[0]);
  const start = title?.text.indexOf(term) ?? -1;
  return title && start >= 0 ? readingOf(title, { start, end: start + term.length }) : undefined;
}
