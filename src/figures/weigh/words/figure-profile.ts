import { joined } from "../../../linear/hash";
import type { FigureDraft } from "../../draft";
import type { RowContext } from "../row-context";
import { type ArticleColumns, tenseOf } from "./article-columns";
import { codeOf, lemmaAt, surfaceIn, type WordCodes } from "./word-codes";

/** What the features ask of a figure. */
export interface FigureProfile {
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  /** The first token of the figure, and its last. */
  readonly first: number;
  readonly last: number;
  readonly kind: number;
  readonly unit: number;
  /** Its value as a double; NaN for a range. */
  readonly amount: number;
  /** How many brackets it is in. */
  readonly depth: number;
  /** The words after it and before it. */
  readonly next: number;
  readonly before: number;
  /** Of the predicate after it. */
  readonly predicate: number;
  /** What the rules say it measures, and the last two characters of that. */
  readonly property: number;
  readonly head: number;
  /** All that tells what kind of figure it is, each value with a template of its own. */
  readonly features: Int32Array;
}

/** Returns the profiles of the figures of an article. */
export function figureProfiles(row: RowContext, codes: WordCodes, columns: ArticleColumns): FigureProfile[] {
  return row.drafts.map((draft, i) => figureProfile(row, codes, columns, draft, i));
}

function figureProfile(
  { document, drafts, rules }: RowContext,
  codes: WordCodes,
  columns: ArticleColumns,
  draft: FigureDraft,
  i: number,
): FigureProfile {
  const { start, end } = draft;
  const sentence = document.sentenceAt(start);
  const from = document.firstToken[sentence]!;
  const to = document.firstToken[sentence + 1]!;
  const first = document.tokenAt(start);
  const last = document.tokenAt(end - 1);
  const word = (at: number): number => surfaceIn(codes, document, at, from, to);
  const at = last + 1 < to ? columns.predicate[last + 1]! : -1;
  const main = columns.last[last]!;
  const kind = codeOf(draft.kind);
  const amount = draft.decimal === null ? Number.NaN : Number(draft.decimal);
  const unit = codeOf(draft.unit?.text ?? draft.kind);
  const depth = columns.depth[first]!;
  const next = word(last + 1);
  const before = word(first - 1);
  const predicate = lemmaAt(codes, document, at);
  const measured = rules.measured[i]?.measuredProperty?.text ?? "";
  const property = codeOf(measured);
  const head = codeOf(measured.slice(-2));
  const previous = drafts[i - 1];
  const follows = previous && document.sentenceAt(previous.start) === sentence ? 1 : 0;
  const isAlike = previous?.unit?.text === draft.unit?.text ? 1 : 0;
  const inBracket = Math.min(depth, 1);
  const ending = codeOf(document.text.slice(document.sentences[sentence]!.end - 1, document.sentences[sentence]!.end));
  const features = Int32Array.of(
    kind,
    unit,
    joined(1, kind, inBracket),
    joined(2, unit, inBracket),
    next,
    joined(3, next, word(last + 2)),
    before,
    joined(4, before, unit),
    joined(5, before, word(first - 2)),
    predicate,
    joined(6, tenseOf(document, at, to), kind),
    joined(7, tenseOf(document, main, to), kind),
    lemmaAt(codes, document, main),
    joined(8, Math.min(sentence, 3), kind),
    joined(9, draft.modifier === null ? 0 : codeOf(draft.modifier), kind),
    joined(10, next, unit),
    joined(11, follows, kind),
    joined(12, follows * (1 + isAlike), kind),
    property,
    joined(13, head, kind),
    joined(14, ending, kind),
  );
  return {
    start,
    end,
    sentence,
    first,
    last,
    kind,
    unit,
    amount,
    depth,
    next,
    before,
    predicate,
    property,
    head,
    features,
  };
}
