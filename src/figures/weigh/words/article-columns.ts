import type { TokenizedDocument } from "../../../tokens/tokenized-document";
import { WordClass } from "../../../tokens/word-class";
import type { Span } from "../../../types";
import { endsClause } from "../../measured/clause";
import { Bracket, type WordCodes } from "./word-codes";

/** What the features of figures ask of the tokens of an article: a number for each token. */
export interface ArticleColumns {
  /** How many clauses have ended before the token, in the sentences that are read. */
  readonly clauses: Int32Array;
  /** How many 、 come before it. */
  readonly commas: Int32Array;
  /** How many brackets and quotations, () 「」 『』, it is in. */
  readonly depth: Int32Array;
  /** The index of the first predicate from the token on in its sentence, -1 if there is none. */
  readonly predicate: Int32Array;
  /** The index of the last predicate of its sentence, -1 if there is none. */
  readonly last: Int32Array;
}

/** Whether a token is a predicate or, of a verb made of a noun, that noun: 死亡 in 死亡した and in 2人が死亡。. */
function isPredicate(document: TokenizedDocument, i: number, to: number): boolean {
  const { classes, tokens } = document;
  const bits = classes[i]!;
  if ((bits & WordClass.Verb) !== 0) {
    if ((bits & (WordClass.Dependent | WordClass.Suffix)) !== 0) return false;
    return tokens[i]!.lemma !== "する" || i === 0 || (classes[i - 1]! & WordClass.Verbal) === 0;
  }
  if ((bits & WordClass.Adjective) !== 0) return (bits & WordClass.Dependent) === 0;
  if ((bits & WordClass.Verbal) === 0) return false;
  const next = tokens[i + 1];
  return i + 1 >= to || next!.lemma === "する" || next!.surface === "、" || next!.surface === "。";
}

/** Reads the columns of an article, of the sentences that have a span; those of the others stay 0. The spans are in order of position. */
export function articleColumns(
  document: TokenizedDocument,
  codes: WordCodes,
  ...spans: readonly (readonly Span[])[]
): ArticleColumns {
  const size = document.tokens.length + 1;
  const columns: ArticleColumns = {
    clauses: new Int32Array(size),
    commas: new Int32Array(size),
    depth: new Int32Array(size),
    predicate: new Int32Array(size),
    last: new Int32Array(size),
  };
  const { firstToken } = document;
  const isRead = new Uint8Array(document.sentences.length);
  for (const list of spans) for (const { start } of list) isRead[document.sentenceAt(start)] = 1;
  let end = 0;
  for (let s = 0; s < isRead.length; s++) {
    if (isRead[s] === 0) continue;
    const from = firstToken[s]!;
    columns.clauses[from] = columns.clauses[end]!;
    columns.commas[from] = columns.commas[end]!;
    end = firstToken[s + 1]!;
    readSentence(document, codes, columns, from, end);
  }
  return columns;
}

function readSentence(
  document: TokenizedDocument,
  { bracket }: WordCodes,
  { clauses, commas, depth, predicate, last }: ArticleColumns,
  from: number,
  to: number,
): void {
  let open = 0;
  for (let i = from; i < to; i++) {
    const sign = bracket(document, i);
    if (sign === Bracket.End) open = Math.max(0, open - 1);
    depth[i] = open;
    if (sign === Bracket.Begin) open++;
    clauses[i + 1] = clauses[i]! + (endsClause(document, i) ? 1 : 0);
    commas[i + 1] = commas[i]! + (sign === Bracket.Comma ? 1 : 0);
  }
  let next = -1;
  let final = -1;
  for (let i = to - 1; i >= from; i--) {
    if (isPredicate(document, i, to)) {
      next = i;
      if (final < 0) final = i;
    }
    predicate[i] = next;
  }
  last.fill(final, from, to);
}

/** The tense and voice of a predicate, a bit for each. */
enum Tense {
  /** た */
  Past = 1,
  /** れる */
  Passive = 2,
  /** ている */
  Lasting = 4,
  /** There is no predicate. */
  None = 8,
}

/** How many auxiliaries after a predicate are read. */
const AUXILIARIES = 6;
const AUXILIARY = WordClass.Verb | WordClass.Auxiliary | WordClass.Conjunctive;

/** Returns the bits of `Tense` of the predicate at a token, by the auxiliaries after it in the sentence, which ends at `to`. */
export function tenseOf({ tokens, classes }: TokenizedDocument, at: number, to: number): number {
  if (at < 0) return Tense.None;
  let bits = 0;
  for (let i = at + 1; i < to && i <= at + AUXILIARIES; i++) {
    const { lemma } = tokens[i]!;
    if (lemma === "た") bits |= Tense.Past;
    else if (lemma === "れる" || lemma === "られる") bits |= Tense.Passive;
    else if (lemma === "いる" || lemma === "てる") bits |= Tense.Lasting;
    if ((classes[i]! & AUXILIARY) === 0) break;
  }
  return bits;
}
