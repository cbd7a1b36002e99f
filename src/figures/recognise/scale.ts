import { isDigit } from "../../numerals/parse";
import type { FigureContext } from "../context";
import { LETTERS, type MoneyScale } from "../lexicon";

/** An abbreviated power of ten: bn in $30bn, M in 5M dollars. */
export interface Scale {
  readonly power: number;
  readonly place: MoneyScale["place"];
  readonly end: number;
}

/** The abbreviated power of ten after a number of money, $30bn, $5.5 B, if it is no part of a longer word: $5 Business, $5Tシャツ, $5M2. */
export function scaleAfter({ text, document, lexicon }: FigureContext, numberEnd: number): Scale | null {
  if (!lexicon.scaleStarts.hasAt(text, numberEnd)) return null;
  const at = text[numberEnd] === " " ? numberEnd + 1 : numberEnd;
  const found = lexicon.moneyScales.longest(text, at);
  if (!found || LETTERS.hasAt(text, found.end) || isDigit(text.charCodeAt(found.end))) return null;
  // after a space one letter may be the first of a name: $30 T社
  if (at > numberEnd && found.end === at + 1 && /[ァ-ヶ一-鿿]/.test(text[found.end] ?? "")) return null;
  const t = document.tokenAt(found.end - 1);
  if (document.starts[t]! >= at && document.ends[t]! > found.end) return null;
  return { power: found.value.power, place: found.value.place, end: found.end };
}
