import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ExternalSorter } from "../../../src/cli/series/external-sort";

interface Item {
  readonly key: string;
  readonly at: number;
}

async function grouped(items: readonly Item[], mostCharacters: number): Promise<readonly Item[][]> {
  const sorter = new ExternalSorter<Item>(mostCharacters);
  try {
    for (const item of items) await sorter.add(item);
    const groups: Item[][] = [];
    for await (const group of sorter.groups()) groups.push([...group]);
    return groups;
  } finally {
    await sorter.close();
  }
}

/** The same in memory. */
function expected(items: readonly Item[]): Item[][] {
  const keys = [...new Set(items.map(({ key }) => key))].sort((a, b) => (a < b ? -1 : 1));
  return keys.map((key) => items.filter((item) => item.key === key));
}

test("groups by key, in the order in which items came, however little memory there is", async () => {
  const key = fc.oneof(
    fc.constantFrom("北斗電機\t売上高", "青葉製薬\t売上高", "", "\n", "a b"),
    fc.string({ maxLength: 3 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(key, { maxLength: 30 }), fc.integer({ min: 1, max: 400 }), async (keys, most) => {
      const items = keys.map((key, at) => ({ key, at }));
      expect(await grouped(items, most)).toEqual(expected(items));
    }),
    { numRuns: 30 },
  );
});

test("joins its files where they become many, and leaves none behind", async () => {
  const before = readdirSync(tmpdir()).filter((name) => name.startsWith("yomitori-series-")).length;
  const items = Array.from({ length: 300 }, (_, at) => ({ key: String(at % 7), at }));
  expect(await grouped(items, 1)).toEqual(expected(items));
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith("yomitori-series-"))).toHaveLength(before);
});
