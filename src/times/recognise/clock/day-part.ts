import type { TimeLexicon } from "../../lexicon";
import type { DayPart, Piece, Rank } from "../../spec";
import type { TimeContext } from "../time-context";
import type { Opening } from "../trigger";
import { readClock } from "./clock-time";

export const dayPartOpening = ({ dayParts }: TimeLexicon): Opening => ({ words: [...dayParts.starts, "同午"] });

/** 午後, 夕方, 未明, 夜. After a day always; alone a single kanji only as an adverb (夜に), since 夜の街 is no time. */
export function readDayPart(context: TimeContext, at: number, before: Rank | null): Piece | null {
  const { text, lexicon } = context;
  const same = text.startsWith("同午", at) && before === null ? 1 : 0;
  const found = lexicon.dayParts.longest(text, at + same);
  if (!found) return null;
  const { end, value: row } = found;
  const part = row.code as DayPart;
  const halfDay = row.text.startsWith("午前") ? "am" : row.text === "午後" ? "pm" : null;
  const spec = {
    part,
    ...(halfDay ? ({ halfDay } as const) : {}),
    ...(same ? { day: { from: "story" as const, by: 0 } } : {}),
  };
  const clock = clockAfter(context, end, row.clock);
  if (clock)
    return {
      end: clock.end,
      rank: "clock",
      spec: { clock: clock.spec.clock!, ...(same ? { day: { from: "story" as const, by: 0 } } : {}) },
    };
  if (/^[A-Za-z]/.test(row.text)) return null;
  const open =
    row.text.length > 1 || context.isWords(at, end) || /^[、。のにはかまでも(]|^$|^[\d一-龥]/.test(text[end] ?? "");
  if (before !== null) return open && !/^[方間]/.test(text[end] ?? "") ? { end, rank: "part", spec } : null;
  if (row.bare === "apart" && /[\p{Script=Han}ァ-ヶ]/u.test(text[end] ?? "")) return null;
  if (
    row.bare === "" ||
    (row.bare === "word" &&
      (!context.isWords(at, end) || !/^(?:$|に(?!関)|から|まで|、|は|頃|ごろ|になって)/.test(text.slice(end, end + 2))))
  )
    return null;
  if (/[\p{Script=Han}ァ-ヶー]/u.test(text[at - 1] ?? "") && row.bare === "word") return null;
  return context.isWords(at, end) || row.text.length > 1 ? { end, rank: "part", spec } : null;
}

/** The hour that the part of the day says the half of: 午後6時, 夜の8時, PM11時半. */
function clockAfter(context: TimeContext, end: number, half: "am" | "pm" | "noon" | "night"): Piece | null {
  let at = end;
  if (/^[の ]/.test(context.text[at] ?? "")) at++;
  const piece = readClock(context, at, "part");
  if (!piece?.spec.clock) return null;
  return { ...piece, spec: { clock: { half, ...piece.spec.clock } } };
}
