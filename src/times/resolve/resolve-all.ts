import type { Settings } from "../../options";
import { GuardedPattern } from "../../text/guarded-pattern";
import { type CertainParts, hasOnly, mergeCertain } from "../certain";
import type { RecognisedTime, TimeContext } from "../recognise/rule";
import { beginDiscourse, type Discourse, updateDiscourse } from "./discourse";
import { type FiscalFocus, fiscalFocusOf } from "./fiscal-focus";
import { LIST, type Link } from "./link";
import type { ResolutionContext } from "./resolution-context";
import { resolve } from "./resolve";
import type { ResolvedTime } from "./resolved";
import { tenseOf } from "./tense";

/** After a date that something is only compared with, which does not move the focus: 前日に比べ, 昨年より. */
const COMPARED_AFTER = new GuardedPattern(/に比べ|と比べ|と比較|に対し|比|より[\d約、]|並み/, { first: "にと比よ並" });
/** Between a moment and a distance from it: 昨日の2日前, 4月1日から3日後. */
const DISTANCE_GAP = /^(?:の|から)$/;
/** Before a day of no particular year: 平年(18日), 例年は10日. */
const AVERAGE_BEFORE = new GuardedPattern(/(?:平年|例年)[(は、]?/, { last: "年(は、" });
/** Between 2年後 and the year that it is: 2年後の2008年7月. */
const YEAR_GAP = /^[の、(]$/;

/** The expressions of an article while they are resolved in order. */
interface Resolution {
  readonly context: TimeContext;
  readonly found: readonly RecognisedTime[];
  readonly links: readonly (Link | null)[];
  readonly discourse: Discourse;
  readonly fiscalYearStart: number;
  readonly fiscal: FiscalFocus | null;
  /** The values so far: null for what is no moment, or no day of the calendar. */
  readonly values: (ResolvedTime | null)[];
}

/** Resolves the moments in order, but the start of a range after its end if the end gives what the start leaves out. */
export function resolveAll(
  context: TimeContext,
  found: readonly RecognisedTime[],
  links: readonly (Link | null)[],
  publishedAt: string | undefined,
  { fiscalYearStart }: Pick<Settings, "fiscalYearStart">,
): (ResolvedTime | null)[] {
  const discourse = beginDiscourse(publishedAt);
  const fiscal = fiscalFocusOf(context.text, found, discourse.publication?.date ?? null, fiscalYearStart);
  const resolution: Resolution = { context, found, links, discourse, fiscalYearStart, fiscal, values: [] };
  for (let i = 0; i < found.length; i++) resolution.values.push(resolveAt(resolution, i));
  return resolution.values;
}

function resolveAt(resolution: Resolution, i: number): ResolvedTime | null {
  const { context, found, links, discourse, values } = resolution;
  const item = found[i]!;
  if (item.kind !== "moment") return null;
  const end = endForStart(resolution, i);
  const role = end ? "start" : roleOf(links[i] ?? null, item.certain);
  const own = contextOf(resolution, i, role, end ?? values[i - 1] ?? null);
  const value = resolve(yearAfter(context, found, i) ?? item.certain, own);
  if (value && !(value.date && COMPARED_AFTER.isAt(context.text, item.end)))
    updateDiscourse(discourse, item.certain, value, own);
  return value;
}

const roleOf = (link: Link | null, { clock }: CertainParts): ResolutionContext["role"] =>
  link ? (link.range ? "end" : "list") : clock?.same ? "list" : null;

function contextOf(
  { context, found, links, discourse, fiscalYearStart, fiscal, values }: Resolution,
  i: number,
  role: ResolutionContext["role"],
  partner: ResolvedTime | null,
): ResolutionContext {
  const { text, document, lexicon } = context;
  const { start } = found[i]!;
  const before = found[i - 1];
  const valueBefore = values[i - 1] ?? null;
  return {
    discourse,
    lexicon,
    fiscalYearStart,
    fiscal,
    tense: () => tenseAt(context, found, links, i),
    partner: role ? partner : null,
    role,
    distanceAnchor: before && DISTANCE_GAP.test(text.slice(before.end, start)) ? valueBefore : null,
    weekly: before !== undefined && isWeekly(before, valueBefore) && LIST.test(text.slice(before.end, start)),
    sentence: document.sentenceAt(start),
    average: AVERAGE_BEFORE.endsAt(text, start),
  };
}

/** The tense of the clause after a moment, or after the list that it begins: 土・日曜日に開いた. */
function tenseAt(
  context: TimeContext,
  found: readonly RecognisedTime[],
  links: readonly (Link | null)[],
  i: number,
): ReturnType<typeof tenseOf> {
  let last = i;
  while (links[last + 1]?.range === false) last++;
  return tenseOf(context, found[i]!.start, found[last]!.end, found[last + 1]?.start ?? context.text.length);
}

const isWeekly = (before: RecognisedTime, value: ResolvedTime | null): boolean =>
  (before.kind === "set" ? before.value : value?.type === "set" ? value.timex : "").startsWith("XXXX-WXX-");

/** The year that is written after a distance in years, and is its value: 2008 for 2年後 in 2年後の2008年7月. */
function yearAfter({ text }: TimeContext, found: readonly RecognisedTime[], i: number): CertainParts | null {
  const own = found[i]!;
  const next = found[i + 1];
  if (own.kind !== "moment" || next?.kind !== "moment" || typeof next.certain.year !== "number") return null;
  const { offset } = own.certain;
  const isYears = offset && hasOnly(own.certain, "offset") && Object.keys(offset.amount).join() === "Y";
  return isYears && YEAR_GAP.test(text.slice(own.end, next.start)) ? mergeCertain({ year: next.certain.year }) : null;
}

/** The end of a range if it gives what the start `i` leaves out, 11月から2017年2月, 10〜11年度, 5時から午後6時; else null. */
function endForStart(resolution: Resolution, i: number): ResolvedTime | null {
  const { found, links, discourse } = resolution;
  const own = found[i]!;
  const next = found[i + 1];
  if (!links[i + 1]?.range || links[i] || own.kind !== "moment" || next?.kind !== "moment") return null;
  const resolveEnd = (): ResolvedTime | null => resolve(next.certain, contextOf(resolution, i + 1, null, null));
  // with a day of publication the start is the nearest to that: 7月1日から2011年3月31日まで may last years
  if (discourse.publication === null && takesYear(own.certain, next.certain)) return resolveEnd();
  const takesHalf =
    own.certain.clock?.half === undefined && next.certain.clock?.half !== undefined && !hasDay(next.certain);
  const end = own.certain.clock && takesHalf ? resolveEnd() : null;
  // a start with a day of its own lacks only the half of the day
  return end && hasDay(own.certain) ? { ...end, year: null, month: null, date: null } : end;
}

const takesYear = (own: CertainParts, end: CertainParts): boolean =>
  own.year === undefined &&
  typeof own.month === "number" &&
  typeof end.year === "number" &&
  (own.day === undefined) === (end.day === undefined);

const hasDay = ({ day, month, weekday }: CertainParts): boolean =>
  day !== undefined || month !== undefined || weekday !== undefined;
