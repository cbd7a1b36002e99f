import type { Failure } from "../../node/answer";
import type { Origin } from "../../node/files/input-article";
import type { Summary } from "../../types";

/** Where an article comes from, with the text that the offsets of its summary refer to. */
export interface ArticleSource extends Origin {
  readonly text: string;
}

/** Turns answers, one after the other, into what is printed. */
export interface Format {
  /** What is printed before the first answer. */
  begin(): string;
  summary(summary: Summary, source: ArticleSource): string;
  /** Null if the format cannot show failures; the failure is then reported on standard error. */
  failure(failure: Failure): string | null;
  /** What is printed after the last answer. */
  end(): string;
}
