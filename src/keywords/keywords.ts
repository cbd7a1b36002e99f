import type { Dictionary } from "../dictionary/tables";
import type { Reading } from "../tokens/reading";
import type { Entity, Figure, Keyword, Span, TimeExpression } from "../types";
import { backgroundOf } from "./background";
import { findBoilerplate } from "./boilerplate";
import { findCandidates } from "./candidates";
import { chooseDiverse } from "./diversity";
import { readNames } from "./names";
import { featuresOf, type Scored, scoreOf } from "./ranking";
import { readingOf } from "./readings";
import { stopWordsOf } from "./stop-words";
import { createTermWeigher } from "./weights";

export type KeywordReader = (
  reading: Reading,
  title: Reading | undefined,
  entities: readonly Entity[],
  figures: readonly Figure[],
  times: readonly TimeExpression[],
) => Keyword[];

/** Candidates → weights against the background → ranking → the best that differ. */
export async function createKeywordReader(
  dictionary: Dictionary,
  { max }: { readonly max: number },
): Promise<KeywordReader> {
  const stopWords = stopWordsOf(dictionary);
  const isBoilerplate = findBoilerplate(dictionary);
  const weigh = await createTermWeigher(backgroundOf(dictionary));

  return (reading, title, entities, figures, times) => {
    const barriers: Span[] = [...figures, ...times, ...reading.addresses, ...isBoilerplate(reading)];
    barriers.sort((a, b) => a.start - b.start || a.end - b.end);
    const titleText = title?.text.trim() ?? "";
    const titleInText = titleText !== "" && reading.text.trimStart().startsWith(titleText);
    const names = readNames(reading, title, entities);
    const { list, terms } = findCandidates({ reading, title, titleInText, names, stopWords, barriers });
    const evidence = {
      weights: weigh(terms),
      entities,
      title: titleText.slice(0, MAX_TITLE),
      bodyStart: titleInText ? reading.text.indexOf(titleText) + titleText.length : 0,
    };
    const scored: Scored[] = list.map((candidate) => ({ candidate, score: scoreOf(featuresOf(candidate, evidence)) }));
    return chooseDiverse(scored, max).map(({ candidate, score }) => {
      const kana = readingOf(candidate.origin.reading, candidate.origin.span);
      return {
        term: candidate.term,
        ...(kana === undefined ? {} : { reading: kana }),
        score: Math.round(score * 1e4) / 1e4,
        mentions: candidate.mentions,
      };
    });
  };
}

/** No headline is longer; what stands after this is text. */
const MAX_TITLE = 300;
