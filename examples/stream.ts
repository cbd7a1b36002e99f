/** Turns a stream of articles into a stream of NDJSON. Reading waits for writing, and Ctrl-C ends it between two articles. */
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Answer, readArticles, summaryStream } from "yomitori/node";

const stop = new AbortController();
process.once("SIGINT", () => stop.abort());

await pipeline(
  Readable.from(readArticles("fixtures/*.txt")),
  summaryStream({ signal: stop.signal }),
  async function* (answers: AsyncIterable<Answer>) {
    for await (const answer of answers) yield `${JSON.stringify(answer)}\n`;
  },
  process.stdout,
  { end: false },
);
