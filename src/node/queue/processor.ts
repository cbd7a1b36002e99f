import type { Analyzer, Article, Summary } from "../../types";

/** What reads the articles of a queue: an analyzer, or a pool of them. */
export interface Reader {
  analyze(article: Article): Summary | Promise<Summary>;
}

/** The part of a BullMQ job that is read: its data is an article. */
export interface ArticleJob {
  readonly data: Article;
}

/**
 * Returns a processor for a BullMQ `Worker` of your own: it reads the article in the job's data and returns its summary. An article that
 * can never be read throws an `UnrecoverableError`, which BullMQ does not retry; any other error is retried as the job says.
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

/** The codes of errors that are the article's own. */
const FINAL_CODES = ["ERR_INPUT", "ERR_ENCODING"];

const isFinal = (error: unknown): error is Error & { code: string } =>
  error instanceof Error && "code" in error && FINAL_CODES.includes(error.code as string);

/** BullMQ recognises its own error by the name too, so its class need not be loaded here. */
const unrecoverable = (message: string): Error => Object.assign(new Error(message), { name: "UnrecoverableError" });
