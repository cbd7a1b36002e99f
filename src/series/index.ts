/** yomitori/series: follows one figure through many articles. Works on summaries; loads no dictionary, and nothing of Node. */
export { collate, createObserver } from "./collate";
export { seriesOfKey } from "./series";
export type {
  CollateOptions,
  FigureSeries,
  SeriesObservation,
  SeriesPeriod,
  SeriesRelation,
  SeriesSource,
  SeriesValue,
  Summaries,
} from "./types";
