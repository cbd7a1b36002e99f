import type { TokenizedDocument } from "../../tokens/tokenized-document";
import { WordClass } from "../../tokens/word-class";
import type { Entity } from "../../types";
import type { Candidate, Form } from "../candidate";
import type { Excerpt } from "../excerpt";
import { addContext } from "./context";
import { FEATURE_NAMES, Feature, type FeatureName } from "./feature-names";

/** The features of one candidate, by the numbers of `Feature`. */
export type FeatureValues = Float64Array;

export const newFeatureValues = (): FeatureValues => new Float64Array(FEATURE_NAMES.length);

/** The input of `readFeatures`, the same for all candidates of an article. */
export interface FeatureEvidence {
  readonly document: TokenizedDocument;
  readonly weigh: (noun: Form) => number;
  readonly headlineWeight: (noun: Form) => number;
  readonly isLight: (term: string) => boolean;
  readonly entities: readonly Entity[];
  readonly title: Excerpt;
  /** The first sentence. */
  readonly lead: Excerpt;
  /** The index of the first sentence that is no heading, or of the first. */
  readonly leadSentence: number;
  /** The offset where the body begins. */
  readonly bodyStart: number;
  /** How many figures measure each property. */
  readonly properties: ReadonlyMap<string, number>;
  /** The measured entities of figures. */
  readonly measured: ReadonlySet<string>;
}

/** The offset in the body, in characters, at which `Lead` is half of what it is at the beginning. */
const LEAD_HALF = 300;
/** The least weight of a noun; also that of a candidate without nouns. */
const MIN_NOUN_WEIGHT = 0.1;
/** An entity before this index is one of the most salient. */
const MOST_SALIENT = 3;

/** Writes the features of a candidate to `into`. */
export function readFeatures(candidate: Candidate, evidence: FeatureEvidence, into: FeatureValues): void {
  const { term, nouns, count, entity, mentions } = candidate;
  const { properties, measured, lead, bodyStart } = evidence;
  into.fill(0);
  into[Feature.Constant] = 1;
  into[Feature.NounWeight] = Math.log(meanWeight(nouns, evidence.weigh));
  into[Feature.HeadlineNouns] = meanOf(nouns, evidence.headlineWeight);
  into[Feature.Count] = Math.log(Math.max(1, count));
  into[Feature.Nouns] = Math.log(Math.max(1, nouns.length));
  const first = mentions[0]?.start ?? Number.POSITIVE_INFINITY;
  into[Feature.Lead] = LEAD_HALF / (LEAD_HALF + Math.max(0, first - bodyStart));
  into[Feature.LeadShare] = shareIn(lead, term, nouns);
  if (candidate.leadVerb) into[Feature.LeadVerb] = 1;
  addTitle(candidate, evidence.title, into);
  const measures = properties.size === 0 ? 0 : (properties.get(term) ?? 0);
  if (measures > 0) into[Feature.Property] = 1;
  if (measures > 1) into[Feature.Properties] = 1;
  if (measured.size > 0 && measured.has(term)) into[Feature.Measured] = 1;
  into[lengthFeature(term.length)] = 1;
  if (entity >= 0) addEntity(evidence.entities[entity]!, entity, into);
  else addWords(candidate, evidence, into);
  // Mentions that only name a source are not counted.
  if (count < mentions.length) into[Feature.Source] = 1;
  addContext(candidate, evidence, into);
}

function addTitle({ term, nouns, inTitle }: Candidate, title: Excerpt, into: FeatureValues): void {
  if (inTitle) into[Feature.Title] = 1;
  into[Feature.TitleShare] = shareIn(title, term, nouns);
  if (title.text.startsWith(term)) into[Feature.TitleBegin] = 1;
  if (title.text.endsWith(term)) into[Feature.TitleEnd] = 1;
}

/** The features of names are named like the types of entities. */
const TYPE_FEATURES = new Map(
  FEATURE_NAMES.map((name) => [name[0]!.toLowerCase() + name.slice(1), Feature[name as FeatureName]] as const),
);

function addEntity({ type, salience }: Entity, index: number, into: FeatureValues): void {
  const feature = TYPE_FEATURES.get(type);
  if (feature !== undefined) into[feature] = 1;
  into[Feature.Salience] = salience;
  if (index < MOST_SALIENT) into[Feature.Salient] = 1;
}

const KATAKANA = /^[ァ-ヶー・]+$/;
const DIGIT = /[0-9]/;

/** Adds what the words of a candidate say that is no name. */
function addWords(
  { term, nouns, firstClass, lastClass }: Candidate,
  { isLight }: FeatureEvidence,
  into: FeatureValues,
): void {
  if (isLight(term)) into[Feature.Light] = 1;
  if (KATAKANA.test(term)) into[Feature.Katakana] = 1;
  if (DIGIT.test(term)) into[Feature.Digits] = 1;
  if (term.includes("の")) into[Feature.Genitive] = 1;
  const isVerbal = (lastClass & WordClass.Verbal) !== 0 && (lastClass & WordClass.Suffix) === 0;
  if (nouns.length === 1) {
    into[Feature.OneNoun] = 1;
    if (isVerbal) into[Feature.OneVerbal] = 1;
    if (lastClass & WordClass.Proper) into[Feature.OneProper] = 1;
  } else {
    if (isVerbal) into[Feature.EndsVerbal] = 1;
    if (lastClass & WordClass.Proper) into[Feature.EndsProper] = 1;
  }
  if (lastClass & WordClass.Suffix) into[Feature.EndsSuffix] = 1;
  if (lastClass & WordClass.Adverbial) into[Feature.EndsAdverbial] = 1;
  if (firstClass & WordClass.Adverbial) into[Feature.BeginsAdverbial] = 1;
  if (firstClass & WordClass.Prefix) into[Feature.BeginsPrefix] = 1;
  if (firstClass & WordClass.Proper) into[Feature.BeginsProper] = 1;
}

const LENGTHS = [
  Feature.Length2,
  Feature.Length2,
  Feature.Length2,
  Feature.Length3,
  Feature.Length4,
  Feature.Length5,
  Feature.Length6,
  Feature.Length7,
  Feature.Length7,
  Feature.Length7,
  Feature.Length10,
  Feature.Length10,
  Feature.Length10,
];
const lengthFeature = (length: number): Feature => LENGTHS[length] ?? Feature.Length13;

function meanWeight(nouns: readonly Form[], weigh: (noun: Form) => number): number {
  let sum = 0;
  for (const noun of nouns) sum += Math.max(MIN_NOUN_WEIGHT, weigh(noun));
  return sum / nouns.length || MIN_NOUN_WEIGHT;
}

function meanOf(nouns: readonly Form[], weigh: (noun: Form) => number): number {
  let sum = 0;
  for (const noun of nouns) sum += weigh(noun);
  return sum / nouns.length || 0;
}

/** Returns the share of the characters of the nouns that are in an excerpt. */
function shareIn(excerpt: Excerpt, term: string, nouns: readonly Form[]): number {
  if (excerpt.text === "") return 0;
  if (excerpt.holds(term)) return 1;
  let held = 0;
  let all = 0;
  for (const { text: noun } of nouns) {
    all += noun.length;
    if (noun.length > 1 && excerpt.holds(noun)) held += noun.length;
  }
  return all === 0 ? 0 : held / all;
}
