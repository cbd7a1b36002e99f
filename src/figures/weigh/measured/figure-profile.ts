import { hashText } from "../../../linear/text-hash";
import { WordClass } from "../../../tokens/word-class";
import type { FigureDraft } from "../../draft";
import { tailEnd } from "../../lexicon";
import { isAttribute, isPeople, isThings, isTimes } from "../../measured/unit-sense";
import type { RowContext } from "../row-context";

/** What the features read of a figure and the words around it, as bare numbers. */
export interface MeasuredFigure {
  readonly sentence: number;
  /** Its first and last token. */
  readonly from: number;
  readonly to: number;
  /** What its unit can measure: people, how often, things, sums … */
  readonly sense: number;
  readonly unit: number;
  /** Hashes: of the word after it and its modifier, of the first word of content after it, of the word before it. */
  readonly after: number;
  readonly content: number;
  readonly before: number;
}

const SEED = 0x51ab3c1d;
/** How far after a figure its first word of content may be, in tokens. */
const CONTENT_REACH = 6;
const KINDS = ["money", "percent", "quantity", "age", "ordinal", "ratio", "number"];

const hashOf = (text: string): number => hashText(text, 0, text.length, SEED);

function senseOf(draft: FigureDraft): number {
  const sort = isPeople(draft) ? 1 : isTimes(draft) ? 2 : isThings(draft) ? 3 : isAttribute(draft) ? 4 : 5;
  return 8 * KINDS.indexOf(draft.kind) + sort;
}

/** Reads the figure at an index. */
export function profileOf(row: RowContext, figure: number): MeasuredFigure {
  const { context, document, words } = row;
  const { classes, firstToken } = document;
  const draft = row.drafts[figure]!;
  const sentence = document.sentenceAt(draft.start);
  const [first, last] = [firstToken[sentence]!, firstToken[sentence + 1]!];
  const start = Math.max(first, document.tokenAt(draft.start));
  let from = start;
  // 約 of 売上高は約3億円
  while (from > first && (classes[from - 1]! & WordClass.Prefix) !== 0) from--;
  const to = Math.max(start, document.tokenAt(draft.end - 1));
  const surface = (i: number): number => (i < first || i >= last ? 0 : words.surface(document, i));
  const next = Math.max(to + 1, document.tokenAt(tailEnd(context.lexicon, context.text, draft.end)));
  let content = 0;
  for (let i = next; i < last && i < next + CONTENT_REACH; i++) {
    const isContent = (classes[i]! & (WordClass.Noun | WordClass.Verb | WordClass.Adjective)) !== 0;
    if (!isContent) continue;
    content = words.lemma(document, i);
    break;
  }
  return {
    sentence,
    from,
    to,
    sense: senseOf(draft),
    unit: draft.unit ? hashOf(draft.unit.text) : senseOf(draft),
    after: surface(next),
    content,
    before: surface(from - 1),
  };
}
