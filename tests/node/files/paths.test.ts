import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesOf } from "../../../src/node/files/paths";

const folder = mkdtempSync(join(tmpdir(), "yomitori-files-"));
for (const name of ["B.txt", "a.txt", "い.txt", "あ.txt", "c.html.gz", "photo.jpg", "[x]/d.txt", ".hidden/e.txt"]) {
  mkdirSync(join(folder, name, ".."), { recursive: true });
  writeFileSync(join(folder, name), "円");
}
const names = async (pattern: string) =>
  (await filesOf(join(folder, pattern))).map((file) => file.slice(folder.length + 1));

test("the files of a folder are sorted by code units, without hidden ones and unknown extensions", async () => {
  expect(await names("")).toEqual(["B.txt", "[x]/d.txt", "a.txt", "c.html.gz", "あ.txt", "い.txt"]);
});

test("the signs of a pattern in the name of a folder have no meaning", async () => {
  expect(await names("[x]")).toEqual(["[x]/d.txt"]);
});

test("a pattern also matches unknown extensions; a name without one is returned unchecked", async () => {
  expect(await names("*.jpg")).toEqual(["photo.jpg"]);
  expect(await names("nowhere.txt")).toEqual(["nowhere.txt"]);
  expect(await filesOf("-")).toEqual(["-"]);
});

test("a pattern without files is an error", async () => {
  await expect(names("*.pdf")).rejects.toMatchObject({ code: "ERR_INPUT", message: "no file matches the pattern" });
});
