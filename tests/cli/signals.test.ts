import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { folderOf, start } from "./spawn";

/** A page whose reading takes half a minute or so: chains of elements, each with paragraphs. */
const page = () => {
  const chain = `${"<div>".repeat(150)}${"<p>日本の企業は製品を発表した。</p>".repeat(5)}${"</div>".repeat(150)}`;
  return chain.repeat(70);
};
/** What takes many seconds, in files. None of them is finished when the signal comes. */
const SLOW: readonly (readonly [name: string, file: string, content: () => string | Uint8Array])[] = [
  ["a long article", "a.txt", () => "1&".repeat(499_999)],
  ["a long line", "a.ndjson", () => JSON.stringify({ text: "1&".repeat(499_999) })],
  ["a deep page", "a.html", page],
];

test.each(SLOW)("SIGTERM during %s completes the output without it", async (_, file, content) => {
  for (const jobs of ["1", "2"]) {
    const child = start(["--format", "json", "--jobs", jobs, file], folderOf({ [file]: content() }));
    let out = "";
    child.stdout.on("data", (text) => {
      out += text;
    });
    await once(child.stdout, "data"); // the beginning of the array
    await sleep(300);
    child.kill("SIGTERM");
    expect([...(await once(child, "close")), out]).toEqual([143, null, "[]\n"]);
  }
});

test.each([
  ["blank lines", "\n"],
  ["lines of white space", " \t\r\n"],
  ["one line", "x"],
])("SIGTERM ends the reading of %s without end", async (_, text) => {
  const child = start(["--input", "ndjson", "--format", "json"]);
  let out = "";
  child.stdout.on("data", (more) => {
    out += more;
  });
  child.stdin.on("error", () => {}); // it is closed in the middle
  const chunk = text.repeat(100_000 / text.length);
  const write = () => {
    while (child.stdin.writable && child.stdin.write(chunk));
  };
  child.stdin.on("drain", write);
  write();
  await once(child.stdout, "data");
  await sleep(100);
  child.kill("SIGTERM");
  expect([...(await once(child, "close")), out]).toEqual([143, null, "[]\n"]);
});

test("SIGTERM ends the decompression of blank lines", async () => {
  const folder = folderOf({ "a.ndjson.gz": Buffer.concat(Array(40).fill(gzipSync(Buffer.alloc(2 ** 24, "\n")))) });
  const child = start(["--format", "json", ...Array(40).fill("a.ndjson.gz")], folder);
  await once(child.stdout, "data");
  child.kill("SIGTERM");
  expect(await once(child, "close")).toEqual([143, null]);
});

test("SIGTERM ends a process whose output nobody reads", async () => {
  const line = `${JSON.stringify({ text: "10日、売上高は約3億円だった。".repeat(500) })}\n`;
  const child = start(["--format", "ndjson", "a.ndjson"], folderOf({ "a.ndjson": line.repeat(50) }));
  await once(child.stdout, "readable");
  await sleep(300);
  child.kill("SIGTERM");
  expect(await once(child, "exit")).toEqual([143, null]);
});
