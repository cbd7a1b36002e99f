import type { Dictionary } from "../dictionary/tables";
import type { Numeral } from "../numerals/numeral";
import type { Settings } from "../options";
import type { Reading } from "../tokens/reading";
import type { Entity, TimeExpression, TimeModifier } from "../types";
import { boundOf } from "./bounds";
import { createTimeContext, type TimeContext } from "./context";
import { createTimeLexicon, type TimeLexicon } from "./lexicon";
import { type Link, linkAll } from "./link";
import { type Found, recognise } from "./recognise";
import { type Resolved, resolve, type Setting } from "./resolve";
import type { TimeSpec } from "./spec";
import { beginStory, follow, type Story } from "./story";
import { tenseOf } from "./tense";

type TimeSettings = Pick<Settings, "timeZone" | "fiscalYearStart">;

/**
 * Times from text:
 *
 *     reading → recognised expressions (certain parts) → ranges and lists → resolved in order (implied parts), with the story's focus → times
 */
export function createTimeReader(
  dictionary: Dictionary,
  settings: TimeSettings,
): (reading: Reading, numerals: readonly Numeral[], entities: readonly Entity[], publishedAt: string | undefined) => TimeExpression[] {
  const lexicon = createTimeLexicon(dictionary);
  return (reading, _numerals, entities, publishedAt) => {
    const context = createTimeContext(reading, lexicon, entities);
    const found = recognise(context);
    const links = linkAll(context, found);
    const values = resolveAll(context, found, links, beginStory(publishedAt), settings);
    return publishTimes(context, found, links, values);
  };
}

/** In order of appearance; only the start of a range may wait for its end, which can say the year or 午後 for both. */
function resolveAll(context: TimeContext, found: readonly Found[], links: readonly (Link | null)[], story: Story, settings: TimeSettings): (Resolved | null)[] {
  const { lexicon } = context;
  const values: (Resolved | null)[] = [];
  const settingOf = (i: number, role: Setting["role"], partner: Resolved | null): Setting => {
    const { start, end } = found[i]!;
    const next = found[i + 1]?.start ?? context.text.length;
    const sentence = context.reading.sentenceAt(start);
    return { story, lexicon, fiscalYearStart: settings.fiscalYearStart, tense: tenseOf(context, start, end, next), partner: role ? partner : null, role, sentence };
  };
  found.forEach((item, i) => {
    if (item.kind !== "moment") return values.push(null);
    const role = links[i] ? (links[i].range ? "end" : "list") : null;
    const lender = lenderOf(found, links, i, lexicon, (j, r, partner) => resolve((found[j] as { spec: TimeSpec }).spec, settingOf(j, r, partner)));
    const value = lender
      ? resolve(item.spec, settingOf(i, "start", lender))
      : resolve(item.spec, settingOf(i, role ?? (item.spec.clock?.same ? "list" : null), values[i - 1] ?? null));
    values.push(value);
    if (value) follow(story, item.spec, value, lexicon, context.reading.sentenceAt(item.start));
  });
  return values;
}

/** The end of a range that says what its start leaves out: 11月から2017年2月, 10〜11年度, 5時から午後6時. */
function lenderOf(
  found: readonly Found[],
  links: readonly (Link | null)[],
  i: number,
  _lexicon: TimeLexicon,
  resolveAt: (i: number, role: Setting["role"], partner: Resolved | null) => Resolved | null,
): Resolved | null {
  const own = found[i]!;
  const next = found[i + 1];
  if (!links[i + 1]?.range || own.kind !== "moment" || next?.kind !== "moment" || links[i]) return null;
  const lacks = own.spec.year === undefined && own.spec.day !== undefined === (next.spec.day !== undefined);
  const year = lacks && typeof next.spec.year === "number" && typeof own.spec.month === "number";
  const half = own.spec.clock && own.spec.clock.half === undefined && next.spec.clock?.half !== undefined && next.spec.day === undefined && next.spec.month === undefined;
  if (!year && !half) return null;
  const lent = resolveAt(i + 1, null, null);
  if (!half || !lent) return lent;
  // the half of the day is the end's, the day its own
  const { partner: _, ...own0 } = { partner: null, ...lent };
  return own.spec.day !== undefined || own.spec.month !== undefined || own.spec.weekday !== undefined ? { ...own0, year: null, month: null, date: null } : own0;
}

const typeOf = (found: Found, value: Resolved | null): TimeExpression["type"] => (found.kind === "moment" ? value!.type : found.kind);

/** What could not be resolved (2月30日) is left out; ids count what stays. */
function publishTimes(context: TimeContext, found: readonly Found[], links: readonly (Link | null)[], values: readonly (Resolved | null)[]): TimeExpression[] {
  const ids: (string | null)[] = [];
  let count = 0;
  found.forEach((item, i) => ids.push(item.kind === "moment" && !values[i] ? null : `t${++count}`));
  return found.flatMap((item, i): TimeExpression[] => {
    const id = ids[i];
    if (!id) return [];
    const value = values[i] ?? null;
    const rangeTo = links[i + 1]?.range ? ids[i + 1] : null;
    const mod = modOf(context, item, links[i]?.range === true, rangeTo !== null);
    return [
      {
        id,
        ...context.reading.mention(item.start, item.end),
        type: typeOf(item, value),
        timex: item.kind === "moment" ? value!.timex : item.value,
        ...(value?.range ? { range: value.range } : {}),
        anchor: value?.anchor ?? null,
        ...(mod ? { mod } : {}),
        ...(rangeTo ? { rangeTo } : {}),
      },
    ];
  });
}

/** 末 and 上旬 in the span come first; から and まで of a range say nothing but that it is one. */
function modOf(context: TimeContext, item: Found, endsRange: boolean, beginsRange: boolean): TimeModifier | undefined {
  if (item.kind === "set") return undefined;
  if (item.kind === "moment" && item.spec.slice) return item.spec.slice.mod;
  const mod = boundOf(context, item.start, item.end, item.kind);
  const ofRange = (endsRange && mod?.endsWith("BEFORE")) || (beginsRange && mod?.endsWith("AFTER"));
  return ofRange ? undefined : mod;
}
