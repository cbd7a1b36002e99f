import type { Tables } from "../../../dictionary/tables";
import type { Row } from "../../../dictionary/tsv";
import { GuardedPattern } from "../../../text/guarded-pattern";
import type { Certain, DayPart, Season, Shift, Slice } from "../../certain";
import type { TimeLexicon } from "../../lexicon";
import type { Piece, TimeContext, Trigger } from "../rule";

/** A digit or a part of the day ends the word before it, even if the tokens are cut elsewhere: 同年9月. */
const WORD_END = new GuardedPattern(/[\d(内夜朝夕]|初(?=の|めて)|午[前後]|未明|深夜|早朝/, {
  first: "0123456789(内夜朝夕初午未深早",
});
const HIRAGANA = Array.from({ length: 0x53 }, (_, i) => String.fromCharCode(0x3041 + i));
/** In brackets, before and after a part of the reading of a word: (すうききょう). */
const READING_BEFORE = new GuardedPattern(/[(「『][ぁ-んー・ ]{1,12}/, { last: [...HIRAGANA, ..."ー・ "] });
const READING_AFTER = new GuardedPattern(/[ぁ-んー]{0,11}[)」』]/, { first: [...HIRAGANA, ..."ー)」』"] });

/** The month of 中旬: 3月上旬から中旬, 3月上旬〜下旬. */
const PARTNER_BEFORE = new GuardedPattern(/[上初中]旬(?:から|〜|~|-|、|・|と)/, { last: "ら〜~-、・と" });
/** Before 前期 these make a longer word: 縄文前期. */
const WORD_BEFORE = /[\p{Script=Han}ァ-ヶー]/u;

/** The triggers of `readRelativeWord`. */
export const relativeWordTrigger = ({ relativeWords }: TimeLexicon): Trigger => ({ words: relativeWords.starts });

/** Reads 今日, 昨年, 先々週, 同月, 翌日, 今夜, 年末: the longest word of `dict/time-words.tsv` that is no part of another word. */
export function readRelativeWord(context: TimeContext, at: number): Piece | null {
  const { text, lexicon } = context;
  const words = lexicon.relativeWords.all(text, at);
  for (let i = words.length - 1; i >= 0; i--) {
    const { value: row, end } = words[i]!;
    if (!context.isWords(at, end) && !WORD_END.isAt(text, end)) continue;
    if (
      !isPartOfReading(text, at, end) &&
      (row.grain !== "term" || isTerm(context, at, end)) &&
      !isPartAlone(context, at, row)
    )
      return pieceOf(row, end, lexicon);
  }
  return null;
}

function pieceOf(row: Row<Tables["timeWords"]>, end: number, lexicon: TimeLexicon): Piece {
  const shift: Shift = { from: row.from, by: row.shift };
  switch (row.grain) {
    case "day": {
      if (!row.part) return { end, grain: "day", certain: { day: shift } };
      const part = lexicon.dayParts.longest(row.part, 0)?.value.code as DayPart | undefined;
      return { end, grain: part ? "part" : "day", certain: { day: shift, ...(part ? { part } : {}) } };
    }
    case "weekend":
      return { end, grain: "week", certain: { week: shift, weekend: true } };
    case "fiscalYear":
    case "term":
      return { end, grain: "year", certain: { year: shift, fiscal: true, ...partOfFiscalYear(row) } };
    case "samePeriod":
      return { end, grain: "period", certain: { samePeriod: shift } };
    case "yearEdge":
      return { end, grain: "year", certain: { yearEdge: row.part as "START" | "END" } };
    case "quarter":
      return row.part
        ? sliced(end, { quarter: shift }, row.part, lexicon)
        : { end, grain: "period", certain: { quarter: shift } };
    case "season":
      return { end, grain: "period", certain: { year: shift, season: row.part as Season } };
    case "nextWeek":
    case "nextMonth":
      return sliced(end, { starting: row.grain === "nextWeek" ? "week" : "month" }, row.part, lexicon);
    case "monthOfYear":
      return sliced(end, { month: row.shift }, row.part, lexicon);
    case "someDay":
      return { end, grain: "day", certain: { someDay: true } };
    default:
      return row.part
        ? sliced(end, { [row.grain]: shift } as Certain, row.part, lexicon)
        : { end, grain: row.grain, certain: { [row.grain]: shift } as Certain };
  }
}

/** Whether 中旬 or 下旬 stands alone; it is a part of the month before it only after a sign of a range: 3月上旬から中旬. */
const isPartAlone = ({ text }: TimeContext, at: number, { text: word }: Row<Tables["timeWords"]>): boolean =>
  word.endsWith("旬") && !PARTNER_BEFORE.endsAt(text, at);

/** The part of a fiscal year that a word names: 年度末, 当連結会計年度末, which is its last month, 年度後半. */
function partOfFiscalYear({ part, from }: Row<Tables["timeWords"]>): Certain {
  if (!part) return {};
  if (part === "H1" || part === "H2") return { half: part === "H1" ? 1 : 2 };
  return part === "END" && from === "report" ? { lastMonth: true } : { slice: edge(part) };
}

/** Whether 前期 and the like stand by themselves in an article of business, but not as a note: 最終利益(当期). 前期 may be of a school or an age. */
const isTerm = ({ text, ofBusiness }: TimeContext, at: number, end: number): boolean =>
  !WORD_BEFORE.test(text[at - 1] ?? "") && !(text[at - 1] === "(" && text[end] === ")") && ofBusiness();

/** A part of a period: 半ば in 月半ば is one of `dict/period-parts.tsv`, END in 月末 the end without bounds. */
function sliced(end: number, certain: Certain, part: string, { periodParts }: TimeLexicon): Piece {
  const found = periodParts.longest(part, 0)?.value;
  const slice = found ? { mod: found.mod, from: found.from, to: found.to } : edge(part);
  return { end, grain: "slice", certain: { ...certain, slice } };
}

/** Whether a word is part of a reading in brackets, whose tokens mean nothing: きょう in (すうききょう). */
const isPartOfReading = (text: string, at: number, end: number): boolean =>
  /^[ぁ-ん]+$/.test(text.slice(at, end)) && READING_BEFORE.endsAt(text, at) && READING_AFTER.isAt(text, end);

/** The start or end of a period, with the whole period as its range: 月末. */
const edge = (mod: string): Slice => ({ mod: mod as "START" | "END", from: 0, to: 30 });
