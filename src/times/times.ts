import type { Dictionary } from "../dictionary/tables";
import type { Numeral } from "../numerals/numeral";
import type { Settings } from "../options";
import type { Reading } from "../tokens/reading";
import type { Entity, TimeExpression, TimeModifier, Warning } from "../types";
import { ambiguousQuarters } from "./ambiguous";
import { boundOf } from "./bounds";
import { createTimeContext, type TimeContext } from "./context";
import { resolveInOrder } from "./in-order";
import { createTimeLexicon } from "./lexicon";
import { type Link, linkAll } from "./link";
import { createTimeOpenings, type Found, recognise } from "./recognise";
import type { Resolved } from "./setting";
import { zonesOf } from "./zone";

type TimeSettings = Pick<Settings, "fiscalYearStart">;

/** What the room makes of a text. */
export interface TimesRead {
  readonly times: readonly TimeExpression[];
  readonly warnings: readonly Warning[];
}

/**
 * Times from text:
 *
 *     reading → recognised expressions (certain parts) → ranges and lists → resolved in order (implied parts), with the story's focus → times
 */
export function createTimeReader(
  dictionary: Dictionary,
  settings: TimeSettings,
): (
  reading: Reading,
  numerals: readonly Numeral[],
  entities: readonly Entity[],
  publishedAt: string | undefined,
) => TimesRead {
  const lexicon = createTimeLexicon(dictionary);
  const openings = createTimeOpenings(lexicon);
  return (reading, _numerals, entities, publishedAt) => {
    const context = createTimeContext(reading, lexicon, openings, entities);
    const found = recognise(context);
    const links = linkAll(context, found);
    const values = resolveInOrder(context, found, links, publishedAt, settings);
    return {
      times: publishTimes(context, found, links, values),
      warnings: ambiguousQuarters(found, links, values, settings.fiscalYearStart),
    };
  };
}

const typeOf = (found: Found, value: Resolved | null): TimeExpression["type"] =>
  found.kind === "moment" ? value!.type : found.kind;

/** What could not be resolved (2月30日) is left out; ids count what stays. */
function publishTimes(
  context: TimeContext,
  found: readonly Found[],
  links: readonly (Link | null)[],
  values: readonly (Resolved | null)[],
): TimeExpression[] {
  const zones = zonesOf(context, found, values, links);
  let count = 0;
  const ids = found.map((item, i) => (item.kind === "moment" && !values[i] ? null : `t${++count}`));
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
        ...(value?.range ? { range: inZone(value.range, zones[i] ?? null) } : {}),
        anchor: value?.anchor ?? null,
        ...(mod ? { mod } : {}),
        ...(rangeTo ? { rangeTo } : {}),
      },
    ];
  });
}

/** An offset only where the text names a zone, and only for times of day: publication's wall clock is the article's. */
const inZone = (range: NonNullable<TimeExpression["range"]>, zone: string | null): typeof range =>
  zone && range.start.includes("T") ? { start: `${range.start}${zone}`, end: `${range.end}${zone}` } : range;

/** 末, 上旬 and 年末 in the span come first; から and まで of a range say nothing but that it is one. */
function modOf(context: TimeContext, item: Found, endsRange: boolean, beginsRange: boolean): TimeModifier | undefined {
  if (item.kind === "set") return undefined;
  if (item.kind === "moment" && item.spec.slice) return item.spec.slice.mod;
  if (item.kind === "moment" && item.spec.turn) return item.spec.turn;
  const mod = boundOf(context, item.start, item.end, item.kind);
  const ofRange = (endsRange && mod?.endsWith("BEFORE")) || (beginsRange && mod?.endsWith("AFTER"));
  return ofRange ? undefined : mod;
}
