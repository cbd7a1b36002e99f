import { CharSet } from "../../../text/char-set";
import { GuardedPattern } from "../../../text/guarded-pattern";
import type { Certain, Clock, DayPart } from "../../certain";
import type { TimeLexicon } from "../../lexicon";
import type { Grain, Piece, TimeContext, Trigger } from "../rule";
import { readClock } from "./clock-time";

/** After 夜 as an adverb: 夜に, 夜から. */
const ADVERB_AFTER = new GuardedPattern(/に(?!関)|から|まで|[、は頃]|ごろ/, { first: "にかま、は頃ご" });
/** After 夜 where it may end: 夜の, 夜、, 夜8時. */
const OPEN_AFTER = /[、。のにはかまでも(\d一-龥]/;
/** After 夜 these make a longer word: 夜間, 朝方. */
const WORD_AFTER = new CharSet("方間");
const HAN_OR_KATAKANA = /[\p{Script=Han}ァ-ヶ]/u;
const WORD_BEFORE = /[\p{Script=Han}ァ-ヶー]/u;
const SAME_DAY = { from: "discourse", by: 0 } as const;

/** The triggers of `readDayPart`. */
export const dayPartTrigger = ({ dayParts }: TimeLexicon): Trigger => ({ words: [...dayParts.starts, "同午"] });

/** Reads 午後, 夕方, 未明, 夜, with the hour after it (午後6時). Without a day before it 夜 must be an adverb (夜に): 夜の街 is no time. */
export function readDayPart(context: TimeContext, at: number, before: Grain | null): Piece | null {
  const { text, lexicon } = context;
  const isSame = before === null && text.startsWith("同午", at);
  const found = lexicon.dayParts.longest(text, isSame ? at + 1 : at);
  if (!found) return null;
  const { end, value: row } = found;
  const clock = clockAfter(context, end, row);
  if (clock)
    return {
      end: clock.end,
      grain: "clock",
      certain: { clock: clock.certain.clock!, ...(isSame ? { day: SAME_DAY } : {}) },
    };
  if (/^[A-Za-z]/.test(row.text)) return null;
  const isRead = before === null ? isPartAlone(context, at, end, row) : isPartOfDay(context, at, end, row.text);
  return isRead ? { end, grain: "part", certain: partOf(row, isSame) } : null;
}

function partOf({ text, code }: { text: string; code: string }, isSame: boolean): Certain {
  const halfDay = text.startsWith("午前") ? "am" : text === "午後" ? "pm" : null;
  return { part: code as DayPart, ...(halfDay ? { halfDay } : {}), ...(isSame ? { day: SAME_DAY } : {}) };
}

function isPartOfDay({ text, isWords }: TimeContext, at: number, end: number, word: string): boolean {
  const isOpen = word.length > 1 || isWords(at, end) || end === text.length || OPEN_AFTER.test(text[end]!);
  return isOpen && !WORD_AFTER.hasAt(text, end);
}

/**
 * Whether a part of the day is a time without a day before it.
 * @param row its `bare` is empty for a part that never is, `apart` for one that no longer word may continue, `word` for one that must be an adverb
 */
function isPartAlone(
  { text, isWords }: TimeContext,
  at: number,
  end: number,
  row: { readonly text: string; readonly bare: string },
): boolean {
  if (row.bare === "") return false;
  if (row.bare === "apart" && HAN_OR_KATAKANA.test(text[end] ?? "")) return false;
  if (row.bare === "word") {
    if (!isWords(at, end) || (end < text.length && !ADVERB_AFTER.isAt(text, end))) return false;
    if (WORD_BEFORE.test(text[at - 1] ?? "")) return false;
  }
  return isWords(at, end) || row.text.length > 1;
}

const partWithClock = (piece: Piece | null): Piece | null => (piece?.certain.clock ? piece : null);

/** The hour after a part of the day, which names its half: 午後6時, 夜の8時, PM11時半. */
function clockAfter(
  context: TimeContext,
  end: number,
  { text, clock: half }: { readonly text: string; readonly clock: NonNullable<Clock["half"]> },
): Piece | null {
  const after = context.text[end];
  const at = after === "の" || after === " " ? end + 1 : end;
  // 早朝の午前7時: the finer part says the half; a half has no finer one, so that 午前午前… is read once
  if (context.text[at] === "午" && !text.startsWith("午")) return partWithClock(readDayPart(context, at, "part"));
  const piece = readClock(context, at, "part");
  if (!piece?.certain.clock) return null;
  return { ...piece, certain: { clock: { half, ...piece.certain.clock } } };
}
