import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { READMES, withResults } from "./readme";

test.each(READMES.map((file) => [file.pathname.split("/").at(-1)!, file] as const))(
  "%s shows what the program prints; `npm run readme` brings it up to date",
  (_, file) => {
    const page = readFileSync(file, "utf8");
    expect(page).toBe(withResults(page));
  },
);
