import type { Settings } from "../../options";
import { CharSet } from "../../text/char-set";
import type { Found } from "../recognise/recognise";
import type { TimeContext } from "../recognise/time-context";
import { saying, saysOnly, type TimeSpec } from "../spec";
import { beginStory, follow } from "./discourse";
import { LIST, type Link } from "./link";
import type { Resolved, Setting } from "./resolution-context";
import { resolve } from "./resolve";
import { tenseOf } from "./tense";

/** 前日に比べ, 昨年より: what a figure is held against moves no story. */
const COMPARED = /^(?:に比べ|と比べ|と比較|に対し|比|より[\d約、]|並み)/;
const COMPARED_STARTS = new CharSet("にと比よ並");
/** 昨日の2日前, 4月1日から3日後. */
const TOLD = /^(?:の|から)$/;
/** 平年(18日), 例年は10日: a day that is of no year. */
const AVERAGE = /(?:平年|例年)[(は、]?$/;
const AVERAGE_ENDS = new CharSet("年(は、");

/** Resolves in order of appearance; only the start of a range waits for its end, where that says what the start leaves out. */
export function resolveInOrder(
  context: TimeContext,
  found: readonly Found[],
  links: readonly (Link | null)[],
  publishedAt: string | undefined,
  { fiscalYearStart }: Pick<Settings, "fiscalYearStart">,
): (Resolved | null)[] {
  const { text, document, lexicon } = context;
  const story = beginStory(publishedAt);
  const values: (Resolved | null)[] = [];
  const settingOf = (i: number, role: Setting["role"], partner: Resolved | null): Setting => {
    const { start, end } = found[i]!;
    const before = found[i - 1];
    return {
      story,
      lexicon,
      fiscalYearStart,
      tense: () => tenseOf(context, start, end, found[i + 1]?.start ?? text.length),
      partner: role ? partner : null,
      role,
      told:
        before && start - before.end <= 2 && TOLD.test(text.slice(before.end, start)) ? (values[i - 1] ?? null) : null,
      weekly: isWeekly(before, values[i - 1] ?? null) && LIST.test(text.slice(before!.end, start)),
      sentence: document.sentenceAt(start),
      average: AVERAGE_ENDS.hasAt(text, start - 1) && AVERAGE.test(text.slice(Math.max(0, start - 3), start)),
    };
  };

  for (const [i, item] of found.entries()) {
    let value: Resolved | null = null;
    if (item.kind === "moment") {
      const lender = lenderOf(found, links, i, publishedAt !== undefined, (spec) =>
        resolve(spec, settingOf(i + 1, null, null)),
      );
      const role = lender
        ? "start"
        : links[i]
          ? links[i].range
            ? "end"
            : "list"
          : item.spec.clock?.same
            ? "list"
            : null;
      const same = yearBehind(context, found, i);
      const setting = settingOf(i, role, lender ?? values[i - 1] ?? null);
      value = resolve(same ?? item.spec, setting);
      const against = COMPARED_STARTS.hasAt(text, item.end) && COMPARED.test(text.slice(item.end, item.end + 4));
      if (value && !(against && value.date)) follow(story, item.spec, value, lexicon, setting.sentence, role === "end");
    }
    values.push(value);
  }
  return values;
}

const isWeekly = (before: Found | undefined, value: Resolved | null): boolean =>
  (before?.kind === "set" ? before.value : value?.type === "set" ? value.timex : "").startsWith("XXXX-WXX-");

/** 2年後の2008年7月: what stands behind the distance says where it ends. */
function yearBehind({ text }: TimeContext, found: readonly Found[], i: number): TimeSpec | null {
  const own = found[i]!;
  const next = found[i + 1];
  if (own.kind !== "moment" || next?.kind !== "moment" || typeof next.spec.year !== "number") return null;
  const { offset } = own.spec;
  const years = offset && saysOnly(own.spec, "offset") && Object.keys(offset.length).join() === "Y";
  return years && /^[の、(]$/.test(text.slice(own.end, next.start)) ? saying({ year: next.spec.year }) : null;
}

/** The end of a range that says what its start leaves out: 11月から2017年2月, 10〜11年度, 5時から午後6時. */
function lenderOf(
  found: readonly Found[],
  links: readonly (Link | null)[],
  i: number,
  published: boolean,
  resolveEnd: (spec: TimeSpec) => Resolved | null,
): Resolved | null {
  const own = found[i]!;
  const next = found[i + 1];
  if (!links[i + 1]?.range || links[i] || own.kind !== "moment" || next?.kind !== "moment") return null;
  // with a day of publication the start is the nearest to it: 7月1日から2011年3月31日まで may be years
  const year =
    !published &&
    own.spec.year === undefined &&
    typeof own.spec.month === "number" &&
    typeof next.spec.year === "number" &&
    (own.spec.day === undefined) === (next.spec.day === undefined);
  if (year) return resolveEnd(next.spec);
  const half = own.spec.clock?.half === undefined && next.spec.clock?.half !== undefined && !hasDay(next.spec);
  const end = own.spec.clock && half ? resolveEnd(next.spec) : null;
  // the half of the day is the end's, a day that the start says its own
  return end && hasDay(own.spec) ? { ...end, year: null, month: null, date: null } : end;
}

const hasDay = ({ day, month, weekday }: TimeSpec): boolean =>
  day !== undefined || month !== undefined || weekday !== undefined;
