import type { Language } from "../../present/wording";
import { csvSeries } from "./csv";
import type { SeriesFormat } from "./format";
import { htmlSeries } from "./html";
import { textSeries } from "./text";

export const SERIES_FORMATS = ["text", "csv", "html", "ndjson"] as const;

export type SeriesFormatName = (typeof SERIES_FORMATS)[number];

/** Returns the format of that name. */
export function createSeriesFormat(name: SeriesFormatName, bom: boolean, language: Language): SeriesFormat {
  if (name === "text") return textSeries();
  if (name === "csv") return csvSeries(bom);
  if (name === "html") return htmlSeries(language);
  return { begin: () => "", series: (series) => `${JSON.stringify(series)}\n`, end: () => "" };
}
