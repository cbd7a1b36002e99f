import fc from "fast-check";
import { expect, test } from "vitest";
import { type HashedKeys, hashedKeys } from "../../../src/entities/recognizer/hash-index";
import { LABEL_BITS, type NameModel, openModel, writeModel } from "../../../src/entities/recognizer/model";
import { createFeatureWeights, rowWidth, unpackRow } from "../../../src/entities/recognizer/weights";

const TYPES = 2;
const LABELS = 4 * TYPES + 1;

const rising = (keys: readonly number[]) => Uint32Array.from(new Set(keys)).sort();
const list = fc.array(fc.nat(0xffffffff), { maxLength: 30 }).map((keys) => {
  const sorted = rising(keys);
  return { keys: hashedKeys(sorted), classes: Uint16Array.from(sorted, (key) => 1 + (key % 500)) };
});
const weight = fc.tuple(fc.integer({ min: -128, max: 127 }), fc.nat(LABELS - 1));
const model: fc.Arbitrary<NameModel> = fc
  .tuple(
    fc.dictionary(fc.nat(0xffffffff).map(String), fc.array(weight, { minLength: 1, maxLength: 6 })),
    list,
    list,
    list,
  )
  .map(([rows, ...lists]) => {
    const features = rising(Object.keys(rows).map(Number));
    const own = [...features].map((hash) => rows[hash]!);
    return {
      training: 3,
      types: TYPES,
      transitions: Int16Array.from({ length: (LABELS + 1) * LABELS }, (_, i) => i - 40),
      features: hashedKeys(features),
      counts: Uint8Array.from(own, (weights) => weights.length),
      weights: Int16Array.from(own.flat(), ([value, label]) => (value << LABEL_BITS) | label),
      lists,
    };
  });
/** The tables of first halves are large whatever they hold. */
const RUNS = { numRuns: 20 };
const keysOf = ({ counts, halves }: HashedKeys): number[] => {
  const keys: number[] = [];
  for (const [first, count] of counts.entries())
    for (let k = 0; k < count; k++) keys.push(first * 0x10000 + halves[keys.length]!);
  return keys;
};
const written = (given: NameModel) => writeModel(given).buffer as ArrayBuffer;

test("what is written is read", () => {
  fc.assert(
    fc.property(model, (given) => {
      const { features, lists, ...rest } = openModel(written(given));
      const { features: wanted, lists: wantedLists, ...others } = given;
      expect(rest).toEqual(others);
      expect(keysOf(features)).toEqual(keysOf(wanted));
      lists.forEach(({ keys, classes }, i) => {
        expect(keysOf(keys)).toEqual(keysOf(wantedLists[i]!.keys));
        expect(classes).toEqual(wantedLists[i]!.classes);
      });
    }),
    RUNS,
  );
});

test("each feature gives its weights, and none gives nothing", () => {
  const width = rowWidth(LABELS);
  fc.assert(
    fc.property(model, fc.nat(0xffffffff), (given, other) => {
      const weights = createFeatureWeights(given);
      const hashes = keysOf(given.features);
      const sumsOf = (hash: number) => {
        const rows = new Int32Array(1 + width);
        const sums = new Int32Array(2 * width);
        weights.add(hash, rows, 1);
        unpackRow(rows, 1, width, sums, 0);
        return sums;
      };
      let at = 0;
      hashes.forEach((hash, i) => {
        const wanted = new Int32Array(2 * width);
        for (const packed of given.weights.subarray(at, at + given.counts[i]!))
          wanted[packed & ((1 << LABEL_BITS) - 1)]! += packed >> LABEL_BITS;
        at += given.counts[i]!;
        expect(sumsOf(hash)).toEqual(wanted);
        expect(sumsOf(hash | 0)).toEqual(wanted);
      });
      if (hashes.includes(other)) return;
      expect(sumsOf(other).every((score) => score === 0)).toBe(true);
    }),
    RUNS,
  );
});

test("a file that is cut, of another sort or another version is refused", () => {
  const bytes = new Uint8Array(written(fc.sample(model, { numRuns: 1, seed: 4 })[0]!));
  const refused = expect.objectContaining({
    code: "ERR_DICTIONARY",
    message: expect.stringContaining("recognizer.bin"),
  });
  for (const length of [0, 8, 39, bytes.length - 1])
    expect(() => openModel(bytes.slice(0, length).buffer)).toThrowError(refused);
  const longer = new Uint8Array(bytes.length + 1);
  longer.set(bytes);
  expect(() => openModel(longer.buffer)).toThrowError(refused);
  for (const at of [0, 8]) {
    const other = bytes.slice();
    other[at]! ^= 1;
    expect(() => openModel(other.buffer)).toThrowError(refused);
  }
});
