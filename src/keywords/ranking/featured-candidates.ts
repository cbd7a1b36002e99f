import type { Dictionary } from "../../dictionary/tables";
import { WordList } from "../../dictionary/word-list";
import type { Findings } from "../../findings";
import type { TokenizedDocument } from "../../tokens/tokenized-document";
import type { Figure } from "../../types";
import type { Candidate, Form } from "../candidate";
import { findCandidates } from "../candidates/candidates";
import { readEntityTerms } from "../candidates/entity-terms";
import { Excerpt } from "../excerpt";
import { Forms } from "../phrases/forms";
import { createNounRunReader } from "../phrases/noun-runs";
import { isLight, stopWordsOf } from "../phrases/stop-words";
import type { BackgroundFrequencies } from "./background";
import { type FeatureEvidence, type FeatureValues, newFeatureValues, readFeatures } from "./features";
import { createHeadlineWeigher, type HeadlineWeigher } from "./headline-nouns";
import { createNounWeigher } from "./noun-weights";

/** The findings that keywords depend on. */
export type KeywordEvidence = Pick<Findings, "document" | "title" | "entities" | "times" | "figures" | "boilerplate">;

/** Visits the candidates of an article with their features, in no order of preference. The features are only valid within the call. */
export type FeaturedCandidateReader = (
  found: KeywordEvidence,
  visit: (candidate: Candidate, features: FeatureValues) => void,
) => void;

/** How many characters of a title and of the first sentence count; no headline is longer. */
const MAX_EXCERPT = 300;

/** The kinds of titles in dict/titles.tsv that a person is known by: 石破首相. */
const OFFICES = new Set(["role", "office"]);

/**
 * @param background the frequencies that nouns are weighed against
 * @param headlineWeight another weigher than that of the dictionary: training leaves out what it knows from the article itself
 */
export function createFeaturedCandidateReader(
  dictionary: Dictionary,
  background: BackgroundFrequencies,
  headlineWeight: HeadlineWeigher = createHeadlineWeigher(dictionary),
): FeaturedCandidateReader {
  const stopWords = stopWordsOf(dictionary);
  const readRuns = createNounRunReader(stopWords);
  const weigh = createNounWeigher(background);
  const isLightTerm = (term: string) => isLight(stopWords, term);
  const offices = new Set(dictionary.titles.flatMap(({ text, kind }) => (OFFICES.has(kind) ? [text] : [])));
  const sourceWords = new WordList(dictionary.sourceWords.map((row) => [row.text, true] as const));
  // These are reused for one article after another.
  const forms = new Forms();
  const titleExcerpt = new Excerpt();
  const leadExcerpt = new Excerpt();
  const features = newFeatureValues();

  return ({ document, title, entities, times, figures, boilerplate }, visit) => {
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
    const evidence: FeatureEvidence = {
      document,
      weigh: (noun: Form) => weigh(noun, nounCount),
      headlineWeight,
      isLight: isLightTerm,
      entities,
      ...measuresOf(figures),
      title: titleExcerpt,
      lead: leadExcerpt,
      leadSentence: Math.max(
        0,
        document.sentences.findIndex(({ kind }) => kind !== "heading"),
      ),
      bodyStart,
    };
    for (const candidate of candidates) {
      readFeatures(candidate, evidence, features);
      visit(candidate, features);
    }
  };
}

/** Returns what the figures measure, and of whom. */
function measuresOf(figures: readonly Figure[]): Pick<FeatureEvidence, "properties" | "measured"> {
  const properties = new Map<string, number>();
  const measured = new Set<string>();
  for (const { measuredProperty, measuredEntity } of figures) {
    if (measuredProperty) properties.set(measuredProperty.text, (properties.get(measuredProperty.text) ?? 0) + 1);
    if (measuredEntity) measured.add(measuredEntity.text);
  }
  return { properties, measured };
}

/** Returns the beginning of the first sentence of the body. */
function leadOf({ text, sentences }: TokenizedDocument, bodyStart: number): string {
  const lead = sentences.find(({ start, kind }) => kind !== "heading" && start >= bodyStart);
  return lead ? text.slice(lead.start, Math.min(lead.end, lead.start + MAX_EXCERPT)) : "";
}
