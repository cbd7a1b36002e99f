import type { Dictionary } from "../dictionary/tables";
import { type Findings, type UserFindings, withoutOverlapping } from "../findings";
import type { Settings } from "../options";
import type { TokenizedDocument } from "../tokens/tokenized-document";
import type { TimeExpression, TimeModifier, Warning } from "../types";
import { createTimeLexicon } from "./lexicon";
import { createTimeRules } from "./recognise/expression-rules";
import { recognise } from "./recognise/recognise";
import type { RecognisedTime, TimeContext } from "./recognise/rule";
import { createTimeContext, TimeMemory } from "./recognise/time-context";
import { ambiguousQuarters } from "./resolve/ambiguous";
import { boundOf } from "./resolve/bounds";
import { impossibleTimes } from "./resolve/impossible";
import { type Link, linkAll } from "./resolve/link";
import { resolveAll } from "./resolve/resolve-all";
import type { ResolvedTime } from "./resolve/resolved";
import { zonesOf } from "./resolve/zone";

type TimeSettings = Pick<Settings, "fiscalYearStart">;

/** What the stage finds in a text. */
export interface TimesRead {
  readonly times: readonly TimeExpression[];
  readonly warnings: readonly Warning[];
}

/**
 * Creates the reader of times. It recognises expressions (their certain parts), links them to ranges and lists, resolves them in order against
 * the date of publication and the discourse (their implied parts), and adds the findings of the user's recognizers.
 */
export function createTimeReader(
  dictionary: Dictionary,
  settings: TimeSettings,
): (found: Pick<Findings, "document" | "publishedAt" | "entities" | "userFindings">) => TimesRead {
  const lexicon = createTimeLexicon(dictionary);
  const rules = createTimeRules(lexicon);
  const memory = new TimeMemory();
  return ({ document, publishedAt, entities, userFindings }) => {
    const context = createTimeContext(document, lexicon, rules, entities, memory);
    const found = recognise(context);
    const links = linkAll(context, found);
    const values = resolveAll(context, found, links, publishedAt, settings);
    return {
      times: withUserFindings(publishTimes(context, found, links, values), userFindings, document),
      warnings: [
        ...ambiguousQuarters(found, links, values, settings.fiscalYearStart),
        ...impossibleTimes(document, found, values),
      ],
    };
  };
}

/** A value of TIMEX3 is of capital letters, digits and signs. What no calendar or number holds is none: the year 10000, `PTInfinityM`. */
const TIMEX = /^(?!\d{5})[A-Z0-9:.+-]+$/;

const typeOf = (found: RecognisedTime, value: ResolvedTime | null): TimeExpression["type"] =>
  found.kind === "moment" ? value!.type : found.kind;

/** A result whose fields are set one by one, in the order in which they are written. */
type Unfinished<T> = { -readonly [K in keyof T]?: T[K] };

/** Whether a range stays within the years that ISO 8601 writes with four digits; the afternoon of 9999-12-31 ends after them. */
const hasFourDigitYears = ({ start, end }: NonNullable<TimeExpression["range"]>): boolean =>
  start[4] === "-" && end[4] === "-";

/** The times as they are published, without those that could not be resolved (2月30日). */
function publishTimes(
  context: TimeContext,
  found: readonly RecognisedTime[],
  links: readonly (Link | null)[],
  values: readonly (ResolvedTime | null)[],
): TimeExpression[] {
  const zones = zonesOf(context, found, values, links);
  const timexOf = (i: number): string | undefined => {
    const item = found[i]!;
    return item.kind === "moment" ? values[i]?.timex : item.value;
  };
  const isTime = (i: number): boolean => TIMEX.test(timexOf(i) ?? "");
  const times: TimeExpression[] = [];
  for (const [i, item] of found.entries()) {
    if (!isTime(i)) continue;
    const value = values[i] ?? null;
    const { start, end, text, sentence } = context.document.mention(item.start, item.end);
    // field by field: spreading an object into a literal costs as much as reading a word
    const time: Unfinished<TimeExpression> = {
      id: `t${times.length + 1}`,
      start,
      end,
      text,
      sentence,
      type: typeOf(item, value),
      timex: timexOf(i)!,
    };
    if (value?.range && hasFourDigitYears(value.range)) time.range = inZone(value.range, zones[i] ?? null);
    time.anchor = value?.anchor ?? null;
    const beginsRange = links[i + 1]?.range === true && isTime(i + 1);
    const mod = modOf(context, item, links[i]?.range === true, beginsRange);
    if (mod) time.mod = mod;
    if (beginsRange) time.rangeTo = `t${times.length + 2}`;
    times.push(time as TimeExpression);
  }
  return times;
}

/** Adds the findings of the user's recognizers, each of which wins over the times that it overlaps, and numbers the ids anew. */
function withUserFindings(
  times: readonly TimeExpression[],
  { times: found, figures }: UserFindings,
  document: TokenizedDocument,
): readonly TimeExpression[] {
  if (found.length + figures.length === 0) return times;
  const added = found.map(
    ({ start, end, type, timex, range, anchor = null, mod }): TimeExpression => ({
      id: "",
      ...document.mention(start, end),
      type,
      timex,
      ...(range ? { range } : {}),
      anchor,
      ...(mod ? { mod } : {}),
    }),
  );
  const all = [...withoutOverlapping(withoutOverlapping(times, found), figures), ...added].sort(
    (a, b) => a.start - b.start,
  );
  const ids = new Map(all.map(({ id }, i) => [id, `t${i + 1}`]));
  return all.map(({ rangeTo, ...time }, i) => {
    const end = rangeTo === undefined ? undefined : ids.get(rangeTo);
    return { ...time, id: `t${i + 1}`, ...(end === undefined ? {} : { rangeTo: end }) };
  });
}

/** A range in times of day with the offset of the zone that the text names; without one it is in the zone of publication. */
const inZone = (range: NonNullable<TimeExpression["range"]>, zone: string | null): typeof range =>
  zone && range.start.includes("T") ? { start: `${range.start}${zone}`, end: `${range.end}${zone}` } : range;

/** The modifier of an expression. 末, 上旬 and 年末 in its span come first; から and まで of a range are no modifiers. */
function modOf(
  context: TimeContext,
  item: RecognisedTime,
  endsRange: boolean,
  beginsRange: boolean,
): TimeModifier | undefined {
  if (item.kind === "set") return undefined;
  if (item.kind === "moment" && item.certain.slice) return item.certain.slice.mod;
  if (item.kind === "moment" && item.certain.yearEdge) return item.certain.yearEdge;
  const mod = boundOf(context, item.start, item.end, item.kind);
  const ofRange = (endsRange && mod?.endsWith("BEFORE")) || (beginsRange && mod?.endsWith("AFTER"));
  return ofRange ? undefined : mod;
}
