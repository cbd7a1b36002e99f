import type { Settings } from "../../options";
import { GuardedPattern } from "../../text/guarded-pattern";
import { type CertainParts, hasOnly, mergeCertain } from "../certain";
import type { RecognisedTime, TimeContext } from "../recognise/rule";
import { beginDiscourse, type Discourse, updateDiscourse } from "./discourse";
import { LIST, type Link } from "./link";
import type { ResolutionContext } from "./resolution-context";
import { resolve } from "./resolve";
import type { ResolvedTime } from "./resolved";
import { tenseOf } from "./tense";

/** 前日に比べ, 昨年より: what a figure is compared with does not move the focus. */
const COMPARED_AFTER = new GuardedPattern(/に比べ|と比べ|と比較|に対し|比|より[\d約、]|並み/, { first: "にと比よ並" });
/** Between a moment and a distance from it: 昨日の2日前, 4月1日から3日後. */
const DISTANCE_GAP = /^(?:の|から)$/;
/** 平年(18日), 例年は10日: a day that is of no year. */
const AVERAGE_BEFORE = new GuardedPattern(/(?:平年|例年)[(は、]?/, { last: "年(は、" });
/** Between 2年後 and the year it is: 2年後の2008年7月. */
const YEAR_GAP = /^[の、(]$/;

/** The expressions of an article while they are resolved one after another. */
interface Resolution {
  readonly context: TimeContext;
  readonly found: readonly RecognisedTime[];
  readonly links: readonly (Link | null)[];
  readonly discourse: Discourse;
  readonly fiscalYearStart: number;
  /** What is resolved so far: null for what is no moment, or no date of any calendar. */
  readonly values: (ResolvedTime | null)[];
}

/** Resolves the moments in order; only the start of a range waits for its end, where that gives what the start leaves out. */
export function resolveAll(
  context: TimeContext,
  found: readonly RecognisedTime[],
  links: readonly (Link | null)[],
  publishedAt: string | undefined,
  { fiscalYearStart }: Pick<Settings, "fiscalYearStart">,
): (ResolvedTime | null)[] {
  const discourse = beginDiscourse(publishedAt);
  const resolution: Resolution = { context, found, links, discourse, fiscalYearStart, values: [] };
  for (let i = 0; i < found.length; i++) resolution.values.push(resolveAt(resolution, i));
  return resolution.values;
}

function resolveAt(resolution: Resolution, i: number): ResolvedTime | null {
  const { context, found, links, discourse, values } = resolution;
  const item = found[i]!;
  if (item.kind !== "moment") return null;
  const lender = lenderOf(resolution, i);
  const role = lender ? "start" : roleOf(links[i] ?? null, item.certain);
  const own = contextOf(resolution, i, role, lender ?? values[i - 1] ?? null);
  const value = resolve(yearAfter(context, found, i) ?? item.certain, own);
  if (value && !(value.date && COMPARED_AFTER.isAt(context.text, item.end)))
    updateDiscourse(discourse, item.certain, value, own);
  return value;
}

const roleOf = (link: Link | null, { clock }: CertainParts): ResolutionContext["role"] =>
  link ? (link.range ? "end" : "list") : clock?.same ? "list" : null;

function contextOf(
  { context, found, discourse, fiscalYearStart, values }: Resolution,
  i: number,
  role: ResolutionContext["role"],
  partner: ResolvedTime | null,
): ResolutionContext {
  const { text, document, lexicon } = context;
  const { start, end } = found[i]!;
  const before = found[i - 1];
  const valueBefore = values[i - 1] ?? null;
  return {
    discourse,
    lexicon,
    fiscalYearStart,
    tense: () => tenseOf(context, start, end, found[i + 1]?.start ?? text.length),
    partner: role ? partner : null,
    role,
    distanceAnchor: before && DISTANCE_GAP.test(text.slice(before.end, start)) ? valueBefore : null,
    weekly: before !== undefined && isWeekly(before, valueBefore) && LIST.test(text.slice(before.end, start)),
    sentence: document.sentenceAt(start),
    average: AVERAGE_BEFORE.endsAt(text, start),
  };
}

const isWeekly = (before: RecognisedTime, value: ResolvedTime | null): boolean =>
  (before.kind === "set" ? before.value : value?.type === "set" ? value.timex : "").startsWith("XXXX-WXX-");

/** 2年後の2008年7月: the year after the distance is where it ends. */
function yearAfter({ text }: TimeContext, found: readonly RecognisedTime[], i: number): CertainParts | null {
  const own = found[i]!;
  const next = found[i + 1];
  if (own.kind !== "moment" || next?.kind !== "moment" || typeof next.certain.year !== "number") return null;
  const { offset } = own.certain;
  const isYears = offset && hasOnly(own.certain, "offset") && Object.keys(offset.amount).join() === "Y";
  return isYears && YEAR_GAP.test(text.slice(own.end, next.start)) ? mergeCertain({ year: next.certain.year }) : null;
}

/** The end of a range that gives what its start leaves out: 11月から2017年2月, 10〜11年度, 5時から午後6時. */
function lenderOf(resolution: Resolution, i: number): ResolvedTime | null {
  const { found, links, discourse } = resolution;
  const own = found[i]!;
  const next = found[i + 1];
  if (!links[i + 1]?.range || links[i] || own.kind !== "moment" || next?.kind !== "moment") return null;
  const resolveEnd = (): ResolvedTime | null => resolve(next.certain, contextOf(resolution, i + 1, null, null));
  // with a day of publication the start is the nearest to it: 7月1日から2011年3月31日まで may be years
  if (discourse.publication === null && takesYear(own.certain, next.certain)) return resolveEnd();
  const takesHalf =
    own.certain.clock?.half === undefined && next.certain.clock?.half !== undefined && !hasDay(next.certain);
  const end = own.certain.clock && takesHalf ? resolveEnd() : null;
  // the half of the day is the end's, a day that the start names its own
  return end && hasDay(own.certain) ? { ...end, year: null, month: null, date: null } : end;
}

const takesYear = (own: CertainParts, end: CertainParts): boolean =>
  own.year === undefined &&
  typeof own.month === "number" &&
  typeof end.year === "number" &&
  (own.day === undefined) === (end.day === undefined);

const hasDay = ({ day, month, weekday }: CertainParts): boolean =>
  day !== undefined || month !== undefined || weekday !== undefined;
