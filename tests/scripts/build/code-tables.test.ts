import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CODE_TABLE_FILES, codeOfTables } from "../../../scripts/build/code-tables";
import { CLAIM_WORDS } from "../../../src/check/claim-tables";
import { CLAIM_WORD_CLASSES } from "../../../src/check/claim-word";

const root = new URL("../../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");
const readTableFile = (file: string) => read(`dict/${file}`);

test.each(Object.entries(codeOfTables(readTableFile)))(
  "%s has the rows of dict/; `npx tsx scripts/build/tables-in-code.ts` brings it up to date",
  (path, code) => expect(read(path)).toBe(code),
);

test("dict/README.md has a row for each table", () => {
  const readme = readTableFile("README.md");
  expect(CODE_TABLE_FILES.filter((file) => !readme.includes(`| \`${file}\` |`))).toEqual([]);
});

test("every class of words has some", () => {
  expect(new Set(CLAIM_WORDS.map(([, kind]) => kind))).toEqual(new Set(CLAIM_WORD_CLASSES));
});

/** Makes the code with another content of one table. */
const codeWith = (file: string, content: string) => () =>
  codeOfTables((name) => (name === file ? content : readTableFile(name)));

test.each([
  ["claim-units.tsv", "# units\nlength\tmeter\tone", '2: factor is "one", wanted a number above 0'],
  ["claim-units.tsv", "length\tmeter\t0.0", '1: factor is "0.0", wanted a number above 0'],
  ["claim-units.tsv", "length\tmeter\t1\nmass\tmeter\t1", "2: the row of line 1 again (same unit)"],
  ["claim-words.tsv", "増\tupward", '1: class is "upward", wanted one of up, down'],
  ["claim-words.tsv", "増\tup\n増\tup\t\t税", "2: the row of line 1 again (same text, class)"],
  ["claim-names.tsv", "五輪\tオリンピック\t大会", "1: 3 cells, but the columns are text, inFull"],
  ["series-measures.tsv", "売上\t売上高\tsales", '1: class is "sales", wanted one of measure'],
])("a bad row of %s is reported with its file and line: %j", (file, content, message) => {
  expect(codeWith(file, content)).toThrowError(
    expect.objectContaining({ code: "ERR_DICTIONARY", message: expect.stringContaining(`dict/${file}:${message}`) }),
  );
});

test("a last row that is there twice is reported in any table", () => {
  for (const file of CODE_TABLE_FILES) {
    const content = readTableFile(file).trimEnd();
    const line = content.split("\n").length + 1;
    expect(codeWith(file, `${content}\n${content.split("\n").at(-1)}`), file).toThrowError(`dict/${file}:${line}: `);
  }
});

test("a word may be in two classes", () => {
  expect(codeWith("claim-words.tsv", "増\tup\n増\tdifference")).not.toThrow();
});
