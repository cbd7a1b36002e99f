import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { hasTarget, linksOf, readMarkdown } from "./markdown";
import { READMES, withResults } from "./readme";

test.each(READMES.map(({ file, language }) => [file.pathname.split("/").at(-1)!, file, language] as const))(
  "%s shows what the program prints; `npm run readme` brings it up to date",
  (_, file, language) => {
    const page = readFileSync(file, "utf8");
    expect(page).toBe(withResults(page, language));
  },
);

test.each(READMES.map(({ file }) => [file.pathname.split("/").at(-1)!, file] as const))(
  "every link of %s leads to a file, and to a heading of it",
  (_, file) => {
    const links = linksOf(readMarkdown(readFileSync(file, "utf8")));
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !hasTarget(link, file))).toEqual([]);
  },
);
