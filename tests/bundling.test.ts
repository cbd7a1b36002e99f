import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const page = readFileSync(new URL("../docs/bundling.md", import.meta.url), "utf8");
const recipes = new URL("bundles/recipes/", import.meta.url);
/** A file of a recipe and the block of code below its name. */
const SHOWN = /^\[`[^`]+`\]\(\.\.\/tests\/bundles\/recipes\/([^)]+)\)\n\n```\w+\n([\s\S]*?)^```$/gm;

describe("docs/bundling.md", () => {
  const shown = [...page.matchAll(SHOWN)].map(([, file, code]) => [file!, code!] as const);
  test.each(shown)("shows %s as it is tested", (file, code) => {
    expect(code).toBe(readFileSync(new URL(file, recipes), "utf8"));
  });

  test("shows something of each recipe", () => {
    const folders = new Set(shown.map(([file]) => file.split("/")[0]));
    expect(readdirSync(recipes).filter((folder) => !folders.has(folder))).toEqual([]);
  });

  test("names every file of data, each an entry of the package", () => {
    const { exports } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
    const data = Object.keys(exports).filter((entry) => /\.bin$/.test(entry));
    expect(data.map((entry) => `./dist/${entry.slice(2)}`)).toEqual(data.map((entry) => exports[entry]));
    for (const entry of data) expect(page).toContain(`\`yomitori/${entry.slice(2)}\``);
    const built = new URL("../dist/", import.meta.url);
    if (!existsSync(built)) return;
    const files = readdirSync(built).filter((name) => /\.bin$/.test(name));
    expect(data.map((entry) => entry.slice(2)).sort()).toEqual(files.sort());
  });
});
