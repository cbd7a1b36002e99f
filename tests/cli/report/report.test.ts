import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { colorsFor } from "../../../src/cli/colors";
import { report } from "../../../src/cli/report/report";
import { displayWidth, truncate, wrap } from "../../../src/cli/report/width";
import { createAnalyzer } from "../../../src/index";
import { folderOf, yomitori } from "../spawn";

const text = readFileSync(new URL("../../../fixtures/start.txt", import.meta.url), "utf8");
const title = "北斗電機、7〜9月期純利益18.2%増の312億円";
const summary = (await createAnalyzer()).analyze({ text, title, publishedAt: "2025-11-11" });
const plain = colorsFor(false, {});

test.each([60, 72, 80, 100])("no line is wider than a terminal of %i columns", (width) => {
  const lines = report(summary, text, { colors: plain, width, file: "start.txt" }).split("\n");
  expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
});

test("the values of a column begin or end under each other", () => {
  const lines = report(summary, text, { colors: plain, width: 100, file: "start.txt" }).split("\n");
  const ends = lines.flatMap((line) => {
    const unit = / JPY(?:\/\S+)?/.exec(line);
    return unit ? [displayWidth(line.slice(0, unit.index + unit[0].length))] : [];
  });
  expect(ends.length).toBeGreaterThan(5);
  expect(new Set(ends).size).toBe(1);
});

test("the parts stand in their order, each with what was read", () => {
  const out = report(summary, text, { colors: plain, width: 100, file: "start.txt" });
  expect(out.startsWith(`${title}\n2025-11-11 · `)).toBe(true);
  const names = ["Figures", "Timeline", "Entities", "Keywords", "Key sentences"].filter((name) =>
    out.includes(`\n${name}\n`),
  );
  expect(names.map((name) => out.indexOf(`\n${name}\n`))).toEqual(
    names.map((name) => out.indexOf(`\n${name}\n`)).sort((a, b) => a - b),
  );
  expect(out).toContain("31,204,000,000 JPY");
  expect(out).not.toMatch(/undefined|null|NaN|\u001b/);
});

test("an empty article has a header and its warning", async () => {
  const { code, out } = await yomitori([], " \n");
  expect(code).toBe(0);
  expect(out).toMatch(/0 sentences\n\nWarnings\n {2}the text is empty\n$/);
});

test("several articles have a rule between them", async () => {
  const folder = folderOf({ "a.txt": "売上高は3億円。", "b.txt": "売上高は4億円。" });
  const { out } = await yomitori(["a.txt", "b.txt"], "", folder);
  expect(out.match(/^─+$/gm)).toHaveLength(1);
  expect(out).not.toContain("\u001b");
});

test("colours follow the terminal, NO_COLOR and FORCE_COLOR", () => {
  const coloured = (terminal: boolean, env: Record<string, string>) => colorsFor(terminal, env).bold("a") !== "a";
  expect(coloured(true, {})).toBe(true);
  expect(coloured(false, {})).toBe(false);
  expect(coloured(true, { NO_COLOR: "1" })).toBe(false);
  expect(coloured(true, { TERM: "dumb" })).toBe(false);
  expect(coloured(false, { FORCE_COLOR: "1" })).toBe(true);
  expect(coloured(true, { FORCE_COLOR: "0" })).toBe(false);
  expect(coloured(false, { FORCE_COLOR: "1", NO_COLOR: "1" })).toBe(true);
});

test("text is cut and broken by the columns it takes", () => {
  expect(truncate("日本経済", 8)).toBe("日本経済");
  expect(truncate("日本経済", 7)).toBe("日本経…");
  expect(truncate("日本経済", 6)).toBe("日本…");
  expect(truncate("ab", 2)).toBe("ab");
  expect(wrap("日本経済新聞", 6)).toEqual(["日本経", "済新聞"]);
  expect(wrap("日本。経済", 4)).toEqual(["日", "本。", "経済"]);
  expect(wrap("売上1,000,000円", 10)).toEqual(["売上", "1,000,000", "円"]);
  expect(wrap("abcdefgh", 3)).toEqual(["abc", "def", "gh"]);
  expect(wrap("", 5)).toEqual([""]);
});
