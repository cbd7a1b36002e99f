import type { Summary } from "../../types";
import type { ArticleSource } from "./format";

/** A summary as JSON data; with `withText` also its file and the text that its offsets refer to. */
export const summaryData = (summary: Summary, { file, text }: ArticleSource, withText: boolean): object =>
  withText ? { ...summary, file, text } : summary;
