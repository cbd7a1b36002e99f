import { expect, test } from "vitest";
import { languageOf } from "../../src/cli/language";

test.each([
  [{ LANG: "ja_JP.UTF-8" }, "ja"],
  [{ LANG: "ja" }, "ja"],
  [{ LANG: "ja@cjknarrow" }, "ja"],
  [{ LC_MESSAGES: "ja_JP.eucJP", LANG: "en_US.UTF-8" }, "ja"],
  [{ LC_ALL: "C", LC_MESSAGES: "ja_JP.UTF-8", LANG: "ja_JP.UTF-8" }, "en"],
  [{ LC_ALL: "", LANG: "ja_JP.UTF-8" }, "ja"],
  [{ LANG: "jam_JM" }, "en"],
  [{}, "en"],
] as const)("the language of a terminal with %j is %s", (env, language) => {
  expect(languageOf(env)).toBe(language);
});
