import { isPartOfNumberCode } from "../../figures/reject/code";
import type { Numeral } from "../../numerals/numeral";
import type { TokenizedDocument } from "../../tokens/tokenized-document";
import { WordClass } from "../../tokens/word-class";
import type { Span } from "../../types";

/** An amount, and no label: it has a decimal part, grouped thousands or a large power. 2 in 2塁 and 300 in 300系 are labels. */
const AMOUNT = /[.,万億兆]/;
/** 3億 has two characters. */
const SHORTEST_AMOUNT = 2;
/** The first character of a unit: PPM, ポイントダウン, 塩基対. */
const UNIT_START = /[A-Za-zァ-ヺ一-鿿]/;
/** The counters of labels: 特許474,230号. */
const LABEL = /[号番条版系]/;
/** Before the number of a version, a name, a note: Web2.0, バージョン4.0, (449,382), UTC+4.30, 第2.5. */
const NAME_BEFORE = /[A-Za-zァ-ヶー\-−+./:'"“(（[「『第#=_&~〜・,]\s?$/;
/** 9.11, 3.11, 10.30: a month and a day. */
const MONTH_DAY = /^(?:[1-9]|1[0-2])\.(?:[12]\d|3[01])$/;
/** 5.3集会, 6.4事件: before a kanji it may be a month and a day as well. */
const SHORT_MONTH_DAY = /^(?:[1-9]|1[0-2])\.[1-9]$/;
/** 2005.12: a year and a month. */
const YEAR_MONTH = /^(?:19|20)\d\d\.\d\d?$/;

/** No counter is known after such an amount. */
const isCounted = (): boolean => false;

/** Returns the span of an amount and the word after it, which no rule knows as a unit, 0.42PPM, 100万塩基対; null if it is not plainly an amount. */
export function unknownUnitAfter(document: TokenizedDocument, numeral: Numeral): Span | null {
  const { start, end, several, script } = numeral;
  // most are 2 in 2塁
  if (several || script === "kanji" || end - start < SHORTEST_AMOUNT) return null;
  const { text, sentences, starts, ends, classes } = document;
  const written = text.slice(start, end);
  if (!AMOUNT.test(written)) return null;
  const at = /^ [A-Za-z]/.test(text.slice(end, end + 2)) ? end + 1 : end;
  const unit = document.tokenAt(at);
  if (
    !UNIT_START.test(text[at] ?? "") ||
    LABEL.test(text[at]!) ||
    starts[unit] !== at ||
    (classes[unit]! & WordClass.Noun) === 0
  )
    return null;
  if (NAME_BEFORE.test(text.slice(Math.max(0, start - 2), start)) || isPartOfNumberCode(text, start, end, isCounted))
    return null;
  if (MONTH_DAY.test(written) || YEAR_MONTH.test(written)) return null;
  if (SHORT_MONTH_DAY.test(written) && /[一-鿿]/.test(text[at]!)) return null;
  // 3.0LV6: a letter and a digit make a name
  if (/[A-Za-z]\d/.test(text.slice(ends[unit]! - 1, ends[unit]! + 1))) return null;
  // 2.1概要: the number of a section
  if (written.includes(".") && sentences[document.sentenceAt(start)]!.start === start) return null;
  return { start, end: ends[unit]! };
}
