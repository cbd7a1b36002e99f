import type { TimeLexicon } from "../../lexicon";
import type { DayPart, Piece, Said, Season } from "../../spec";
import type { TimeContext } from "../time-context";
import type { Opening } from "../trigger";

export const timeWordOpening = ({ words }: TimeLexicon): Opening => ({ words: words.starts });

/** 今日, 昨年, 先々週, 同月, 翌日, 今夜, 年末 …: the words of `dict/time-words.tsv`, uncut. */
export function readTimeWord(context: TimeContext, at: number): Piece | null {
  const { text, lexicon } = context;
  let piece: Piece | null = null;
  for (const { value: row, end } of lexicon.words.all(text, at)) {
    if (!context.isWords(at, end) && !goesOn(text, end)) continue;
    if (isPartOfKana(text, at, end)) continue;
    const shift = { from: row.from, by: row.shift };
    if (row.grain === "day") {
      const part = row.part ? (lexicon.dayParts.longest(row.part, 0)?.value.code as DayPart) : undefined;
      piece = { end, rank: part ? "part" : "day", spec: { day: shift, ...(part ? { part } : {}) } };
    } else if (row.grain === "weekend") piece = { end, rank: "week", spec: { week: shift, weekend: true } };
    else if (row.grain === "fiscalYear")
      piece = {
        end,
        rank: "year",
        spec: { year: shift, fiscal: true, ...(row.part ? { slice: edge(row.part) } : {}) },
      };
    else if (row.grain === "samePeriod") piece = { end, rank: "period", spec: { samePeriod: shift } };
    else if (row.grain === "turnOfYear") piece = { end, rank: "year", spec: { turn: row.part as "START" | "END" } };
    else if (row.grain === "quarter") piece = { end, rank: "period", spec: { quarter: shift } };
    else if (row.grain === "season") piece = { end, rank: "period", spec: { year: shift, season: row.part as Season } };
    else if (row.part) piece = { end, rank: "slice", spec: { [row.grain]: shift, slice: edge(row.part) } as Said };
    else piece = { end, rank: row.grain, spec: { [row.grain]: shift } as Said };
  }
  return piece;
}

/** すうききょう: the reading of a word in brackets is cut by chance. */
const isPartOfKana = (text: string, at: number, end: number): boolean =>
  /^[ぁ-ん]+$/.test(text.slice(at, end)) &&
  /[(「『][ぁ-んー・ ]{1,12}$/.test(text.slice(Math.max(0, at - 13), at)) &&
  /^[ぁ-んー]*[)」』]/.test(text.slice(end, end + 12));

/** Where the words of the tokenizer differ (同年|9月 cut elsewhere), a number or a part of the day behind is proof enough. */
const goesOn = (text: string, end: number): boolean =>
  /^[\d(内]|^(?:午[前後]|夜|朝|夕|未明|深夜|早朝)/.test(text.slice(end, end + 2));

/** 月末: the end of the month, with the month as its range. */
const edge = (mod: string): NonNullable<Said["slice"]> => ({ mod: mod as "START" | "END", from: 0, to: 30 });
