import type { Dictionary } from "../../dictionary/tables";
import { WordList } from "../../dictionary/word-list";
import type { Findings } from "../../findings";
import type { Span } from "../../types";
import { type Candidate, findCandidates } from "../candidates/candidates";
import { type Form, Forms } from "../candidates/forms";
import { readNames } from "../candidates/names";
import { createNounRunReader } from "../candidates/phrases";
import { stopWordsOf } from "../candidates/stop-words";
import { Excerpt } from "../excerpt";
import type { BackgroundFrequencies } from "./background";
import { type Features, featuresOf } from "./ranking";
import { createNounWeigher } from "./weights";

/** What an article offers as a topic, with the evidence for it. */
export interface Topic {
  readonly candidate: Candidate;
  readonly features: Features;
}

export type TopicReader = (
  found: Pick<Findings, "document" | "title" | "entities" | "times" | "figures" | "boilerplate">,
) => Topic[];

/** No headline is longer; what stands after this is text. */
const MAX_TITLE = 300;

/** The kinds of titles in dict/titles.tsv that a person is known by: 石破首相. */
const OFFICES = new Set(["role", "office"]);

/** Candidates and their weights against the background, before any is preferred. */
export function createTopicReader(dictionary: Dictionary, background: BackgroundFrequencies): TopicReader {
  const stopWords = stopWordsOf(dictionary);
  const readRuns = createNounRunReader(stopWords);
  const weigh = createNounWeigher(background);
  const offices = new Set(dictionary.titles.flatMap(({ text, kind }) => (OFFICES.has(kind) ? [text] : [])));
  const forms = new Forms();
  const titleWords = new Excerpt();
  const leadWords = new Excerpt();
  const sources = new WordList(dictionary.sourceWords.map((row) => [row.text, true] as const));

  return ({ document, title, entities, times, figures, boilerplate }) => {
    const barriers: Span[] = [...figures, ...times, ...document.addresses, ...boilerplate];
    const titleText = title?.text.trim() ?? "";
    const titleInText = titleText !== "" && document.text.trimStart().startsWith(titleText);
    forms.clear();
    if (title) titleWords.begin(title.text);
    const names = readNames(document, title, titleWords, entities, offices, forms);
    const { list, nouns } = findCandidates({
      document,
      title,
      titleInText,
      names,
      forms,
      readRuns,
      stopWords,
      sources,
      barriers,
    });
    const bodyStart = titleInText ? document.text.indexOf(titleText) + titleText.length : 0;
    const lead = document.sentences.find(({ start, kind }) => kind !== "heading" && start >= bodyStart);
    titleWords.begin(titleText.slice(0, MAX_TITLE));
    leadWords.begin(lead ? document.text.slice(lead.start, Math.min(lead.end, lead.start + MAX_TITLE)) : "");
    const evidence = {
      weigh: (noun: Form) => weigh(noun, nouns),
      entities,
      title: titleWords,
      lead: leadWords,
      bodyStart,
    };
    return list.map((candidate) => ({ candidate, features: featuresOf(candidate, evidence) }));
  };
}
