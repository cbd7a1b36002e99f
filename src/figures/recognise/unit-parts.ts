import Big from "big.js";
import { GuardedPattern } from "../../text/guarded-pattern";
import type { FigureContext } from "../context";
import { draftOf, type FigureDraft } from "../draft";
import { fractionAt, quotient } from "./ratio";

/** After the innings of a pitcher: 5回3分の2イニングス. */
const INNINGS = new GuardedPattern(/イニングス?/, { first: "イ" });

/** Before degrees of an angle: 北緯35度5分. Others have tenths: 37度5分 is 37.5. */
const ANGLE = /[緯経角傾]/;
const ANGLE_REACH = 12;

/** Adds the smaller units that follow, 1メートル80センチ, 50元6角3分, or 半; the value is in the largest. */
export function withParts(context: FigureContext, draft: FigureDraft): FigureDraft {
  const inning = draft.unit?.text === "回" ? withInningPart(context, draft) : null;
  if (inning) return inning;
  const first = partAfter(context, draft.unit?.text ?? "", draft.end);
  if (!first && context.text[draft.end] !== "半") return draft;
  let value = new Big(draft.decimal!);
  /** The value of one of the part in the unit of the whole. */
  let share = new Big(value.lt(0) ? -1 : 1);
  let end = draft.end;
  for (let part = first; part; part = partAfter(context, part.unit, end)) {
    share = part.per ? share.div(part.per) : new Big(0);
    value = value.plus(share.times(part.decimal));
    end = part.end;
  }
  if (end === draft.end && context.document.tokens[context.document.tokenAt(end)]?.surface === "半") {
    value = value.plus(share.times(0.5));
    end++;
  }
  return end === draft.end ? draft : draftOf({ ...draft, end, decimal: new Big(value.toFixed(10)).toFixed() });
}

/** Adds the fraction of a pitcher's innings: 5回3分の2イニングス, 7回3分の1. */
function withInningPart(context: FigureContext, draft: FigureDraft): FigureDraft | null {
  const numeral = context.numeralAt(draft.end);
  const part = numeral && fractionAt(context, numeral);
  if (!part || part.numerator.gte(part.denominator)) return null;
  const share = part.numerator.plus(part.denominator.times(draft.decimal!));
  const decimal = quotient(share, part.denominator).toFixed();
  const wordEnd = INNINGS.endAt(context.text, part.end);
  return draftOf({
    ...draft,
    end: wordEnd > 0 ? wordEnd : part.end,
    decimal,
    unit: wordEnd > 0 ? { text: context.text.slice(part.end, wordEnd) } : draft.unit,
  });
}

interface UnitPart {
  readonly decimal: string;
  /** How many make the whole; 0 if the part is not added: 20歳7カ月. */
  readonly per: number;
  readonly unit: string;
  readonly end: number;
}

/** The part of a unit right after a figure in that unit. */
function partAfter(context: FigureContext, whole: string, at: number): UnitPart | null {
  const { text, lexicon, isTaken } = context;
  const numeral = context.numeralAt(at);
  if (!numeral || isTaken(at)) return null;
  for (let end = Math.min(numeral.end + lexicon.longestUnitPart, text.length); end > numeral.end; end--) {
    const unit = text.slice(numeral.end, end);
    const per = lexicon.unitParts.get(`${whole}/${unit}`);
    if (per === undefined) continue;
    const isTenth =
      unit === "分" && numeral.decimal.length === 1 && !ANGLE.test(text.slice(Math.max(0, at - ANGLE_REACH), at));
    return { decimal: numeral.decimal, per: isTenth ? 10 : per, unit, end };
  }
  return null;
}
