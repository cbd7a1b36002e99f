import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadKnownEntities } from "../../src/entities/known-entities";
import { createAnalyzer } from "../../src/index";
import type { Analyzer, KnownEntity } from "../../src/types";

const rows: KnownEntity[] = [
  {
    name: "北斗電機",
    type: "organization",
    subtype: "company",
    aliases: ["北斗", "ホクト・エレクトリック"],
    id: "T-6501",
  },
  { name: "首脳", type: "product", id: "shuno" },
  { name: "大谷", type: "person", id: "p1" },
  { name: "ＨＤＫ", type: "organization" },
  { name: "東京", type: "event" },
];
let analyzer: Analyzer;
beforeAll(async () => {
  analyzer = await createAnalyzer({ entities: rows });
});
const read = (text: string, title?: string) =>
  analyzer
    .analyze(title === undefined ? { text } : { text, title })
    .entities.map((e) => ({ is: e.type, names: e.mentions.map((m) => m.text), id: e.gazetteerId }));

describe("the user's entities", () => {
  test("all names of an entry are one entity with its id and subtype", () => {
    const text = "北斗電機が発表した。ホクト・エレクトリックは英名で、北斗の株価は上がった。";
    const [first] = analyzer.analyze(text).entities;
    expect(first).toMatchObject({
      type: "organization",
      subtype: "company",
      name: "ホクト・エレクトリック",
      gazetteerId: "T-6501",
    });
    expect(first!.mentions.map((m) => m.text)).toEqual(["北斗電機", "ホクト・エレクトリック", "北斗"]);
  });
  test("they win over rules, lists and common words", () => {
    expect(read("首脳を買った。")).toEqual([{ is: "product", names: ["首脳"], id: "shuno" }]);
    expect(read("東京が終わった。")).toEqual([{ is: "event", names: ["東京"], id: undefined }]);
  });
  test("names may be full-width or half-width in the text", () => {
    expect(read("HDKとＨＤＫ。")).toEqual([{ is: "organization", names: ["HDK", "ＨＤＫ"], id: undefined }]);
  });
  test("titles that a rule found behind a name are kept", () => {
    expect(analyzer.analyze("大谷選手が打った。大谷は走った。").entities).toMatchObject([
      { type: "person", titles: ["選手"], gazetteerId: "p1", mentions: { length: 2 } },
    ]);
  });
  test("a name inside a longer word is no mention", () => {
    expect(read("サンホクト・エレクトリックスと、大谷石の塀。").filter((e) => e.id)).toEqual([]);
  });
  test("an entity has an id only if the user gave one, and other names are found too", () => {
    expect(read("トヨタ自動車と北斗電機。")).toEqual([
      { is: "organization", names: ["トヨタ自動車"], id: undefined },
      { is: "organization", names: ["北斗電機"], id: "T-6501" },
    ]);
  });
});

describe("as a CSV", () => {
  const folder = mkdtempSync(join(tmpdir(), "yomitori-"));
  const file = (content: string) => {
    const path = join(folder, "entities.csv");
    writeFileSync(path, content);
    return path;
  };
  afterAll(() => rmSync(folder, { recursive: true }));

  test("gives the same entries as rows", async () => {
    const csv =
      '\uFEFFname,type,subtype,aliases,id\r\n# ours\r\n北斗電機,organization,company,"北斗|ホクト,本社",T-6501\r\n\r\n大谷,person\r\n';
    expect((await loadKnownEntities(file(csv))).entries).toEqual([
      { name: "北斗電機", type: "organization", subtype: "company", aliases: ["北斗", "ホクト,本社"], id: "T-6501" },
      { name: "大谷", type: "person" },
    ]);
  });
  test.each([
    ["大谷,person\n北斗,firm", 'entities.csv:2: type is "firm", wanted one of person, organization'],
    [",person", 'entities.csv:1: name is "", wanted some text'],
    ["大谷,person,,大谷さん|,p1", 'entities.csv:1: aliases is ["大谷さん",""], wanted names'],
    ["大谷,person,,,,6", "entities.csv:1: 6 cells, but the columns are name, type, subtype, aliases, id"],
    ['大谷,"person', "entities.csv:1: a quote is not closed"],
  ])("a bad row is reported with its file and line: %j", async (csv, message) => {
    const error = await createAnalyzer({ entities: file(csv) }).catch((error: unknown) => error);
    expect(error).toMatchObject({ code: "ERR_DICTIONARY" });
    expect((error as Error).message).toContain(message);
  });
  test("a missing file is an error", async () => {
    await expect(loadKnownEntities(join(folder, "none.csv"))).rejects.toMatchObject({ code: "ERR_DICTIONARY" });
  });
});

test.each([
  [[{ name: "大谷", type: "human" }], 'option entities[0]: type is "human", wanted one of person'],
  [[{ name: "大谷", type: "person" }, null], "option entities[1]: it is null, wanted an object"],
  [[{ name: " ", type: "person" }], 'option entities[0]: name is " ", wanted some text'],
  [[{ name: "大谷", type: "person", aliases: "大谷さん" }], 'option entities[0]: aliases is "大谷さん", wanted names'],
  [[{ name: "大谷", type: "person", id: 3 }], "option entities[0]: id is 3, wanted some text"],
])("a bad row is ERR_OPTION with its position: %j", async (entities, message) => {
  const error = await createAnalyzer({ entities: entities as KnownEntity[] }).catch((error: unknown) => error);
  expect(error).toMatchObject({ code: "ERR_OPTION" });
  expect((error as Error).message).toContain(message);
});
