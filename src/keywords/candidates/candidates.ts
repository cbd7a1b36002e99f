import type { Candidate, Form } from "../candidate";
import { findGenitives } from "../phrases/genitives";
import { addRunNouns } from "../phrases/nouns";
import type { NounRun, PhraseWord } from "../phrases/phrase-word";
import { findQuotedPhrases } from "../phrases/quoted-phrases";
import { addParts, isReading } from "../phrases/run-parts";
import { findSources } from "../phrases/sources";
import { CandidateList } from "./candidate-list";
import { type ArticleRuns, type CandidateEvidence, entityOf, isPerson } from "./evidence";
import { addLongPhrases } from "./long-phrases";
import { addTextPhrases } from "./text-phrases";
import { addTitlePhrases } from "./title-phrases";

/** The candidates of an article. */
export interface Candidates {
  readonly candidates: readonly Candidate[];
  /** The number of nouns of the article, with repetition. */
  readonly nounCount: number;
}

/** Finds maximal noun phrases, their parts, names, AのB and quoted phrases, each with its counts. */
export function findCandidates(evidence: CandidateEvidence): Candidates {
  const { document, title, entityTerms, forms, sourceWords } = evidence;
  const ofText = readTextRuns(evidence);
  const ofTitle = readTitleRuns(evidence);
  const runs: ArticleRuns = { ofText, ofTitle, isSource: findSources(document.text, ofText, sourceWords) };
  const nounCount = countNouns(evidence, runs);

  const list = new CandidateList(entityTerms.terms, forms);
  addTextPhrases(list, evidence, runs);
  addTitlePhrases(list, evidence, runs);
  const longPhrases = [
    ...findGenitives(document, ofText, title, ofTitle),
    ...findQuotedPhrases(document, title?.text ?? ""),
  ];
  addLongPhrases(list, evidence, longPhrases);
  // A candidate that only names a source has the count 0.
  return { candidates: list.candidates.filter(({ count, inTitle }) => count > 0 || inTitle), nounCount };
}

function readTextRuns({ document, forms, readRuns, barriers, entityTerms }: CandidateEvidence): NounRun[] {
  const { spans } = entityTerms;
  const namesPerson = (word: PhraseWord) => isPerson(entityOf(word, spans), entityTerms);
  const parts: NounRun[] = [];
  for (const run of readRuns(document, forms, { barriers, names: spans, numerals: true }))
    addParts(run, namesPerson, parts);
  return parts.filter((run) => !isReading(document, run));
}

function readTitleRuns({ title, forms, readRuns, entityTerms }: CandidateEvidence): NounRun[] {
  const parts: NounRun[] = [];
  if (!title) return parts;
  const { titleSpans } = entityTerms;
  const namesPerson = (word: PhraseWord) => isPerson(entityOf(word, titleSpans), entityTerms);
  for (const run of readRuns(title, forms, { barriers: title.addresses, names: titleSpans, numerals: false }))
    addParts(run, namesPerson, parts);
  return parts;
}

/** Counts the nouns outside sources, in their forms, and returns their number. */
function countNouns({ document, title, titleInText, forms }: CandidateEvidence, runs: ArticleRuns): number {
  const nouns: Form[] = [];
  runs.ofText.forEach((run, i) => {
    if (!runs.isSource[i]) addRunNouns(document, forms, run, nouns);
  });
  if (title && !titleInText) for (const run of runs.ofTitle) addRunNouns(title, forms, run, nouns);
  for (const noun of nouns) noun.count++;
  return nouns.length;
}
