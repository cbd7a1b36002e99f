import type { TokenizedDocument } from "../../tokens/tokenized-document";
import { WordClass } from "../../tokens/word-class";
import type { Span } from "../../types";
import type { Candidate, Form } from "../candidate";
import type { Forms } from "../phrases/forms";
import { type NounRun, type PhraseVisitor, type PhraseWord, visitPhrases } from "../phrases/phrase-word";
import { isLight } from "../phrases/stop-words";
import type { CandidateList } from "./candidate-list";
import { type ArticleRuns, type CandidateEvidence, entityOf, isPerson } from "./evidence";

/** Adds the phrases of the text with their spans, and counts all but those that only name a source. */
export function addTextPhrases(list: CandidateList, evidence: CandidateEvidence, runs: ArticleRuns): void {
  const { document, forms, entityTerms } = evidence;
  const lead = document.sentences.find(({ kind }) => kind !== "heading");
  const add = createPhraseAdder(list, evidence);
  const addAndCount: PhraseVisitor = (run, first, last, whole) => {
    const candidate = add(run, first, last, whole);
    if (!candidate) return;
    candidate.count++;
    if (lead && isIn(run[0]!, lead) && isVerbNoun(document, run[last]!)) candidate.leadVerb = true;
    if (whole || (first === last && isPerson(candidate.entity, entityTerms))) candidate.whole++;
    else addContext(candidate, contextOf(document, forms, run));
  };
  runs.ofText.forEach((run, i) => {
    visitPhrases(run, runs.isSource[i] ? add : addAndCount);
  });
}

/** Creates a function that adds a part of a run and its span; it returns undefined for a part that is not to be counted. */
function createPhraseAdder(list: CandidateList, { document, forms, entityTerms, stopWords }: CandidateEvidence) {
  const { text } = document;
  return (run: NounRun, first: number, last: number, whole: boolean): Candidate | undefined => {
    const head = run[first]!;
    const tail = run[last]!;
    // A part whose words occur nowhere else is no term of its own.
    if (!whole && !(recurs(head) && recurs(tail))) return undefined;
    const form = first === last ? head.form : forms.of(text, head.start, tail.end);
    const entity = first === last ? entityOf(head, entityTerms.spans) : form.entity;
    if (first < last && entity < 0 && !form.candidate && isLight(stopWords, form.text)) return undefined;
    const candidate = list.findOrAdd(form, entity, document, head.firstToken, tail.lastToken);
    return addMention(candidate, form, head.start) ? candidate : undefined;
  };
}

const recurs = ({ name, form }: PhraseWord): boolean => name >= 0 || form.count !== 1;

/**
 * Adds the span of the term if the form at the offset `start` contains the term. Returns false if it overlaps the last span: 愛知県豊田市 and
 * the 豊田市 in it name the same.
 */
function addMention(candidate: Candidate, form: Form, start: number): boolean {
  const { mentions, term, entity } = candidate;
  const within = entity < 0 || form.text === term ? 0 : form.text.indexOf(term);
  if (within < 0) return true;
  const at = start + within;
  if (mentions.length > 0 && mentions[mentions.length - 1]!.end > at) return false;
  const mention = { start: at, end: at + term.length };
  // Most terms have one: an array literal takes no more memory than it needs.
  if (mentions.length === 0) candidate.mentions = [mention];
  else mentions.push(mention);
  return true;
}

/** How many characters of a longer phrase are compared: so many are enough to tell it from others. */
const MAX_CONTEXT = 40;

/** Returns the form of the longer phrase that a part is in. */
function contextOf({ text }: TokenizedDocument, forms: Forms, run: NounRun): Form {
  const { start } = run[0]!;
  return forms.of(text, start, Math.min(run[run.length - 1]!.end, start + MAX_CONTEXT));
}

function addContext(candidate: Candidate, context: Form): void {
  candidate.inside ??= new Map();
  candidate.inside.set(context, (candidate.inside.get(context) ?? 0) + 1);
}

const isIn = ({ start }: Span, sentence: Span): boolean => start >= sentence.start && start < sentence.end;

/** Whether する, され or できる follows a noun of action: 逮捕 in 逮捕した. */
function isVerbNoun({ tokens, starts, ends, classes }: TokenizedDocument, { lastToken }: PhraseWord): boolean {
  const next = lastToken + 1;
  return (
    (classes[lastToken]! & WordClass.Verbal) !== 0 &&
    next < tokens.length &&
    (classes[next]! & WordClass.Verb) !== 0 &&
    starts[next] === ends[lastToken]
  );
}
