import { badArgument } from "../checks/arguments";
import { readOptions, wholeNumber } from "../checks/options";
import { checkSummary } from "../checks/summary";
import type { Summary } from "../types";
import { createMeasureNames } from "./measures";
import { observationsOf } from "./observations";
import { compare, knownPeriods, seriesOfKey } from "./series";
import type { CollateOptions, FigureSeries, SeriesObservation, Summaries } from "./types";

const MOST_PERIODS = 1000;

/**
 * Puts the figures of many articles together: those of one owner, one measure and one unit are a series, in order of period, each value with
 * all its sources. It holds the figures of all articles in memory; `yomitori series` keeps them on disk.
 *
 *     const series = collate(articles.map((article) => analyzer.analyze(article)), { minPeriods: 3 });
 *
 * @throws AnalyzerError `ERR_INPUT` for what is no summary, `ERR_OPTION`.
 */
export function collate(summaries: Summaries, options: CollateOptions = {}): FigureSeries[] {
  const { minPeriods = 0 } = readOptions("options", options, ["minPeriods"]);
  const least = wholeNumber("minPeriods", minPeriods, 0, MOST_PERIODS);
  const observe = createObserver();
  const byKey = new Map<string, SeriesObservation[]>();
  for (const summary of checkSummaries(summaries))
    for (const observation of observe(summary)) {
      const same = byKey.get(observation.key);
      if (same) same.push(observation);
      else byKey.set(observation.key, [observation]);
    }
  return [...byKey.entries()]
    .sort(([a], [b]) => compare(a, b))
    .map(([, observations]) => seriesOfKey(observations))
    .filter((series) => knownPeriods(series) >= least);
}

/**
 * Creates a function that returns the observations of a summary: those of its figures that can be part of a series. For collections that do
 * not fit into memory: sort the observations by `key` with a database or on disk, then give those of each key to `seriesOfKey`.
 */
export function createObserver(): (summary: Summary) => SeriesObservation[] {
  const measureOf = createMeasureNames();
  return (summary) => observationsOf(checkSummary(summary, ["entities", "figures", "times"]), measureOf);
}

/** Returns what is given as many summaries. An async iterable has to be gathered first: `for await (const summary of stream) …`. */
function checkSummaries(value: Summaries): Summaries {
  const isMany = typeof value === "object" && value !== null && typeof value[Symbol.iterator] === "function";
  return isMany ? value : badArgument("summaries", value, "an array or an iterable of summaries");
}
