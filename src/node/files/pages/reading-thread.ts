import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { AnalyzerError } from "../../../errors";
import type { Article } from "../../../types";
import type { Problem } from "../../answer";
import { findThreadModule } from "../../thread-module";
import { type FeedRecord, readFeedItems } from "./feed";
import { readHtml } from "./html";
import { checkMarkup } from "./markup-limits";

/** A page or a feed of more characters is read in a thread of its own, so that the process answers a signal meanwhile. */
const MOST_CHARACTERS_HERE = 500_000;
/** So is a page whose elements lie, all together, so deep. A page with 3000 elements has 45,000. */
const MOST_DEPTHS_HERE = 50_000;

/** What the thread is to read. */
export interface PageTask {
  readonly format: "html" | "feed";
  readonly content: string;
}

/** The reply of the thread: the records, or the problem with the whole. */
export type PageReply = { readonly records: readonly FeedRecord[] } | { readonly problem: Problem };

/**
 * `readHtml`, for a long page in a thread of its own.
 * @throws AnalyzerError as `readHtml`.
 */
export async function readPage(html: string): Promise<Article> {
  if (html.length <= MOST_CHARACTERS_HERE && checkMarkup(html, true).depths <= MOST_DEPTHS_HERE) return readHtml(html);
  const [record] = await readInThread({ format: "html", content: html });
  if (record && "article" in record) return record.article;
  throw errorOf(record!.problem);
}

/**
 * `readFeedItems`, for a long feed in a thread of its own.
 * @throws AnalyzerError as `readFeedItems`.
 */
export async function* readFeedFile(xml: string): AsyncGenerator<FeedRecord, void, undefined> {
  if (xml.length <= MOST_CHARACTERS_HERE) return yield* readFeedItems(xml);
  yield* await readInThread({ format: "feed", content: xml });
}

async function readInThread(task: PageTask): Promise<readonly FeedRecord[]> {
  const thread = new Worker(await findThreadModule("yomitori-page-worker.js"), { workerData: task });
  try {
    const [reply] = (await once(thread, "message")) as [PageReply];
    if ("problem" in reply) throw errorOf(reply.problem);
    return reply.records;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "ERR_WORKER_OUT_OF_MEMORY") throw cause;
    throw new AnalyzerError(
      "ERR_INPUT",
      "the document needs more memory than there is; give the part with the article",
      {
        cause,
      },
    );
  } finally {
    await thread.terminate();
  }
}

const errorOf = ({ code, message }: Problem): AnalyzerError => new AnalyzerError(code, message);
