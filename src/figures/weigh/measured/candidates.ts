import type { Entity, Span } from "../../../types";
import { phraseFrom } from "../../measured/phrase";
import type { RowContext } from "../row-context";

/** A noun phrase or name that a figure may measure, or be a value of. */
export interface MeasuredCandidate extends Span {
  /** Its first and last token. */
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  /** The entity that it names as a whole. */
  readonly entity: Entity | undefined;
}

/** How many sentences before that of the figure are read. */
const SENTENCES_BEFORE = 1;

/** The runs of nouns of a sentence, and the names in it. */
function candidatesOfSentence(row: RowContext, sentence: number): MeasuredCandidate[] {
  const { context, document } = row;
  const { starts, ends, firstToken } = document;
  const found: MeasuredCandidate[] = [];
  for (let i = firstToken[sentence]!; i < firstToken[sentence + 1]!; i++) {
    const phrase = phraseFrom(context, i);
    if (!phrase) continue;
    const { from, to } = phrase;
    const name = context.nameEndingAt(ends[to]!);
    const entity = name?.mention.start === starts[from] ? name?.entity : undefined;
    found.push({ start: starts[from]!, end: ends[to]!, from, to, sentence, entity });
    i = to;
  }
  return found;
}

/** The candidates for what each figure of a row measures; those of a sentence are found once. */
export function candidatesFor(row: RowContext, figure: number): readonly MeasuredCandidate[] {
  const sentence = row.document.sentenceAt(row.drafts[figure]!.start);
  const found: MeasuredCandidate[] = [];
  for (let s = Math.max(0, sentence - SENTENCES_BEFORE); s <= sentence; s++)
    found.push(...candidatesOfSentence(row, s));
  return found;
}
