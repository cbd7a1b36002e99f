import fc from "fast-check";
import { expect, test } from "vitest";
import { hashedRows } from "../../../src/entities/crf/hashed-rows";
import { labelCount } from "../../../src/entities/crf/labels";
import { type NameModel, openModel, writeModel } from "../../../src/entities/crf/model";

const TYPES = 2;
const LABELS = labelCount(TYPES);

const table = fc
  .array(fc.tuple(fc.nat(0xffffffff), fc.array(fc.nat(0xffff), { minLength: 1, maxLength: 6 })), { maxLength: 30 })
  .map((rows) => hashedRows(new Map(rows)));
const model: fc.Arbitrary<NameModel> = fc
  .tuple(fc.integer({ min: -500, max: 500 }), table, table)
  .map(([margin, features, clusters]) => ({
    training: 3,
    types: TYPES,
    margin,
    transitions: Int16Array.from({ length: (LABELS + 1) * LABELS }, (_, i) => i - 40),
    features,
    clusters,
  }));
/** Returns a model as text, since long columns compare fastest as text. */
const asText = (given: NameModel) =>
  JSON.stringify(given, (_, value) => (ArrayBuffer.isView(value) ? String(value) : value));
const written = (given: NameModel) => writeModel(given).buffer as ArrayBuffer;

test("a model that is written is read back", () => {
  fc.assert(
    fc.property(model, (given) => {
      expect(asText(openModel(written(given)))).toBe(asText(given));
    }),
    // The tables of upper halves are large, whatever their rows.
    { numRuns: 20 },
  );
});

test("a file that is cut short, of another sort or of another version is refused", () => {
  const bytes = new Uint8Array(written(fc.sample(model, { numRuns: 1, seed: 4 })[0]!));
  const refused = expect.objectContaining({
    code: "ERR_DICTIONARY",
    message: expect.stringContaining("recognizer.bin"),
  });
  for (const length of [0, 8, 55, bytes.length - 1])
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
