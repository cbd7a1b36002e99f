import type { Failure } from "../../node/answer";
import type { Origin } from "../../node/files/input-article";
import type { Summary } from "../../types";

/** The origin of an article, and the text to which the offsets of its summary refer. */
export interface ArticleSource extends Origin {
  readonly text: string;
}

/** An output format: turns answers into text, one after the other. */
export interface Format<Result = Summary> {
  /** Returns the text before the first answer. */
  begin(): string;
  /** Returns the text for an article that was read. */
  result(result: Result, source: ArticleSource): string;
  /** Returns the text for an article that could not be read; null if the format shows no failures, which then go to standard error. */
  failure(failure: Failure): string | null;
  /** Returns the text after the last answer. */
  end(): string;
}

/** Returns a result as JSON data; with `withText` also its file and the text to which its offsets refer. */
export const resultData = (result: object, { file, text }: ArticleSource, withText: boolean): object =>
  withText ? { ...result, file, text } : result;
