import { CharSet } from "../text/char-set";
import type { TokenizedDocument } from "../tokens/tokenized-document";
import { WordClass } from "../tokens/word-class";

/** A text is not prose if its sentences have a smaller share of its characters. */
const LEAST_PROSE = 0.3;
/** A text with fewer lines that are no sentences may be a news flash, or one sentence without its full stop. */
const FEWEST_LINES = 5;
/** A line without a full stop is a sentence if it ends with a predicate and has at least this many characters; a headline is shorter. */
const SHORTEST_SENTENCE = 30;

const STOPS = new CharSet("。!?…");
const CLOSING_BRACKETS = new CharSet("」』)");
const PREDICATE = WordClass.Verb | WordClass.Auxiliary | WordClass.Adjective;

/** Whether a text is mostly headlines, links, lists or tables. */
export function isNotProse(document: TokenizedDocument): boolean {
  const { sentences } = document;
  let all = 0;
  let prose = 0;
  let lines = 0;
  for (let i = 0; i < sentences.length; i++) {
    const length = sentences[i]!.end - sentences[i]!.start;
    all += length;
    if (isSentence(document, i)) prose += length;
    else lines++;
  }
  return lines >= FEWEST_LINES && prose < LEAST_PROSE * all;
}

/** Whether what was cut out as a sentence is one: it has a full stop, also within a final bracket, or a predicate at its end. */
function isSentence(document: TokenizedDocument, i: number): boolean {
  const { text, sentences } = document;
  const { start, end } = sentences[i]!;
  const last = CLOSING_BRACKETS.hasAt(text, end - 1) ? end - 2 : end - 1;
  if (STOPS.hasAt(text, last)) return true;
  return end - start >= SHORTEST_SENTENCE && endsWithPredicate(document, i);
}

function endsWithPredicate({ classes, firstToken }: TokenizedDocument, sentence: number): boolean {
  for (let at = firstToken[sentence + 1]! - 1; at >= firstToken[sentence]!; at--)
    if ((classes[at]! & WordClass.Symbol) === 0) return (classes[at]! & PREDICATE) !== 0;
  return false;
}
