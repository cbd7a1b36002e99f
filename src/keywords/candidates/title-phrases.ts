import type { TokenizedDocument } from "../../tokens/tokenized-document";
import { WordClass } from "../../tokens/word-class";
import { type PhraseVisitor, type PhraseWord, visitPhrases } from "../phrases/phrase-word";
import { cutHeadline } from "../phrases/run-parts";
import { isLight } from "../phrases/stop-words";
import type { CandidateList } from "./candidate-list";
import { type ArticleRuns, type CandidateEvidence, entityOf } from "./evidence";

/** Adds the phrases that only the title has, and marks the candidates that are a whole phrase of the title. */
export function addTitlePhrases(list: CandidateList, evidence: CandidateEvidence, runs: ArticleRuns): void {
  const { title, forms, entityTerms, stopWords } = evidence;
  if (!title) return;
  const isKnown = (start: number, end: number) => (forms.find(title.text, start, end)?.candidate?.whole ?? 0) > 0;
  const add: PhraseVisitor = (run, first, last, whole) => {
    const head = run[first]!;
    const tail = run[last]!;
    const form = forms.of(title.text, head.start, tail.end);
    const entity = first === last ? entityOf(head, entityTerms.titleSpans) : form.entity;
    if (first < last && entity < 0 && isLight(stopWords, form.text)) return;
    // Of phrases that only the title has, add no part of a compound and nothing after a number: 馬券 in 1000万円馬券.
    if (!list.find(form, entity) && (!whole || followsNumber(title, head))) return;
    const candidate = list.findOrAdd(form, entity, title, head.firstToken, tail.lastToken);
    candidate.inTitle ||= whole;
  };
  for (const run of runs.ofTitle.flatMap((run) => cutHeadline(run, isKnown))) visitPhrases(run, add);
}

/** Whether a number or a counter comes directly before a word. */
function followsNumber({ ends, classes }: TokenizedDocument, { firstToken, start }: PhraseWord): boolean {
  const before = firstToken - 1;
  return before >= 0 && ends[before] === start && (classes[before]! & (WordClass.Number | WordClass.Counter)) !== 0;
}
