import { UnitSet } from "../text/unit-set";
import type { Token } from "../types";
import type { TimeContext } from "./context";

/** Null in doubt. */
export type Tense = "past" | "future" | null;

const AHEAD = /^(?:[^。]{0,40}?)(?:予定|見通し|見込み|方針|計画して|目指し|目指す|めど|メド|目途)/;
const PLANS: ReadonlySet<string> = new Set(["予定", "見通し", "見込み", "方針"]);
const PLAN_STARTS = new UnitSet(PLANS);
const STOPS = new UnitSet("。」");
const COMING = /(?:来る|きたる|来たる)$/;
/** How many words a clause is followed to its first verb. */
const REACH = 30;
/** Farther off, a verb in the dictionary form more likely belongs to a noun (3月30日に、自らが代表を務める会社で逮捕された). */
const NEAR = 4;

/**
 * Which way the clause behind an expression looks: its first verb in た is past (4月に発売された), in the dictionary form ahead (5月2日に
 * 開催される), and so are 予定 and 見通し. Null in doubt, and then the nearest day is meant.
 */
export function tenseOf({ text, reading }: TimeContext, start: number, end: number, next: number): Tense {
  if (COMING.test(text.slice(Math.max(0, start - 3), start))) return "future";
  // 8月の五輪: the verb is of the noun
  if (text[end] === "の") return null;
  const { tokens } = reading;
  const first = reading.tokenAt(end);
  if (first < 0) return null;
  for (let i = first; i < first + REACH; i++) {
    const token = tokens[i];
    if (!token || token.start >= next || holdsStop(text, token)) return null;
    if (PLAN_STARTS.hasAt(text, token.start) && PLANS.has(token.surface)) return "future";
    if (token.pos !== "動詞" || token.posDetail[0] === "接尾") continue;
    let last = token;
    for (let k = i + 1; k < i + 5 && tokens[k] && goesOn(tokens[k]!); k++) {
      last = tokens[k]!;
      if (last.pos === "助動詞" && last.lemma === "た") return "past";
    }
    if (last.conjugationForm !== "基本形" || i - first > NEAR) continue;
    return AHEAD.test(text.slice(last.end, last.end + 12)) || last.pos === "動詞" ? "future" : null;
  }
  return null;
}

/** Also where the sign is part of a longer token: 」。 */
function holdsStop(text: string, { start, end }: Token): boolean {
  for (let at = start; at < end; at++) if (STOPS.hasAt(text, at)) return true;
  return false;
}

/** What a verb goes on with: auxiliaries, endings, て. */
const goesOn = ({ pos, posDetail, surface }: Token): boolean =>
  pos === "助動詞" || posDetail[0] === "接尾" || posDetail[0] === "非自立" || surface === "て";
