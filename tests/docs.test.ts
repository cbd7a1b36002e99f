import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PAGES } from "./case-docs";

test.each(PAGES)("$name shows the cases; `npm run docs` brings it up to date", ({ file, make }) => {
  expect(readFileSync(file, "utf8")).toBe(make());
});
