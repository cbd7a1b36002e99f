import type { FigureSeries, SeriesObservation, SeriesPeriod } from "./types";
import { valuesOf } from "./values";

/** Returns the series of observations that all have one key. */
export function seriesOfKey(observations: readonly SeriesObservation[]): FigureSeries {
  const [{ entity, gazetteerId, property, kind, unit, change }] = observations as [SeriesObservation];
  const byPeriod = new Map<string, SeriesObservation[]>();
  for (const observation of [...observations].sort(byPublication)) {
    const period = periodKey(observation);
    const same = byPeriod.get(period);
    if (same) same.push(observation);
    else byPeriod.set(period, [observation]);
  }
  return {
    entity,
    ...(gazetteerId !== undefined && { gazetteerId }),
    property,
    kind,
    unit,
    ...(change !== undefined && { change }),
    periods: [...byPeriod.entries()].sort(([a], [b]) => compare(a, b)).flatMap(([, each]) => periodsOf(each)),
  };
}

/** Sorts before every other text a period that begins earlier, of two the shorter one; without a period last. */
const periodKey = ({ timex, periodStart, periodEnd }: SeriesObservation): string =>
  timex === null ? "\uffff" : `${periodStart} ${periodEnd}`;

/** Returns how many periods of a series are known. */
export const knownPeriods = ({ periods }: FigureSeries): number =>
  periods.reduce((count, { timex }) => count + Number(timex !== null), 0);

/** Without a period nothing says that two values are of one time, so each is a period of its own. */
function periodsOf(observations: readonly SeriesObservation[]): SeriesPeriod[] {
  const [{ timex, periodStart, periodEnd }] = observations as [SeriesObservation];
  if (timex === null) return observations.map((each) => ({ timex, values: valuesOf([each]) }));
  return [
    {
      timex,
      ...(periodStart !== undefined && periodEnd !== undefined && { start: periodStart, end: periodEnd }),
      values: valuesOf(observations),
    },
  ];
}

/** In order of publication; within an article what was replaced comes first, then in order of the text. */
function byPublication(a: SeriesObservation, b: SeriesObservation): number {
  const [one, other] = [a.source, b.source];
  return (
    compare(one.publishedAt ?? "\uffff", other.publishedAt ?? "\uffff") ||
    compare(one.article ?? "", other.article ?? "") ||
    (a.replaces === other.figure ? 1 : b.replaces === one.figure ? -1 : 0) ||
    one.start - other.start
  );
}

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
