import { GuardedPattern } from "../../../text/guarded-pattern";
import type { Season } from "../../certain";
import type { TimeLexicon } from "../../lexicon";
import type { Grain, Piece, TimeContext, Trigger } from "../rule";

/** After a season as an adverb: 夏に, 夏から, 夏の初め. */
const ADVERB_AFTER = new GuardedPattern(/に|から|まで|以降|ごろ|頃|の[初終半]/, { first: "にかま以ご頃の" });
/** After a season of any year: 早春ごろの根. */
const GENERAL_AFTER = new GuardedPattern(/(?:ごろ|頃)?の(?![初終半])/, { first: "ご頃の" });
/** Before or after a season these make a longer word: 真夏, 春季, 秋田. */
const WORD_BEFORE = /[\p{Script=Han}ァ-ヶー]/u;
const WORD_AFTER = /[季期至眠田山野川本]/;
const PARTICLE = /[のに、。かま]/;

/** The triggers of `readSeason`. */
export const seasonTrigger = ({ seasons }: TimeLexicon): Trigger => ({ words: seasons.starts });

/** Reads 2024年秋, 今年の夏, 早春. Without a year before it 夏 must be an adverb: 夏に, 夏から. */
export function readSeason(context: TimeContext, at: number, before: Grain | null): Piece | null {
  const { text } = context;
  const found = context.lexicon.seasons.longest(text, at);
  if (!found) return null;
  const { end, value: row } = found;
  if (before === null ? !isSeasonAlone(context, at, end, row.bare) : !isSeasonOfYear(context, at, end)) return null;
  const general = before === null && GENERAL_AFTER.isAt(text, end);
  return { end, grain: "period", certain: { season: row.code as Season, ...(general ? { general } : {}) } };
}

function isSeasonAlone({ text, isWords }: TimeContext, at: number, end: number, bare: string): boolean {
  if (bare === "" || !isWords(at, end)) return false;
  if (bare === "word" && end < text.length && !ADVERB_AFTER.isAt(text, end)) return false;
  return !WORD_BEFORE.test(text[at - 1] ?? "");
}

function isSeasonOfYear({ text, isWords }: TimeContext, at: number, end: number): boolean {
  if (WORD_AFTER.test(text[end] ?? "")) return false;
  return end - at > 1 || isWords(at, end) || PARTICLE.test(text[end] ?? "。");
}
