import type { TimeLexicon } from "../../lexicon";
import type { Piece, Rank, Season } from "../../spec";
import type { TimeContext } from "../time-context";
import type { Opening } from "../trigger";

export const seasonOpening = ({ seasons }: TimeLexicon): Opening => ({ words: seasons.starts });

/** 2024年秋, 今年の夏, 早春. Alone, 夏 is a time only where it stands as an adverb does: 夏に, 夏から. */
export function readSeason(context: TimeContext, at: number, before: Rank | null): Piece | null {
  const { text, lexicon } = context;
  const found = lexicon.seasons.longest(text, at);
  if (!found) return null;
  const { end, value: row } = found;
  if (before === null) {
    if (row.bare === "" || !context.isWords(at, end)) return null;
    if (row.bare === "word" && !/^(?:$|に|から|まで|以降|ごろ|頃|の(?:初|終|半))/.test(text.slice(end, end + 3)))
      return null;
    if (/[\p{Script=Han}ァ-ヶー]/u.test(text[at - 1] ?? "")) return null;
  } else if (
    /^[季期至眠田山野川本]/.test(text[end] ?? "") ||
    (row.text.length === 1 && !context.isWords(at, end) && !/^[のに、。にかま]/.test(text[end] ?? "。"))
  )
    return null;
  const general = before === null && /^(?:ごろ|頃)?の(?!初|終|半)/.test(text.slice(end, end + 4));
  return { end, rank: "period", spec: { season: row.code as Season, ...(general ? { general } : {}) } };
}
