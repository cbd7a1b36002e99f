import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { folderOf, readNdjson, start } from "./spawn";

/** A page whose reading takes many seconds: chains of elements, each with paragraphs. */
const chain = `${"<div>".repeat(150)}${"<p>日本の企業は製品を発表した。</p>".repeat(5)}${"</div>".repeat(150)}`;
const FIRST = '{"id":"first","text":"3億円"}\n';

/** Sends SIGTERM some time after the first answer. Returns the exit code and the ids of the answers. */
async function terminate(child: ReturnType<typeof start>): Promise<unknown[]> {
  let out = "";
  child.stdout.on("data", (text) => {
    out += text;
  });
  child.stdin.on("error", () => {}); // it may be closed while it is written
  const closed = once(child, "close");
  await once(child.stdout, "data");
  await sleep(300);
  child.kill("SIGTERM");
  const [code] = await closed;
  return [code, readNdjson(out).map(({ id }) => id)];
}

// What takes many seconds. None of it is finished when the signal comes.
test.each([
  ["a long article", "b.txt", "1&".repeat(499_999)],
  ["a long line", "b.ndjson", JSON.stringify({ id: "long", text: "1&".repeat(499_999) })],
  ["a deep page", "b.html", chain.repeat(70)],
])("SIGTERM during %s completes the output without it", async (_, file, content) => {
  const folder = folderOf({ "a.ndjson": FIRST, [file]: content });
  for (const jobs of ["1", "2"])
    expect(await terminate(start(["--format", "ndjson", "--jobs", jobs, "a.ndjson", file], folder))).toEqual([
      143,
      ["first"],
    ]);
});

test.each([
  ["blank lines", "\n"],
  ["lines of white space", " \t\r\n"],
  ["one line", "x"],
])("SIGTERM ends the reading of %s without end", async (_, text) => {
  const child = start(["--input", "ndjson", "--format", "ndjson"]);
  // Small, so that a line has not reached the length at which a file is given up when the signal comes.
  const chunk = text.repeat(1000 / text.length);
  const write = () => {
    let more = child.exitCode === null;
    while (more) more = child.stdin.write(chunk);
  };
  child.stdin.write(FIRST);
  child.stdin.on("drain", write);
  setTimeout(write, 10);
  const [code, ids] = await terminate(child);
  child.stdin.destroy();
  expect([code, ids]).toEqual([143, ["first"]]);
});

test("SIGTERM ends the decompression of blank lines", async () => {
  const blank = gzipSync(Buffer.alloc(2 ** 24, "\n"));
  const folder = folderOf({ "a.ndjson": FIRST, "b.ndjson.gz": Buffer.concat(Array<Buffer>(200).fill(blank)) });
  expect(await terminate(start(["--format", "ndjson", "a.ndjson", "b.ndjson.gz"], folder))).toEqual([143, ["first"]]);
});
