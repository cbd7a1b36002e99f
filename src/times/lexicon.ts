import type { Dictionary, Tables } from "../dictionary/tables";
import type { Row } from "../dictionary/tsv";
import { WordList } from "../dictionary/word-list";
import { CharSet } from "../text/char-set";

/** The day of a holiday in a span of years: 海の日 is on 20 July up to 2002. */
export type HolidayRule = Row<Tables["holidays"]>;
/** An era with the number of its years, or an upper bound of it. */
export type Era = Row<Tables["eras"]> & { readonly years: number };

/** The tables of `dict/` that the times are read with, ready to use. */
export interface TimeLexicon {
  readonly relativeWords: WordList<Row<Tables["timeWords"]>>;
  readonly eras: WordList<Era>;
  /** Eras by name only, without their letters; looked for before a number. */
  readonly erasBefore: WordList<Era>;
  /** The eras whose first day is known, the newest last. */
  readonly modernEras: readonly Era[];
  readonly dayParts: WordList<Row<Tables["dayParts"]>>;
  readonly seasons: WordList<Row<Tables["seasons"]>>;
  readonly periodParts: WordList<Row<Tables["periodParts"]>>;
  readonly periodPartStarts: CharSet;
  readonly holidays: WordList<string>;
  readonly holidayRules: ReadonlyMap<string, readonly HolidayRule[]>;
  readonly units: WordList<Row<Tables["durationUnits"]>>;
  readonly amounts: WordList<string>;
  readonly boundsAfter: WordList<Row<Tables["timeBounds"]>>;
  readonly boundsBefore: WordList<Row<Tables["timeBounds"]>>;
  readonly durationCuesAfter: WordList<true>;
  readonly durationCuesBefore: WordList<true>;
  readonly notTimes: WordList<true>;
  /** Words that make the expression before them no time (生 in 3年生); false for a longer word that leaves it one (生まれ in 3日生まれ). */
  readonly notTimesAfter: WordList<boolean>;
  /** Words after two digits that show a year, 知事選 in 18年の知事選, by their place. */
  readonly shortYears: WordList<string>;
  /** The offset of each named time zone: +09:00 for 日本時間. */
  readonly zones: WordList<string>;
  readonly recurrences: WordList<Row<Tables["setWords"]>>;
}

/** No era before 明治 lasted longer, in years. */
const LONGEST_EARLY_ERA = 35;

/** Indexes the tables of `dict/`. */
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
    relativeWords: byText(dictionary.timeWords),
    eras: new WordList(eraEntries),
    erasBefore: new WordList(allEras.map((era) => [era.name, era] as const)),
    modernEras: allEras.filter((era) => era.day !== "").sort((a, b) => a.year - b.year),
    dayParts: byText(dictionary.dayParts),
    seasons: byText(dictionary.seasons),
    periodParts: byText(dictionary.periodParts),
    periodPartStarts: new CharSet(dictionary.periodParts.map((row) => row.text)),
    holidays: new WordList(holidays.map((row) => [row.text, row.text] as const)),
    holidayRules: rules,
    units: byText(dictionary.durationUnits),
    amounts: new WordList(dictionary.durationWords.map((row) => [row.text, row.value] as const)),
    boundsAfter: byText(timeBounds.filter((row) => row.side === "after")),
    boundsBefore: new WordList(
      timeBounds.filter((row) => row.side === "before").map((row) => [row.text, row] as const),
    ),
    durationCuesAfter: setOf(durationCues.filter((row) => row.side === "after").map((row) => row.text)),
    durationCuesBefore: setOf(durationCues.filter((row) => row.side === "before").map((row) => row.text)),
    notTimes: setOf(notTimes.filter((row) => row.place === "word").map((row) => row.text)),
    notTimesAfter: new WordList(
      notTimes.filter((row) => row.place !== "word").map((row) => [row.text, row.place === "after"] as const),
    ),
    shortYears: new WordList(dictionary.shortYears.map((row) => [row.text, row.place] as const)),
    zones: new WordList(timeZones.map((row) => [row.text, row.offset] as const)),
    recurrences: byText(dictionary.setWords),
  };
}

const byText = <R extends { readonly text: string }>(rows: readonly R[]): WordList<R> =>
  new WordList(rows.map((row) => [row.text, row] as const));
const setOf = (words: readonly string[]): WordList<true> => new WordList(words.map((word) => [word, true] as const));
