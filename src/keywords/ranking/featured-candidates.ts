import type { Dictionary } from "../../dictionary/tables";
import { WordList } from "../../dictionary/word-list";
import type { Findings } from "../../findings";
import type { TokenizedDocument } from "../../tokens/tokenized-document";
import type { Candidate, Form } from "../candidate";
import { findCandidates } from "../candidates/candidates";
import { readEntityTerms } from "../candidates/entity-terms";
import { Excerpt } from "../excerpt";
import { Forms } from "../phrases/forms";
import { createNounRunReader } from "../phrases/noun-runs";
import { stopWordsOf } from "../phrases/stop-words";
import type { BackgroundFrequencies } from "./background";
import { type CandidateFeatures, featuresOf } from "./features";
import { createNounWeigher } from "./noun-weights";

/** A candidate with its features. */
export interface FeaturedCandidate {
  readonly candidate: Candidate;
  readonly features: CandidateFeatures;
}

/** Returns the candidates of an article with their features, in no order of preference. */
export type FeaturedCandidateReader = (
  found: Pick<Findings, "document" | "title" | "entities" | "times" | "figures" | "boilerplate">,
) => FeaturedCandidate[];

/** How many characters of a title and of the first sentence count; no headline is longer. */
const MAX_EXCERPT = 300;

/** The kinds of titles in dict/titles.tsv that a person is known by: 石破首相. */
const OFFICES = new Set(["role", "office"]);

/** @param background the frequencies that nouns are weighed against */
export function createFeaturedCandidateReader(
  dictionary: Dictionary,
  background: BackgroundFrequencies,
): FeaturedCandidateReader {
  const stopWords = stopWordsOf(dictionary);
  const readRuns = createNounRunReader(stopWords);
  const weigh = createNounWeigher(background);
  const offices = new Set(dictionary.titles.flatMap(({ text, kind }) => (OFFICES.has(kind) ? [text] : [])));
  const sourceWords = new WordList(dictionary.sourceWords.map((row) => [row.text, true] as const));
  // These are reused for one article after another.
  const forms = new Forms();
  const titleExcerpt = new Excerpt();
  const leadExcerpt = new Excerpt();

  return ({ document, title, entities, times, figures, boilerplate }) => {
    const barriers = [...figures, ...times, ...document.addresses, ...boilerplate];
    const titleText = title?.text.trim() ?? "";
    const titleInText = titleText !== "" && document.text.trimStart().startsWith(titleText);
    forms.clear();
    if (title) titleExcerpt.begin(title.text);
    const entityTerms = readEntityTerms({ document, title, titleExcerpt, entities, offices, forms });
    const { candidates, nounCount } = findCandidates({
      document,
      title,
      titleInText,
      entityTerms,
      forms,
      readRuns,
      stopWords,
      sourceWords,
      barriers,
    });
    const bodyStart = titleInText ? document.text.indexOf(titleText) + titleText.length : 0;
    titleExcerpt.begin(titleText.slice(0, MAX_EXCERPT));
    leadExcerpt.begin(leadOf(document, bodyStart));
    const evidence = {
      weigh: (noun: Form) => weigh(noun, nounCount),
      entities,
      title: titleExcerpt,
      lead: leadExcerpt,
      bodyStart,
    };
    return candidates.map((candidate) => ({ candidate, features: featuresOf(candidate, evidence) }));
  };
}

/** Returns the beginning of the first sentence of the body. */
function leadOf({ text, sentences }: TokenizedDocument, bodyStart: number): string {
  const lead = sentences.find(({ start, kind }) => kind !== "heading" && start >= bodyStart);
  return lead ? text.slice(lead.start, Math.min(lead.end, lead.start + MAX_EXCERPT)) : "";
}
