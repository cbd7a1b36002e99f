import { join } from "node:path";
import { expect, test } from "vitest";
import { folderOf, yomitori } from "./spawn";

const folder = folderOf({
  "names.csv": "name,type,subtype,aliases,id\n北斗精密,organization,company,北斗|HPC,jp-1234\n",
  "bad.csv": "北斗精密,company\n",
  "article.txt": "北斗精密は7日、北斗の株価を公表した。",
});
const file = (name: string) => join(folder, name);

test.each([[], ["--jobs", "2"]])("--entities finds the entities that the user knows %s %s", async (...jobs) => {
  const words = ["--entities", file("names.csv"), "--format", "json", ...jobs, file("article.txt")];
  const { code, out } = await yomitori(words);
  expect(code).toBe(0);
  expect(JSON.parse(out).entities).toMatchObject([
    { name: "北斗精密", type: "organization", aliases: ["北斗"], gazetteerId: "jp-1234" },
  ]);
});

test("a bad row is named with its file and line", async () => {
  const { code, out, err } = await yomitori(["--entities", file("bad.csv"), file("article.txt")]);
  expect([code, out]).toEqual([1, ""]);
  expect(err).toMatch(/bad\.csv:1: type is "company", wanted one of person, organization/);
});
