import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { RUN_PAGES, withRuns } from "./runs";

const root = new URL("../../", import.meta.url).pathname;

test.each(RUN_PAGES.map((file) => [file.pathname.slice(root.length), file] as const))(
  "%s shows what the command line prints; `npm run readme` brings it up to date",
  (_, file) => {
    const page = readFileSync(file, "utf8");
    expect(page).toContain("```console");
    expect(withRuns(page)).toBe(page);
  },
);
