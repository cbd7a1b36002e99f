import type { Dictionary } from "../dictionary/tables";
import type { Findings } from "../findings";
import type { Settings } from "../options";
import type { TokenizedDocument } from "../tokens/tokenized-document";
import type { Keyword } from "../types";
import type { Candidate } from "./candidates/candidates";
import { newsBackground, userBackground } from "./ranking/background";
import { chooseDiverse } from "./ranking/diversity";
import { scoreOf } from "./ranking/ranking";
import { createTopicReader } from "./ranking/topics";
import { readingOf } from "./readings";

export type KeywordReader = (
  found: Pick<Findings, "document" | "title" | "entities" | "times" | "figures" | "boilerplate">,
) => Keyword[];

/** Candidates → weights against the background → ranking → the best that differ. */
export function createKeywordReader(dictionary: Dictionary, { max, background }: Settings["keywords"]): KeywordReader {
  const readTopics = createTopicReader(
    dictionary,
    background ? userBackground(background) : newsBackground(dictionary),
  );
  return (found) => {
    const topics = readTopics(found);
    const scored = topics.map(({ candidate, features }) => ({ candidate, score: scoreOf(features) }));
    return chooseDiverse(scored, max).map(({ candidate, score }) => {
      const kana = kanaOf(candidate, found.document, found.title);
      const { term, mentions } = candidate;
      const rounded = Math.round(score * 1e4) / 1e4;
      return kana === undefined
        ? { term, score: rounded, mentions }
        : { term, reading: kana, score: rounded, mentions };
    });
  };
}

/** How the term is read where it first stands as it is written, in text or title. */
function kanaOf(
  { term, mentions }: Candidate,
  document: TokenizedDocument,
  title: TokenizedDocument | undefined,
): string | undefined {
  if (mentions[0]) return readingOf(document, mentions[0]);
  const start = title?.text.indexOf(term) ?? -1;
  return title && start >= 0 ? readingOf(title, { start, end: start + term.length }) : undefined;
}
