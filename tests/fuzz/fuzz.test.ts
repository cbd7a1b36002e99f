/** A short fuzz of every reader, the same in each run (`npm run fuzz -- --minutes 60` goes on by hand), and every crash that was ever found. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fuzz } from "./fuzz";
import { mutated, Random } from "./mutate";
import { TARGETS } from "./targets";

/** How many files are tried in CI: fewer where one has megabytes. */
const FILES = 200;
const LARGE = 1_000_000;
const FILES_IF_LARGE = 25;

const SEED = process.env.YOMITORI_SEED === "random" ? Date.now() : Number(process.env.YOMITORI_SEED ?? 20251128);

test.each(TARGETS.map((target) => [target.name, target] as const))("%s", async (_, target) => {
  const most = target.seeds[0]!.length > LARGE ? FILES_IF_LARGE : FILES;
  const { crashes, tried } = await fuzz(target, { seed: SEED, goOn: (tried) => tried < most });
  expect(crashes.map(({ error, bytes }) => [error, Buffer.from(bytes).toString("base64").slice(0, 2000)])).toEqual([]);
  expect(tried).toBe(most);
});

const folder = new URL("../../fixtures/crashes/", import.meta.url);
const crashes = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".bin")) : [];

describe("files that once crashed a reader", () => {
  // Every reader takes every file.
  test.each(crashes.length > 0 ? crashes : ["none yet"])("%s", async (name) => {
    if (name === "none yet") return;
    const bytes = new Uint8Array(readFileSync(new URL(name, folder)));
    for (const target of TARGETS) await target.run(bytes.slice());
  });
});

test("a change depends on the seed alone, and never on the file it is given", () => {
  const seed = new TextEncoder().encode("<p>売上高は3億円。</p>");
  const other = new TextEncoder().encode('{"text":"円"}');
  const changes = (start: number) => {
    const random = new Random(start);
    return Array.from({ length: 200 }, () => Buffer.from(mutated(seed, random, other)).toString("hex"));
  };
  expect(changes(7)).toEqual(changes(7));
  expect(changes(7)).not.toEqual(changes(8));
  expect(new Set(changes(7)).size).toBeGreaterThan(150);
  expect(new TextDecoder().decode(seed)).toBe("<p>売上高は3億円。</p>");
});
