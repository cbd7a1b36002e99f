import { CharSet, WHITE_SPACE } from "../../text/char-set";
import { GuardedPattern } from "../../text/guarded-pattern";
import { type Certain, type DayPart, mergeCertain } from "../certain";
import { readPeriodPart } from "./periods/period-part";
import type { Grain, Moment, Piece, TimeContext } from "./rule";

/** The grains that may follow each grain: always from the coarse to the fine. */
const NEXT: Readonly<Record<Grain, readonly Grain[]>> = {
  offset: ["period", "month", "week", "weekday", "day", "part", "clock"],
  century: ["decade", "slice"],
  decade: ["slice"],
  year: ["period", "month", "week", "weekday", "holiday", "slice"],
  period: ["slice"],
  month: ["week", "weekday", "day", "slice"],
  week: ["weekday", "day", "slice"],
  holiday: ["part", "clock"],
  day: ["week", "weekday", "part", "clock"],
  weekday: ["month", "day", "part", "clock"],
  part: ["part", "clock"],
  slice: [],
  clock: [],
};

/** Between two pieces: 2024年の5月, 5月 13日, 2024-05-13T09:30, 2021年/7月, 2021年(令和3年)7月, 7日、水曜日, 7日、午後3時. */
const GAP_STARTS = [..."のT/(、,", ...WHITE_SPACE];
const GAP_START = new CharSet(GAP_STARTS);
const GAP = new GuardedPattern(
  /の\s?|\s{1,2}|T(?=\d\d:)|\/(?=\d{1,2}月|\d{1,2}日|\d{1,2}(?!\d))|\([^()\n]{1,7}年\)(?=\d{1,2}月)|[、,] ?(?=[月火水木金土日]曜|午[前後]|朝|夜|夕方|未明|深夜|早朝|正午)/,
  { first: GAP_STARTS },
);

/** The most pieces of a moment. Parts of a day may follow each other without end (午前午前 …). */
const MOST_PIECES = 20;

/** Reads pieces as long as each can follow the one before: 昨年, 12月, 7日, (金), 午後6時. */
export function readMoment(context: TimeContext, at: number): Moment | null {
  const first = readFirst(context, at);
  if (!first) return null;
  const parts = [first.certain];
  let { end, grain } = first;
  let { part } = first.certain;
  while (parts.length < MOST_PIECES) {
    const next = readNext(context, end, grain);
    if (!next) break;
    parts.push(part ? inPart(part, next.certain) : next.certain);
    end = next.end;
    grain = next.grain;
    part = next.certain.part ?? part;
  }
  return { end, certain: mergeCertain(...parts), grain };
}

function readFirst(context: TimeContext, at: number): Piece | null {
  if (at >= context.text.length) return null;
  for (const rule of context.rules.pieces.at(context, at)) {
    const piece = rule.read(context, at, null);
    if (piece) return piece;
  }
  return null;
}

/** The piece after one of the grain `before`, right after it or after a gap. */
function readNext(context: TimeContext, end: number, before: Grain): Piece | null {
  const { text, lexicon, rules } = context;
  const mayGap = GAP_START.hasAt(text, end);
  if (!mayGap && !rules.pieces.mayBegin(text, end) && !lexicon.periodPartStarts.hasAt(text, end)) return null;
  const next = readFiner(context, end, before, "");
  if (next || !mayGap) return next;
  const gap = GAP.at(text, end)?.[0];
  return gap === undefined ? null : readFiner(context, end + gap.length, before, gap);
}

function readFiner(context: TimeContext, at: number, before: Grain, gap: string): Piece | null {
  if (at >= context.text.length || context.isTaken(at, at + 1)) return null;
  const isApart = gap[0] === "、" || gap[0] === ",";
  if (isApart && before !== "day" && before !== "weekday") return null;
  const next = NEXT[before];
  const slice = next.includes("slice") ? readPeriodPart(context, at, before, gap[0] === "の") : null;
  if (slice && (next.includes(slice.grain) || slice.certain.lastDay)) return slice;
  for (const rule of context.rules.pieces.at(context, at)) {
    const piece = rule.read(context, at, before);
    if (piece && fits(before, piece, gap) && !(isApart && !fitsApart(before, piece))) return piece;
  }
  return null;
}

/** Whether a piece continues the moment after 、: 7日、水曜日, 7日、午後3時. */
const fitsApart = (before: Grain, { grain, certain }: Piece): boolean =>
  grain === "weekday" ? before === "day" : certain.clock?.half !== undefined;

/** Whether a piece continues the moment. 同月 does in 前年同月, but most relative pieces begin another: 8日、翌日 and 明日今日 are two each. */
function fits(before: Grain, { grain, certain }: Piece, gap: string): boolean {
  if (!NEXT[before].includes(grain)) return false;
  if (typeof certain.year === "object" && grain !== "year") return false;
  if (typeof certain.day === "object") return false;
  if (typeof certain.month === "object")
    return before === "year" && certain.month.from === "discourse" && certain.month.by === 0;
  if (typeof certain.week === "object" && "from" in certain.week) return false;
  if (typeof certain.quarter === "object" || certain.yearEdge) return false;
  if (before === "year" && grain === "weekday") return false;
  if (before === "weekday" && (grain === "month" || grain === "day")) return gap === "" || gap === "の";
  if (gap === "/" && grain !== "month" && grain !== "day") return false;
  return true;
}

const HALVES = { MO: "am", MI: "noon", AF: "pm", EV: "pm", NI: "night" } as const;

/** Adds the half of the day, named before, to a clock time without one: 夜、9時. */
const inPart = (part: DayPart, certain: Certain): Certain =>
  certain.clock && !certain.clock.half ? { ...certain, clock: { ...certain.clock, half: HALVES[part] } } : certain;
