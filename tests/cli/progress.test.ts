import { PassThrough } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { createProgress, timeLeft } from "../../src/cli/progress";

/** A stand-in for standard error, with the text that was written to it. */
function terminal(isTTY: boolean) {
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 100, rows: 30 });
  let written = "";
  stream.on("data", (text) => {
    written += text;
  });
  return { stream: stream as unknown as NodeJS.WriteStream, written: () => written };
}

async function run(isTTY: boolean, wanted: boolean, size: number | undefined, bytes = 25): Promise<string> {
  const { stream, written } = terminal(isTTY);
  const progress = createProgress(stream, wanted, async () => size);
  for (let i = 0; i < 4; i++) {
    progress.read(bytes);
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

/** All that may stand in a bar between its signs and the end of the line. */
const BAR = /[█░]+ (\d+) % · \d+ articles · \d+\/s · 1 errors( · (?:\d+ s|\d+ min|\d+ h \d+ min) left)?$/;
const COUNTS = /^\d+ articles · \d+\/s · 1 errors$/;

test.concurrent.each([
  [100, 25],
  [100, 0],
  [100, 50], // the file has grown
  [1e15, 1],
  [0, 0],
  [0, 25],
  [Number.NaN, 25],
  [Number.POSITIVE_INFINITY, 25],
  [-1, 25],
  [undefined, 25],
])("of %d bytes, %d an article: each line of the bar is whole", async (size, bytes) => {
  const out = await run(true, true, size, bytes);
  const drawn = out.split(/\u001b\[[\d;?]*[A-Za-z]|\r|\n/).filter((line) => line.includes("1 errors"));
  expect(drawn.length).toBeGreaterThan(0);
  for (const line of drawn) {
    if (size === undefined || !(size > 0) || size === Number.POSITIVE_INFINITY) expect(line.trim()).toMatch(COUNTS);
    else expect(Number(BAR.exec(line.trim())?.[1])).toBeLessThanOrEqual(100);
  }
  expect(out).not.toMatch(/NaN|INF|NFs|ULL|Infinity|undefined/);
});

test.each([
  [10, 100, 1, " · 9 s left"],
  [100, 100, 5, " · 0 s left"],
  [1, 2, 59.1, " · 1 min left"],
  [1, 2, 3540, " · 59 min left"],
  [1, 2, 3541, " · 1 h 0 min left"],
  [1, 3, 3600, " · 2 h 0 min left"],
  [1, 2, 360_000, " · 100 h 0 min left"],
  [1, 2, 360_001, ""],
  [0, 100, 1, ""],
  [0, 0, 1, ""],
  [200, 100, 1, ""],
  [200, 100, 0.001, ""],
  [1, Number.NaN, 1, ""],
  [1, Number.POSITIVE_INFINITY, 1, ""],
  [Number.NaN, 100, 1, ""],
  [1, 100, Number.NaN, ""],
  [1, 100, Number.POSITIVE_INFINITY, ""],
])("%d of %d bytes after %d s: %j", (bytes, size, seconds, left) => {
  expect(timeLeft(bytes, size, seconds)).toBe(left);
});
