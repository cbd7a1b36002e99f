import type { FigureSeries } from "../../series/index";

/** An output format of `yomitori series`: turns series into text, one after the other. */
export interface SeriesFormat {
  begin(): string;
  series(series: FigureSeries): string;
  end(): string;
}
