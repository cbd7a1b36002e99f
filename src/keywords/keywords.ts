import type { Dictionary } from "../dictionary/tables";
import type { Settings } from "../options";
import type { TokenizedDocument } from "../tokens/tokenized-document";
import type { Keyword } from "../types";
import type { Candidate } from "./candidate";
import { isNotProse } from "./prose";
import { newsBackground, userBackground } from "./ranking/background";
import { chooseCovering } from "./ranking/coverage";
import { createFeaturedCandidateReader, type KeywordEvidence } from "./ranking/featured-candidates";
import { keywordWeightsOf, type ScoredCandidate, scoreOf } from "./ranking/score";
import { readingOf } from "./readings";

/** Returns the keywords of an article, the best first. None is taken from figures, times or boilerplate. */
export type KeywordReader = (found: KeywordEvidence) => Keyword[];

/**
 * Creates the reader of keywords, which are noun phrases:
 *
 *     candidates → features → scores by trained weights → those that together cover most
 */
export function createKeywordReader(dictionary: Dictionary, { max, background }: Settings["keywords"]): KeywordReader {
  const readCandidates = createFeaturedCandidateReader(
    dictionary,
    background ? userBackground(background) : newsBackground(dictionary),
  );
  const weights = keywordWeightsOf(dictionary);
  return (found) => {
    const scored: ScoredCandidate[] = [];
    readCandidates(found, (candidate, features) => scored.push({ candidate, score: scoreOf(features, weights) }));
    return chooseFrom(scored, found.document, max).map(({ candidate, score }) => {
      const { term, mentions } = candidate;
      const reading = termReading(candidate, found.document, found.title);
      const rounded = Math.round(score * 1e4) / 1e4;
      return reading === undefined ? { term, score: rounded, mentions } : { term, reading, score: rounded, mentions };
    });
  };
}

/** The most keywords of a list of links or headlines, which has no topic. */
const MOST_WITHOUT_PROSE = 3;

/** Chooses keywords; of a text that is no prose few, and only those that recur or that the title has. */
function chooseFrom(scored: readonly ScoredCandidate[], document: TokenizedDocument, max: number): ScoredCandidate[] {
  if (!isNotProse(document)) return chooseCovering(scored, max);
  const topics = scored.filter(({ candidate: { count, inTitle } }) => count > 1 || inTitle);
  return chooseCovering(topics, Math.min(max, MOST_WITHOUT_PROSE));
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
