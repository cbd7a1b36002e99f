import type { Analyzer, Article, Summary } from "../../types";

/** What `createProcessor` needs to read articles: an analyzer, or a pool of them. */
export interface Reader {
  analyze(article: Article): Summary | Promise<Summary>;
}

/** The part of a BullMQ job that is read: its data is an article. */
export interface ArticleJob {
  readonly data: Article;
}

/**
 * A processor for a BullMQ `Worker` of your own: reads the article that is the job's data and returns its summary. What can never be read
 * is an `UnrecoverableError`, which BullMQ tries no second time; any other error is tried again as the job says.
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

const FINAL = ["ERR_INPUT", "ERR_ENCODING"];

const isFinal = (error: unknown): error is Error & { code: string } =>
  error instanceof Error && "code" in error && FINAL.includes(error.code as string);

/** BullMQ knows its own error by name too, so that nothing of it has to be loaded here. */
const unrecoverable = (message: string): Error => Object.assign(new Error(message), { name: "UnrecoverableError" });
