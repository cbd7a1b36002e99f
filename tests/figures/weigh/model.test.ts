import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sealed } from "../../../src/dictionary/seal";
import { FeatureRows } from "../../../src/figures/weigh/feature-rows";
import { choose, type RowField } from "../../../src/figures/weigh/field";
import { openRowModel, openSealedRowModel, writeRowModel } from "../../../src/figures/weigh/model";
import type { RowContext } from "../../../src/figures/weigh/row-context";
import { joined } from "../../../src/linear/hash";
import { numberedTemplates } from "../../../src/linear/templates";

const table = (weights: Readonly<Record<number, number>>) => {
  const hashes = Uint32Array.from(Object.keys(weights), Number).sort();
  return { hashes, weights: Int8Array.from(hashes, (hash) => weights[hash]!) };
};
const model = (weights: Readonly<Record<number, number>>) =>
  openRowModel(writeRowModel(1, { property: table(weights) }).slice().buffer);

describe("the model of the rows", () => {
  it("keeps the tables by name", () => {
    expect([...model({ 7: 3 }).keys()]).toEqual(["property"]);
  });

  it("may have no table", () => {
    expect(openRowModel(writeRowModel(1, {}).slice().buffer).size).toBe(0);
  });

  it("is refused if its bytes were changed", () => {
    const bytes = sealed(writeRowModel(1, { property: table({ 7: 3 }) }));
    expect(openSealedRowModel(bytes.slice().buffer).size).toBe(1);
    bytes[30]! ^= 1;
    expect(() => openSealedRowModel(bytes.buffer)).toThrow("rows.bin");
  });
});

describe("FeatureRows", () => {
  it("gives each candidate its own features and their sum", () => {
    const property = model({ 1: 10, 2: -4, 3: 100 }).get("property")!;
    const rows = new FeatureRows();
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 40 }), { maxLength: 300 }),
        (lists) => {
          rows.clear();
          for (const list of lists) {
            rows.begin();
            for (const hash of list) rows.add(hash);
          }
          const weights: Readonly<Record<number, number>> = { 1: 10, 2: -4, 3: 100, 4: 0 };
          expect(rows.count).toBe(lists.length);
          lists.forEach((list, k) => {
            expect([...rows.featuresOf(k)]).toEqual(list);
            expect(rows.score(property, k)).toBe(list.reduce((sum, hash) => sum + weights[hash]!, 0));
          });
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe("FeatureRows.share", () => {
  it("changes no sum and no features: a candidate that shares features has those that it would have as its own", () => {
    const lists = { first: model({ 1: 10, 2: -4, 3: 7 }), second: model({ 1: -1, 2: 5 }) };
    const tables = [lists.first.get("property")!, lists.second.get("property")!];
    const hashes = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 12 });
    const [plain, sharing] = [new FeatureRows(), new FeatureRows()];
    fc.assert(
      fc.property(
        fc.array(hashes, { minLength: 1, maxLength: 4 }),
        fc.array(fc.tuple(hashes, fc.nat(4)), { maxLength: 300 }),
        (blocks, candidates) => {
          plain.clear();
          sharing.clear();
          const numbers = new Map<number, number>();
          for (const [own, block] of candidates) {
            const shared = blocks[block];
            if (shared && !numbers.has(block)) {
              numbers.set(block, sharing.beginShared());
              for (const hash of shared) sharing.add(hash);
            }
            sharing.begin();
            if (shared) sharing.share(numbers.get(block)!);
            for (const hash of own) sharing.add(hash);
            plain.begin();
            for (const hash of [...own, ...(shared ?? [])]) plain.add(hash);
          }
          expect(sharing.count).toBe(plain.count);
          for (const table of tables)
            for (let k = 0; k < plain.count; k++) {
              expect(sharing.featuresOf(k)).toEqual(plain.featuresOf(k));
              expect(sharing.score(table, k)).toBe(plain.score(table, k));
            }
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe("FeatureRows.keep", () => {
  it("changes no sum, whatever is remembered: features of a few numbers weigh what they do if each candidate has them as its own", () => {
    const templates = numberedTemplates([
      [3, 0, 1],
      [9, 1, 0],
    ]);
    const hashes = (a: number, b: number): number[] => [joined(3, a, b), joined(9, b, a)];
    const pairs = fc.tuple(fc.integer({ min: -3, max: 3 }), fc.nat(3));
    const known = Object.fromEntries(
      [-3, 0, 1].flatMap((a) => hashes(a, 2).map((hash, t) => [hash >>> 0, 5 * a + t + 40])),
    );
    const tables = [model(known).get("property")!, model({ [joined(3, 1, 1) >>> 0]: -7 }).get("property")!];
    const [plain, remembering] = [new FeatureRows(), new FeatureRows(tables)];
    fc.assert(
      fc.property(fc.array(fc.array(pairs, { maxLength: 4 }), { maxLength: 300 }), (candidates) => {
        plain.clear();
        remembering.clear();
        for (const list of candidates)
          for (const rows of [plain, remembering]) {
            rows.begin();
            for (const [a, b] of list) if (rows.lacks(a, b)) rows.keep(templates, Int32Array.of(a, b));
          }
        candidates.forEach((list, k) => {
          expect([...plain.featuresOf(k)]).toEqual(list.flatMap(([a, b]) => hashes(a, b)));
          for (const table of tables) expect(remembering.score(table, k)).toBe(plain.score(table, k));
        });
      }),
      { numRuns: 30 },
    );
  });
});

describe("choose", () => {
  const field = (candidates: readonly (readonly [string | null, number])[]): RowField<string> => ({
    table: "property",
    candidates: (_row, _figure, into) =>
      candidates.map(([candidate, hash]) => {
        into.begin();
        into.add(hash);
        return candidate;
      }),
  });
  const row = {} as RowContext;
  const chosen = (candidates: readonly (readonly [string | null, number])[], threshold = 0, certainty = 0) =>
    choose(field(candidates), model({ 1: 10, 2: 20 }), row, 0, new FeatureRows(), threshold, certainty);

  it("takes the candidate that scores highest", () => {
    expect(
      chosen([
        ["売上高", 1],
        ["純利益", 2],
        [null, 5],
      ]),
    ).toBe("純利益");
  });

  it("takes none if no candidate beats it by the threshold", () => {
    expect(
      chosen(
        [
          ["売上高", 1],
          [null, 5],
        ],
        9,
      ),
    ).toBe("売上高");
    expect(
      chosen(
        [
          ["売上高", 1],
          [null, 5],
        ],
        11,
      ),
    ).toBeNull();
  });

  it("takes none if the best is not as sure as it has to be", () => {
    // 20 against 10 and 0, at 20 units a nat
    const candidates = [
      ["売上高", 1],
      ["純利益", 2],
      [null, 5],
    ] as const;
    expect(chosen(candidates, 0, 0.5)).toBe("純利益");
    expect(chosen(candidates, 0, 0.51)).toBeNull();
  });

  it("leaves a field without a table to the rules", () => {
    expect(choose(field([["売上高", 1]]), new Map(), row, 0, new FeatureRows(), 0, 0)).toBeUndefined();
  });
});
