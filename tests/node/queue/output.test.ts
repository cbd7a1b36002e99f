import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { metricsLine, prometheusText } from "../../../src/node/queue/metrics";
import { fileOutput } from "../../../src/node/queue/output";
import { createProcessor } from "../../../src/node/queue/processor";
import { folderOf } from "../../cli/spawn";

test.each([
  ["a file that is not there", undefined, ""],
  ["an empty file", "", ""],
  ["whole lines", '{"id":"a"}\n{"id":"b"}\n', '{"id":"a"}\n{"id":"b"}\n'],
  ["a line cut off", '{"id":"a"}\n{"id":"b', '{"id":"a"}\n'],
  ["nothing but a line cut off", '{"id":"a', ""],
  ["a long line cut off", `{"id":"a"}\n${"x".repeat(200_000)}`, '{"id":"a"}\n'],
])("%s is continued after its last whole line", async (_, before, kept) => {
  const path = join(folderOf(before === undefined ? {} : { "out.ndjson": before }), "out.ndjson");
  const output = await fileOutput(path);
  expect(readFileSync(path, "utf8")).toBe(kept);
  await output.write(['{"id":"c"}\n', '{"id":"d"}\n']);
  expect(readFileSync(path, "utf8")).toBe(`${kept}{"id":"c"}\n{"id":"d"}\n`);
  expect(await output.has(new Set(["c", "z"]))).toEqual(new Set(["c"]));
  await output.close();
});

const BLOCK_BYTES = 64 * 1024;
test.each([-1, 0, 1])("a line that is cut off after a block of bytes and %i more is removed", async (more) => {
  const whole = '{"id":"a"}\n';
  const path = join(folderOf({ "out.ndjson": `${whole}${"x".repeat(BLOCK_BYTES + more)}` }), "out.ndjson");
  await (await fileOutput(path)).close();
  expect(readFileSync(path, "utf8")).toBe(whole);
});

test("an article that can never be read is not retried, any other error is", async () => {
  const failing = (error: unknown) =>
    createProcessor({
      analyze: () => {
        throw error;
      },
    })({ data: { text: "" } });
  const bad = Object.assign(new Error("text is missing"), { code: "ERR_INPUT" });
  await expect(failing(bad)).rejects.toMatchObject({
    name: "UnrecoverableError",
    message: "ERR_INPUT: text is missing",
  });
  const died = Object.assign(new Error("a thread died"), { code: "ERR_INTERNAL" });
  await expect(failing(died)).rejects.toBe(died);
});

test("metrics as a line and for Prometheus", () => {
  const metrics = {
    rate: 123.44,
    answered: 4567,
    repeated: 1,
    failed: 2,
    waiting: 12_345,
    active: 16,
    delayed: 0,
    dead: 3,
  };
  expect(metricsLine(metrics)).toBe(
    "123.4 articles a second, 4,567 answered, 2 failed; in the queue 12,345 waiting, 16 under way, 0 to be tried again, 3 dead",
  );
  expect(prometheusText(metrics, 'a"b')).toContain(
    '# TYPE yomitori_answered_total counter\nyomitori_answered_total{queue="a\\"b"} 4567\n',
  );
});
