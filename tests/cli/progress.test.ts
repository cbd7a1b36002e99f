import { PassThrough } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { createProgress } from "../../src/cli/progress";

/** A stand-in for standard error, with the text that was written to it. */
function terminal(isTTY: boolean) {
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 100, rows: 30 });
  let written = "";
  stream.on("data", (text) => {
    written += text;
  });
  return { stream: stream as unknown as NodeJS.WriteStream, written: () => written };
}

async function run(isTTY: boolean, wanted: boolean, size: number | undefined): Promise<string> {
  const { stream, written } = terminal(isTTY);
  const progress = createProgress(stream, wanted, async () => size);
  for (let i = 0; i < 4; i++) {
    progress.read(25);
    await progress.step(1);
    await wait(150);
  }
  progress.log("a.txt: broken");
  await wait(150);
  progress.end(1, false);
  return written();
}

test("a bar with rate, errors and time left on a terminal, and a summary line", async () => {
  const out = await run(true, true, 100);
  expect(out).toMatch(/\d+ % · \d articles · \d+\/s · 1 errors · .* left/);
  expect(out).toContain("yomitori: a.txt: broken\n");
  expect(out).toMatch(
    /yomitori: 4 articles in \d+\.\d s, \d+ a second\nyomitori: 1 of 4 articles could not be read\n$/,
  );
});

test("only counts if the size is unknown", async () => {
  const out = await run(true, true, undefined);
  expect(out).toMatch(/\d articles · \d+\/s · 1 errors/);
  expect(out).not.toContain("left");
});

test.each([
  [false, true],
  [true, false],
])("only messages if standard error is no terminal (%s) or no bar is wanted (%s)", async (isTTY, wanted) => {
  const out = await run(isTTY, wanted, 100);
  expect(out.replace(/yomitori: 4 articles in .*\n/, "")).toBe(
    "yomitori: a.txt: broken\nyomitori: 1 of 4 articles could not be read\n",
  );
});
