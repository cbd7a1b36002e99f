import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PAGES } from "./case-docs";

test.each(PAGES.map(({ file, make }) => [file.pathname.split("/").at(-1)!, file, make] as const))(
  "docs/%s shows the cases; `npm run docs` brings it up to date",
  (_, file, make) => {
    expect(readFileSync(file, "utf8")).toBe(make());
  },
);
