import fc from "fast-check";
import { expect, it } from "vitest";
import { weightTable } from "../../src/linear/build-weight-table";
import { openWeightFile, writeWeightFile } from "../../src/linear/weight-file";
import { arbitraryTables, arbitraryWeights } from "../parse/arbitrary-model";

const tables = arbitraryTables(5);

it("holds the same tables after it was written and opened", () => {
  const names = fc.stringMatching(/^[a-z][a-z0-9-]{0,11}$/);
  const rows = fc.tuple(fc.array(fc.integer(), { maxLength: 300 }), fc.integer());
  fc.assert(
    fc.property(fc.dictionary(names, rows, { maxKeys: 5 }), fc.nat(40), (contents, more) => {
      const sparse = Object.fromEntries(
        Object.entries(contents).map(([name, [hashes, seed]]) => [name, arbitraryWeights(hashes, seed)]),
      );
      const file = writeWeightFile(1, sparse);
      const longer = new Uint8Array(file.length + more);
      longer.set(file);
      const opened = openWeightFile(longer.buffer, "the file", file.length);
      expect([...opened.keys()]).toEqual(Object.keys(sparse));
      for (const [name, { hashes, weights }] of Object.entries(sparse))
        expect(opened.get(name)).toEqual(weightTable(hashes, weights));
    }),
  );
});

it("is not read from other files, or from a part of one", () => {
  const refused = (file: Uint8Array<ArrayBuffer>) =>
    expect(() => openWeightFile(file.buffer, "the file")).toThrowError(
      expect.objectContaining({
        code: "ERR_DICTIONARY",
        message: expect.stringMatching(/the file is broken or of another version/),
      }),
    );
  const file = writeWeightFile(1, tables).slice();
  fc.assert(
    fc.property(fc.nat(file.length - 1), (length) => {
      refused(file.slice(0, length));
    }),
  );
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void refused(bytes.slice())));
  // The magic, the version, the number of tables and of buckets.
  for (const at of [0, 8, 17, 33]) {
    const changed = file.slice();
    changed[at]! += 1;
    refused(changed);
  }
});
