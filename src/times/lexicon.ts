import type { Dictionary, Tables } from "../dictionary/tables";
import { Trie } from "../dictionary/trie";
import type { Row } from "../dictionary/tsv";
import { UnitSet } from "../text/unit-set";

/** One rule of a holiday: in these years it is on this day. */
export type HolidayRule = Row<Tables["holidays"]>;
export type Era = Row<Tables["eras"]> & { readonly years: number };

/** The words of time of `dict/`, ready to be found at a place. */
export interface TimeLexicon {
  readonly words: Trie<Row<Tables["timeWords"]>>;
  readonly eras: Trie<Era>;
  /** By names reversed. */
  readonly erasBefore: Trie<Era>;
  /** The eras with a first day, the newest last. */
  readonly modernEras: readonly Era[];
  readonly dayParts: Trie<Row<Tables["dayParts"]>>;
  readonly seasons: Trie<Row<Tables["seasons"]>>;
  readonly periodParts: Trie<Row<Tables["periodParts"]>>;
  readonly periodPartStarts: UnitSet;
  readonly holidays: Trie<string>;
  readonly holidayRules: ReadonlyMap<string, readonly HolidayRule[]>;
  readonly units: Trie<Row<Tables["durationUnits"]>>;
  readonly lengths: Trie<string>;
  readonly boundsAfter: Trie<Row<Tables["timeBounds"]>>;
  /** The words before are looked for from their end: the keys are reversed. */
  readonly boundsBefore: Trie<Row<Tables["timeBounds"]>>;
  readonly lengthCuesAfter: Trie<true>;
  readonly lengthCuesBefore: Trie<true>;
  readonly notTimes: Trie<true>;
  /** False: a word after which a time stands nevertheless (3日生まれ beside 3年生). */
  readonly notTimesAfter: Trie<boolean>;
  /** Names of time zones and their offsets; the second by names reversed. */
  readonly zones: Trie<string>;
  readonly zonesBefore: Trie<string>;
  readonly sets: Trie<Row<Tables["setWords"]>>;
}

/** No era but 明治 and 昭和 went on longer than this. */
const LONGEST_EARLY_ERA = 35;

export function createTimeLexicon(dictionary: Dictionary): TimeLexicon {
  const { eras, holidays, timeBounds, durationCues, notTimes, timeZones } = dictionary;
  const rules = new Map<string, HolidayRule[]>();
  for (const rule of holidays) rules.set(rule.text, [...(rules.get(rule.text) ?? []), rule]);
  const modern = eras.filter((era) => era.day !== "");
  const yearsOf = (name: string, year: number): number => {
    const at = modern.findIndex((era) => era.name === name);
    if (at === 0) return 99;
    return at > 0 ? modern[at - 1]!.year - year + 1 : LONGEST_EARLY_ERA;
  };
  const allEras = eras.map((row): Era => ({ ...row, years: yearsOf(row.name, row.year) }));
  const eraEntries = allEras.flatMap((era) => {
    return [[era.name, era], ...(era.letter ? [[era.letter, era]] : [])] as [string, Era][];
  });
  return {
    words: byText(dictionary.timeWords),
    eras: new Trie(eraEntries),
    erasBefore: new Trie(allEras.map((era) => [reverse(era.name), era] as const)),
    modernEras: allEras.filter((era) => era.day !== "").sort((a, b) => a.year - b.year),
    dayParts: byText(dictionary.dayParts),
    seasons: byText(dictionary.seasons),
    periodParts: byText(dictionary.periodParts),
    periodPartStarts: new UnitSet(dictionary.periodParts.map((row) => row.text)),
    holidays: new Trie(holidays.map((row) => [row.text, row.text] as const)),
    holidayRules: rules,
    units: byText(dictionary.durationUnits),
    lengths: new Trie(dictionary.durationWords.map((row) => [row.text, row.value] as const)),
    boundsAfter: byText(timeBounds.filter((row) => row.side === "after")),
    boundsBefore: new Trie(
      timeBounds.filter((row) => row.side === "before").map((row) => [reverse(row.text), row] as const),
    ),
    lengthCuesAfter: setOf(durationCues.filter((row) => row.side === "after").map((row) => row.text)),
    lengthCuesBefore: setOf(durationCues.filter((row) => row.side === "before").map((row) => reverse(row.text))),
    notTimes: setOf(notTimes.filter((row) => row.place === "word").map((row) => row.text)),
    notTimesAfter: new Trie(
      notTimes.filter((row) => row.place !== "word").map((row) => [row.text, row.place === "after"] as const),
    ),
    zones: new Trie(timeZones.map((row) => [row.text, row.offset] as const)),
    zonesBefore: new Trie(timeZones.map((row) => [reverse(row.text), row.offset] as const)),
    sets: byText(dictionary.setWords),
  };
}

const reverse = (word: string): string => word.split("").reverse().join("");
const byText = <R extends { readonly text: string }>(rows: readonly R[]): Trie<R> =>
  new Trie(rows.map((row) => [row.text, row] as const));
const setOf = (words: readonly string[]): Trie<true> => new Trie(words.map((word) => [word, true] as const));
