/**
 * Fuzzes every reader of files and every loader of compiled files: `npm run fuzz -- --minutes 60 [--seed 1] [--target .html]`. Files that reach
 * code which no earlier one reached (V8's coverage of src/) are changed further. A crash is written to fixtures/crashes/, which the tests read.
 */
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { Session } from "node:inspector/promises";
import { parseArgs } from "node:util";
import { fuzz } from "../../tests/fuzz/fuzz";
import { TARGETS } from "../../tests/fuzz/targets";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "10" },
    seed: { type: "string", default: String(Date.now() % 2 ** 31) },
    target: { type: "string", default: "" },
  },
});
const targets = TARGETS.filter(({ name }) => name.includes(values.target));
const seconds = (60 * Number(values.minutes)) / targets.length;
const crashes = new URL("../../fixtures/crashes/", import.meta.url);
const newCoverage = await createCoverage();
let failed = false;
console.log(`seed ${values.seed}, ${targets.length} targets, ${seconds.toFixed(0)} s each`);
for (const target of targets) {
  const end = performance.now() + 1000 * seconds;
  const result = await fuzz(target, { seed: Number(values.seed), goOn: () => performance.now() < end, newCoverage });
  const { tried, corpus, slowest } = result;
  console.log(
    `${target.name}: ${tried} files, ${corpus} kept, ${result.crashes.length} crashes, slowest ${slowest.ms.toFixed(0)} ms of ${slowest.bytes} bytes`,
  );
  for (const { bytes, error } of result.crashes) {
    failed = true;
    const name = `${createHash("sha256").update(bytes).digest("hex").slice(0, 12)}.bin`;
    mkdirSync(crashes, { recursive: true });
    writeFileSync(new URL(name, crashes), bytes);
    console.log(`  fixtures/crashes/${name}: ${(error as Error)?.stack ?? error}`);
  }
}
process.exitCode = failed ? 1 : 0;

/** Returns a function that tells whether code of src/ ran since its last call that had not run before. */
async function createCoverage(): Promise<() => Promise<boolean>> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  const reached = new Set<string>();
  return async () => {
    const { result } = await session.post("Profiler.takePreciseCoverage");
    const before = reached.size;
    for (const { url, functions } of result) {
      if (!url.includes("/src/")) continue;
      for (const { ranges } of functions)
        for (const { startOffset, count } of ranges) if (count > 0) reached.add(`${url}:${startOffset}`);
    }
    return reached.size > before;
  };
}
