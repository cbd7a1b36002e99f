import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { createLog, safeJson } from "../../../src/cli/queue/log";
import { visible } from "../../../src/present/visible";

const lines: string[] = [];
const write = (line: string) => void lines.push(line);
/** What a terminal obeys, or what makes one line two. */
const OBEYED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

test("text is for people, JSON has time, level, event, message and fields; debug is for programs alone", () => {
  vi.useFakeTimers({ now: Date.UTC(2025, 1, 8, 9, 30) });
  lines.length = 0;
  for (const format of ["text", "json"] as const) {
    const log = createLog(format, write);
    log("warn", "redis-full", "Redis is full", { seconds: 3 });
    log("debug", "started", "reading");
  }
  vi.useRealTimers();
  expect(lines).toEqual([
    "yomitori: Redis is full\n",
    '{"time":"2025-02-08T09:30:00.000Z","level":"warn","event":"redis-full","message":"Redis is full","seconds":3}\n',
    '{"time":"2025-02-08T09:30:00.000Z","level":"debug","event":"started","message":"reading"}\n',
  ]);
});

test.each([
  ["\u001b[31mred\u001b[0m", "\\u001b[31mred\\u001b[0m"],
  ["\u001b]0;title\u0007", "\\u001b]0;title\\u0007"],
  ["\u009b31m", "\\u009b31m"],
  ["a\nyomitori: forged", "a\\u000ayomitori: forged"],
  ["a\r\u0008", "a\\u000d\\u0008"],
  ["\u202eright to left", "\\u202eright to left"],
  ["記事 🗾 é", "記事 🗾 é"],
])("%j is shown as %s", (text, shown) => expect(visible(text)).toBe(shown));

test("whatever a message holds, it is one line without controls, and JSON gives it back", () => {
  const hostile = fc.string({
    unit: fc.constantFrom(
      "\u001b",
      "\u009b",
      "\n",
      "\r",
      "\u2028",
      "\u202e",
      "\ud800",
      '"',
      "\\",
      "円",
      "a",
      "\u007f",
      "\0",
    ),
  });
  fc.assert(
    fc.property(hostile, hostile, (message, id) => {
      lines.length = 0;
      createLog("text", write)("error", "failed", message);
      createLog("json", write)("error", "failed", message, { id });
      for (const line of lines) {
        expect(line.slice(0, -1)).not.toMatch(OBEYED);
        expect(line.indexOf("\n")).toBe(line.length - 1);
      }
      expect(JSON.parse(lines[1]!)).toMatchObject({ level: "error", event: "failed", message, id });
      expect(JSON.parse(safeJson({ id, message }))).toEqual({ id, message });
    }),
  );
});
