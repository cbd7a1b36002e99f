import Big from "big.js";
import type { FigureContext } from "../context";
import { type Draft, draftOf } from "../draft";
import { fractionAt } from "./ratio";

/** Adds the parts that follow their whole, 1メートル80センチ, 50元6角3分, in the larger unit; 半 is half of it. */
export function withParts(context: FigureContext, draft: Draft): Draft {
  const inning = draft.unit?.text === "回" ? inningPart(context, draft) : null;
  if (inning) return inning;
  const first = partBehind(context, draft.unit?.text ?? "", draft.end);
  if (!first && context.text[draft.end] !== "半") return draft;
  let value = new Big(draft.decimal!);
  let worth = new Big(value.lt(0) ? -1 : 1);
  let end = draft.end;
  for (let part = first; part; part = partBehind(context, part.unit, end)) {
    worth = part.per ? worth.div(part.per) : new Big(0);
    value = value.plus(worth.times(part.decimal));
    end = part.end;
  }
  if (end === draft.end && context.document.tokens[context.document.tokenAt(end)]?.surface === "半") {
    value = value.plus(worth.times(0.5));
    end++;
  }
  return end === draft.end ? draft : draftOf({ ...draft, end, decimal: new Big(value.toFixed(10)).toFixed() });
}

/** 5回3分の2イニングス, 7回3分の1: a pitcher's innings, whose part is a fraction. */
function inningPart(context: FigureContext, draft: Draft): Draft | null {
  const numeral = context.numeralAt(draft.end);
  const part = numeral && fractionAt(context, numeral);
  if (!part || part.of.lte(part.over)) return null;
  const decimal = new Big(new Big(draft.decimal!).plus(part.over.div(part.of)).toFixed(10)).toFixed();
  const word = INNINGS.exec(context.text.slice(part.end, part.end + 6))?.[0];
  return draftOf({
    ...draft,
    end: part.end + (word?.length ?? 0),
    decimal,
    unit: word ? { text: word } : draft.unit,
  });
}

const INNINGS = /^イニングス?/;

/** The part of a unit right behind a figure in that unit; `per` 0 where the part does not count (20歳7カ月). */
function partBehind(
  context: FigureContext,
  whole: string,
  at: number,
): { readonly decimal: string; readonly per: number; readonly unit: string; readonly end: number } | null {
  const { text, lexicon, taken } = context;
  const numeral = context.numeralAt(at);
  if (!numeral || taken(at)) return null;
  for (let end = Math.min(numeral.end + 7, text.length); end > numeral.end; end--) {
    const unit = text.slice(numeral.end, end);
    const per = lexicon.unitParts.get(`${whole}/${unit}`);
    if (per !== undefined) return { decimal: numeral.decimal, per, unit, end };
  }
  return null;
}
