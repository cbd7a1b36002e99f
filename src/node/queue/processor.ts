import { ERROR_CODES } from "../../enumerations";
import type { Analyzer, Article, Summary } from "../../types";

/** Reads the articles of a queue: an analyzer or a pool. */
export interface Reader {
  analyze(article: Article): Summary | Promise<Summary>;
}

/** The part of a BullMQ job that a processor uses: its data is an article. */
export interface ArticleJob {
  readonly data: Article;
}

/**
 * Returns a processor for a BullMQ `Worker` of your own: it reads the article in the job's data and returns its summary. For an article that
 * is not valid it throws an `UnrecoverableError`, which BullMQ does not retry; other errors are retried as the options of the job say.
 */
export const createProcessor =
  (reader: Reader | Analyzer) =>
  async ({ data }: ArticleJob): Promise<Summary> => {
    try {
      return await reader.analyze(data);
    } catch (error) {
      throw isFinal(error) ? unrecoverable(`${error.code}: ${error.message}`) : error;
    }
  };

/** The codes of errors that every attempt at an article would repeat. */
const FINAL_CODES = ["ERR_INPUT", "ERR_ENCODING"];

const isFinal = (error: unknown): error is Error & { code: string } =>
  error instanceof Error && "code" in error && FINAL_CODES.includes(error.code as string);

/** Creates BullMQ's error without loading its class: BullMQ recognises it by its name. */
const unrecoverable = (message: string): Error => Object.assign(new Error(message), { name: "UnrecoverableError" });

/** Returns the code of the error of an attempt, one of a short list, for counting: that of the library, `stalled`, or `other`. */
export function failureCode(error: Error & { readonly code?: unknown }): string {
  const code = error.code ?? /^(ERR_[A-Z]+): /.exec(error.message)?.[1];
  if ((ERROR_CODES as readonly unknown[]).includes(code)) return code as string;
  return /\bstalled\b/.test(error.message) ? "stalled" : "other";
}
