import type { Findings } from "../findings";
import type { Numeral } from "../numerals/numeral";
import type { Figure, Span, Warning } from "../types";
import { brokenNumeralAt, mayBeBroken } from "./numbers/broken-numeral";
import { loneScale, mayBeScale, scaleAfterMoney, scaleBeforeCurrency } from "./numbers/unknown-scale";
import { unknownUnitAfter } from "./numbers/unknown-unit";

type NumberEvidence = Pick<Findings, "document" | "numerals" | "entities" | "times" | "figures" | "userFindings">;

/**
 * Adds a warning of each number whose value cannot be told: its digits are broken (1,23,4億円), its scale is not known ($4.6 zillion, 5.5 Mn €), or it is
 * plainly an amount and its unit is not known (0.42PPM). The figure that was made of a part of it, if any, stays.
 */
export function warnOfUnreadNumbers(found: NumberEvidence, into: Warning[]): void {
  const { document, numerals, entities, times, figures, userFindings } = found;
  const isInTime = finder(times);
  const figureAt = finder(figures);
  let end = 0;
  for (let i = 0; i < numerals.length; i++) {
    const numeral = numerals[i]!;
    if (numeral.start < end || !isSuspect(document.text, numeral) || isInTime(numeral)) continue;
    const problem = problemOf(found, numeral, figureAt(numeral));
    if (!problem || problem.start < end) continue;
    const meets = (span: Span): boolean => span.start < problem.end && span.end > problem.start;
    const isName = !problem.isMoney && entities.some(({ mentions }) => mentions.some(meets));
    if (isName || document.addresses.some(meets) || userFindings.figures.some(meets)) continue;
    end = problem.end;
    into.push({ code: "unreadNumber", message: problem.message, start: problem.start, end });
  }
}

/** Whether any of the rules may find something, which for most numerals a look at two characters rules out: 2人, 15日. */
const isSuspect = (text: string, { start, end, decimal, script }: Numeral): boolean =>
  mayBeBroken(text, start, end) ||
  mayBeScale(text, end) ||
  script === "mixed" ||
  (script === "arabic" && (decimal.length < end - start || decimal.includes(".")));

/** Why the value of a number cannot be told. */
interface Problem extends Span {
  readonly message: string;
  /** Whether a currency shows that it is an amount, even where a name was found. */
  readonly isMoney: boolean;
}

function problemOf({ document }: NumberEvidence, numeral: Numeral, figure: Figure | undefined): Problem | null {
  const { text } = document;
  const broken = brokenNumeralAt(text, numeral, figure);
  if (broken) return { ...broken, isMoney: false, message: BROKEN };
  if (mayBeScale(text, numeral.end)) {
    const money = scaleAfterMoney(text, numeral, figure) ?? scaleBeforeCurrency(text, numeral, figure);
    if (money) return { ...money, isMoney: true, message: UNKNOWN_SCALE };
    const scale = loneScale(text, numeral, figure);
    if (scale) return { ...scale, isMoney: false, message: UNKNOWN_SCALE };
  }
  const unit = figure ? null : unknownUnitAfter(document, numeral);
  return unit && { ...unit, isMoney: false, message: UNKNOWN_UNIT };
}

const BROKEN = "the digits do not make one number; its value may be wrong";
const UNKNOWN_SCALE = "the scale after the number is not known; its value may be wrong";
const UNKNOWN_UNIT = "the unit after the number is not known; it is no figure";

/** Returns a function that finds the span that holds the beginning of a numeral; it is asked in the order of the text. */
function finder<S extends Span>(spans: readonly S[]): (numeral: Numeral) => S | undefined {
  let next = 0;
  return ({ start }) => {
    while (next < spans.length && spans[next]!.end <= start) next++;
    const span = spans[next];
    return span && span.start <= start ? span : undefined;
  };
}
