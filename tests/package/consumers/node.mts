import type { Duplex } from "node:stream";
import { type Answer, createPool, type Pool, readHtml, summaries, summaryStream } from "yomitori/node";

const stream: Duplex = summaryStream();
stream.end("売上高は3億円。");
for await (const answer of stream as AsyncIterable<Answer>) {
  if ("error" in answer || answer.figures[0]?.decimal !== "300000000") throw new Error("wrong answer");
}
const pool: Pool = await createPool({ threads: 1, keySentences: 1 });
for await (const answer of summaries(["円"], { analyzer: pool }))
  if ("error" in answer) throw new Error(answer.error.message);
await pool.close();

// Without the optional peers a page is an error that names them.
const error = await readHtml("<p>円</p>").then(
  () => undefined,
  ({ code, message }: { code: string; message: string }) => ({ code, message }),
);
if (error?.code !== "ERR_OPTION" || !error.message.includes("npm install")) throw new Error(error?.message);
