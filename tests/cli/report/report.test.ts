import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { colorsFor } from "../../../src/cli/colors";
import { report } from "../../../src/cli/report/report";
import { displayWidth } from "../../../src/cli/report/width";
import { createAnalyzer } from "../../../src/index";
import { ENGLISH } from "../../../src/present/english";
import { JAPANESE } from "../../../src/present/japanese";
import { yomitori } from "../spawn";

const text = readFileSync(new URL("../../../fixtures/start.txt", import.meta.url), "utf8");
const title = "北斗電機、7〜9月期純利益18.2%増の312億円";
const summary = (await createAnalyzer()).analyze({ text, title, publishedAt: "2025-11-11" });
const plain = colorsFor(false, {});

const CASES = [60, 72, 80, 100].flatMap((width) => [ENGLISH, JAPANESE].map((wording) => ({ width, wording })));

test.each(CASES)("no line is wider than a terminal of $width columns, in either language", ({ width, wording }) => {
  const lines = report(summary, text, { colors: plain, width, wording, file: "start.txt" }).split("\n");
  expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
});

test("the values of a column are aligned on the right", () => {
  const lines = report(summary, text, { colors: plain, width: 100, wording: ENGLISH, file: "start.txt" }).split("\n");
  const ends = lines.flatMap((line) => {
    const unit = / JPY(?:\/\S+)?/.exec(line);
    return unit ? [displayWidth(line.slice(0, unit.index + unit[0].length))] : [];
  });
  expect(ends.length).toBeGreaterThan(5);
  expect(new Set(ends).size).toBe(1);
});

test("the sections are in order, each with its findings", () => {
  const out = report(summary, text, { colors: plain, width: 100, wording: ENGLISH, file: "start.txt" });
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

test("the report is in the language of the option, else in that of the locale", async () => {
  const text = "2025年の売上高は3億円。";
  const headOf = async (args: string[], env: Record<string, string>) =>
    /^(?:数値|Figures)$/m.exec((await yomitori(args, text, undefined, env)).out)?.[0];
  expect(await headOf([], { LC_ALL: "", LC_MESSAGES: "", LANG: "ja_JP.UTF-8" })).toBe("数値");
  expect(await headOf(["--lang", "en"], { LC_ALL: "", LC_MESSAGES: "", LANG: "ja_JP.UTF-8" })).toBe("Figures");
  expect(await headOf([], { LC_ALL: "C.UTF-8", LC_MESSAGES: "", LANG: "ja_JP.UTF-8" })).toBe("Figures");
  expect(await headOf(["--lang", "ja"], { LC_ALL: "C" })).toBe("数値");
});
