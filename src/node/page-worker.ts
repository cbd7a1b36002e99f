/** The module that the thread of a long page or feed runs. */
import { parentPort, workerData } from "node:worker_threads";
import { problemOf } from "./answer";
import { type FeedRecord, readFeedItems } from "./files/pages/feed";
import { readHtml } from "./files/pages/html";
import type { PageReply, PageTask } from "./files/pages/reading-thread";

parentPort?.postMessage(await read(workerData as PageTask));

async function read({ format, content }: PageTask): Promise<PageReply> {
  try {
    if (format === "html") return { records: [{ article: await readHtml(content) }] };
    const records: FeedRecord[] = [];
    for await (const record of readFeedItems(content)) records.push(record);
    return { records };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}
