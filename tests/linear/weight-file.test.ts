import { expect, it } from "vitest";
import { openWeightFile, writeWeightFile } from "../../src/linear/weight-file";
import { weightTable } from "../../src/linear/weight-table";
import { arbitraryTables } from "../parse/arbitrary-model";

const tables = arbitraryTables(5);

it("holds the same tables after it was written and opened", () => {
  const opened = openWeightFile(writeWeightFile(1, tables).buffer, "the file");
  expect([...opened.keys()]).toEqual(["bunsetsu", "heads"]);
  for (const name of ["bunsetsu", "heads"] as const)
    expect(opened.get(name)).toEqual(weightTable(tables[name].hashes, tables[name].weights));
});

it("is not read from other files, or from a part of one", () => {
  const file = writeWeightFile(1, tables);
  expect(() => openWeightFile(file.slice(0, -1).buffer, "the file")).toThrow(
    /the file is broken or of another version/,
  );
  expect(() => openWeightFile(file.slice(0, 10).buffer, "the file")).toThrow(/broken/);
  file[0] = 0;
  expect(() => openWeightFile(file.buffer, "the file")).toThrow(/broken/);
});
