import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { FailureSchema, ParsedTextSchema } from "../../../src/schema";
import { folderOf, readNdjson, start, yomitori } from "../spawn";

const TEXT = "北斗電機の売上高が増えた。政府は計画を示した。";

describe("yomitori parse", () => {
  test("prints a tree of each sentence as CaboCha does", async () => {
    const { code, out, err } = await yomitori(["parse"], "北斗電機の売上高が、ABC社より増えた。\n示した");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toBe(
      ["北斗電機の-D", "  売上高が、---D", "     ABC社より-D", "        増えた。", "  増える  ガ 売上高", "EOS", "示した", "EOS", ""].join(
        "\n",
      ),
    );
  });

  test("shows parallel bunsetsu, and predicates with the nouns that belong to them", async () => {
    const { out } = await yomitori(["parse"], "団体や国家が計画を示した。政府は減った。");
    expect(out).toMatch(/^ *団体や-P$/m);
    expect(out).toMatch(/^ {2}示す {2}.*ガ 国家 {2}ヲ 計画$/m);
    expect(out).toMatch(/^ {2}減る {2}.*ガ \(政府\)/m);
  });

  test.each([
    [300, /^ *増えて、-.*[DP]$/],
    [301, /^0 \d+[DP] 増えて、$/],
  ])("a sentence of %d bunsetsu is a tree up to 300, then a list of numbers", async (count, first) => {
    const { out } = await yomitori(["parse"], `${"増えて、".repeat(count - 1)}終わった。`);
    const lines = out.split("\n");
    expect(lines[0]).toMatch(first);
    expect(lines.findIndex((line) => line.endsWith("終わった。"))).toBe(count - 1);
  });

  test("names each article by its id or file, but not a text on standard input", async () => {
    const folder = folderOf({ "a.txt": "増えた。", "b.ndjson": '{"id":"7","text":"減った。"}\n' });
    const { out } = await yomitori(["parse", "a.txt", "b.ndjson"], "", folder);
    expect(out).toBe("a.txt\n増えた。\nEOS\n\n7\n減った。\nEOS\n");
  });

  test("--format json gives the parse of the article, and an array of several", async () => {
    const { out } = await yomitori(["parse", "--format", "json"], TEXT);
    const parse = JSON.parse(out);
    v.assert(ParsedTextSchema, parse);
    expect(parse.sentences).toHaveLength(2);
    const folder = folderOf({ "a.txt": "増えた。", "b.txt": "減った。" });
    const several = await yomitori(["parse", "--format", "json", "*.txt", "a.txt"], "", folder);
    expect(JSON.parse(several.out)).toHaveLength(3);
  });

  test("--format ndjson has a line for each, with errors in place", async () => {
    const lines = ['{"id":1,"text":"増えた。"}', "", "{", '{"id":"x","text":3}', '{"id":"é","text":"減った。"}'];
    const { code, out, err } = await yomitori(["parse", "--input", "ndjson", "--format", "ndjson"], lines.join("\n"));
    const answers = readNdjson(out);
    expect(code).toBe(1);
    expect(answers.map(({ id, line }) => [id, line])).toEqual([
      ["1", 1],
      [null, 3],
      ["x", 4],
      ["é", 5],
    ]);
    v.assert(ParsedTextSchema, answers[0]);
    for (const failure of answers.slice(1, 3)) v.assert(FailureSchema, failure);
    expect(err).toBe("yomitori: 2 of 4 articles could not be read\n");
  });

  test("reads pages, columns and fields as the main command does", async () => {
    const folder = folderOf({ "a.csv": "番号,記事\r\n1,増えた。\r\n", "b.jsonl": '{"key":"2","story":"減った。"}\n' });
    const words = ["parse", "--format", "ndjson", "--text-field", "story", "--id-field", "key", "b.jsonl"];
    expect(readNdjson((await yomitori(words, "", folder)).out)).toMatchObject([{ id: "2", line: 1 }]);
    const csv = ["parse", "--format", "ndjson", "--text-field", "記事", "--id-field", "番号", "--with-text", "a.csv"];
    expect(readNdjson((await yomitori(csv, "", folder)).out)).toMatchObject([
      { id: "1", text: "増えた。", file: "a.csv" },
    ]);
  });

  test("a file that cannot be read ends with 1 and its name; the others are parsed", async () => {
    const folder = folderOf({ "a.txt": "増えた。" });
    const { code, out, err } = await yomitori(["parse", "none.txt", "a.txt"], "", folder);
    expect([code, out]).toEqual([1, "a.txt\n増えた。\nEOS\n"]);
    expect(err).toContain("none.txt: there is no such file");
  });

  test.each([
    [["--format", "csv"], /Allowed choices are tree, json, ndjson/],
    [["--with-text"], /'--with-text' needs --format json or ndjson/],
    [["-", "-"], /standard input \(-\) can be read only once/],
    [["--jobs", "2"], /unknown option '--jobs'/],
    [["--max-characters", "0"], /wanted a whole number from 1/],
  ])("wrong use %j ends with 2, a message and no data", async (words, message) => {
    const { code, out, err } = await yomitori(["parse", ...(words as string[])], "円");
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(message);
  });

  test("a dictionary that is not there ends with an error", async () => {
    const { code, out, err } = await yomitori(["parse", "--dict", "none.csv"], "円");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/^yomitori: .*none\.csv/);
  });

  test("what an article says is shown in a tree, never sent", async () => {
    const { out } = await yomitori(["parse"], "\u001b[31m増えた\u202e。");
    expect(out).toContain("\\u001b");
    expect(out).not.toMatch(/[\u001b\u202e]/);
  });

  test("a signal ends the reading of standard input, and the output is complete", async () => {
    const child = start(["parse", "--input", "ndjson", "--format", "json"]);
    let out = "";
    child.stdout.on("data", (text) => {
      out += text;
    });
    child.stdin.write('{"id":"a","text":"増えた。"}\n{"id":"b","text":"減った。"}\n{"id":"c","text":"円"}\n');
    await new Promise((resolve) => child.stdout.once("data", resolve));
    child.kill("SIGTERM");
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect(code).toBe(143);
    expect(JSON.parse(out)[0]).toMatchObject({ id: "a" });
  });
});
