import { expect, test } from "vitest";
import { withDefaults } from "../../../src/node/files/article-defaults";
import type { Article } from "../../../src/types";

const DEFAULTS = { title: "既定", publishedAt: "2025-02-08" };

test.each<[Article, object]>([
  [{ text: "円" }, DEFAULTS],
  [{ text: "円", title: null, publishedAt: null } as unknown as Article, DEFAULTS],
  [
    { text: "円", title: "題" },
    { ...DEFAULTS, title: "題" },
  ],
  [
    { text: "円", title: "" },
    { ...DEFAULTS, title: "" },
  ],
  [
    { text: "円", publishedAt: "2020-01-01" },
    { ...DEFAULTS, publishedAt: "2020-01-01" },
  ],
])("%j with defaults", (article, fields) => {
  expect(withDefaults(article, DEFAULTS)).toEqual({ text: "円", ...fields });
});

test("without defaults an article stays as it is", () => {
  expect(withDefaults({ text: "円" }, {})).toEqual({ text: "円" });
});
