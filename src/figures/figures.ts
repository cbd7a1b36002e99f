import type { Dictionary } from "../dictionary/tables";
import { type Findings, withoutOverlapping } from "../findings";
import type { Numeral } from "../numerals/numeral";
import { PositionFlags } from "../text/position-flags";
import type { Figure, FoundFigure } from "../types";
import { buildFigures } from "./build-figures";
import { withModifiers } from "./combine/modifiers";
import { joinRanges } from "./combine/range";
import { createContext, type FigureContext } from "./context";
import { type Amount, draftOf, type FigureDraft } from "./draft";
import { createLexicon } from "./lexicon";
import { readAge } from "./recognise/age";
import { readAmount } from "./recognise/amount";
import { readMoney } from "./recognise/money";
import { readOrdinal } from "./recognise/ordinal";
import { readPercent } from "./recognise/percent";
import { readQuantity } from "./recognise/quantity";
import { readFraction, readWinLoss } from "./recognise/ratio";
import { isBareFigure } from "./reject/bare-figure";
import { isNameWithUnit, isNotFigure, sharesName } from "./reject/not-figures";
import { createWeigher, NO_WEIGHING, type RowWatcher, type Weighing } from "./weigh/weigh";

/** The rules, in the order in which they are tried; the first that matches wins. A new kind of figure is a file in `recognise/` and a line here. */
const RULES: readonly ((context: FigureContext, amount: Amount) => FigureDraft | null)[] = [
  readPercent,
  readFraction,
  readWinLoss,
  readMoney,
  readAge,
  readOrdinal,
  readQuantity,
];

/** What the reader of figures takes. The title is evidence only. */
type Found = Pick<Findings, "document" | "numerals" | "entities" | "times" | "parsed" | "userFindings"> &
  Partial<Pick<Findings, "title">>;

/** Returns the figures of an article. */
export type FigureReader = (found: Found) => Figure[];

/**
 * Creates the reader of figures. It takes the findings of the earlier stages and of the user's recognizers, and returns the figures in order of
 * position:
 *
 *     numeral → amount (sign) → draft (unit, by the first rule that matches) → ranges → modifiers → figure (what is measured, relations)
 *
 * @param watch called with each article before the fields of its figures are weighed
 */
export function createFigureReader(
  dictionary: Dictionary,
  weighing: Weighing = NO_WEIGHING,
  watch?: RowWatcher,
): FigureReader {
  const lexicon = createLexicon(dictionary);
  const flags = new PositionFlags();
  const weigh = createWeigher(dictionary, weighing, watch);
  return ({ document, title, numerals, entities, times, parsed, userFindings }) => {
    if (numerals.length === 0 && userFindings.figures.length === 0) return [];
    const context = createContext({ document, numerals, entities, times, parsed }, lexicon, flags);
    const joined = joinRanges(context, readDrafts(context, numerals));
    const drafts = withModifiers(context, joined).filter(
      (draft) => isWhole(context, draft) && (!draft.bare || isBareFigure(context, draft)),
    );
    const found = { context, drafts: withUserFindings(drafts, userFindings.figures), title, entities };
    return buildFigures(found, weigh);
  };
}

/** Makes a draft of each numeral that is no part of a name, a time expression or a code. */
function readDrafts(context: FigureContext, numerals: readonly Numeral[]): FigureDraft[] {
  const drafts: FigureDraft[] = [];
  for (const numeral of numerals) {
    // the cheapest test first: most numerals belong to a time expression
    if (context.isTaken(numeral.end - 1)) continue;
    const free = drafts.at(-1)?.end ?? 0;
    if (numeral.start < free) continue;
    const amount = readAmount(context, numeral);
    if (isNotFigure(context, amount)) continue;
    const draft = readDraft(context, amount, free);
    // a time that a user's recognizer found may be within the number
    if (draft.bare && context.overlapsTime(draft)) continue;
    if (!isNameWithUnit(context, draft)) drafts.push(draft);
    else {
      // 1 and 2 in 1、2、3号機
      for (let named = draft; sharesName(context, drafts.at(-1), named); ) named = drafts.pop()!;
    }
  }
  return drafts;
}

/** The draft of the first rule that matches at `free` or later and overlaps no time expression; else a bare number. */
function readDraft(context: FigureContext, amount: Amount, free: number): FigureDraft {
  for (const rule of RULES) {
    const draft = rule(context, amount);
    if (draft && draft.start >= free && !context.overlapsTime(draft) && !context.crossesName(draft)) return draft;
  }
  return bareNumber(amount);
}

/** Whether a draft cuts no character of the source (1mm in 1m㎡), is in one sentence, and has numbers that a double can hold. */
function isWhole({ document }: FigureContext, { start, end, decimal, low, high }: FigureDraft): boolean {
  if (document.map.cutsSpan({ start, end }) || document.sentences[document.sentenceAt(start)]!.end < end) return false;
  return Number.isFinite(Number(decimal)) && Number.isFinite(Number(low)) && Number.isFinite(Number(high));
}

const bareNumber = (amount: Amount): FigureDraft =>
  draftOf({ start: amount.start, end: amount.end, kind: "number", decimal: amount.decimal, amount, bare: true });

/** Adds the findings of the user's recognizers, each of which wins over the drafts that it overlaps. */
function withUserFindings(drafts: readonly FigureDraft[], found: readonly FoundFigure[]): readonly FigureDraft[] {
  if (found.length === 0) return drafts;
  const added = found.map((figure): FigureDraft => {
    const { start, end, kind, decimal = null, low = null, high = null, modifier = null, unit, perUnit } = figure;
    const amount: Amount = { start, end, decimal: decimal ?? low!, several: false, script: "arabic" };
    return draftOf({ start, end, kind, decimal, low, high, modifier, unit, perUnit, amount, found: figure });
  });
  return [...withoutOverlapping(drafts, found), ...added].sort((a, b) => a.start - b.start);
}
