import fc from "fast-check";
import { expect, it } from "vitest";
import { createAnalyzer } from "../../src/index";

const analyzer = await createAnalyzer();

/** Texts dense with what the warnings are about. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(..."0123456789,./-$€円億万月日時分%。\n 　㌔ａ９．"),
      fc.constantFrom(
        "zillion",
        "2月30日",
        "昨日",
        "ドル",
        "1,23,4億円",
        "https://a.jp/1,2円",
        "的了",
        "\ud842",
        "𠮷",
        "ｶﾞ",
      ),
      fc.string({ maxLength: 3 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""));

it("every span is one of the source, not empty, and no two unread numbers overlap", () => {
  fc.assert(
    fc.property(text, (source) => {
      const { warnings } = analyzer.analyze(source);
      let last = 0;
      for (const { code, start, end } of warnings) {
        if (start === undefined || end === undefined) continue;
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(source.length);
        if (code !== "unreadNumber") continue;
        expect(start).toBeGreaterThanOrEqual(last);
        last = end;
      }
      expect(warnings.filter(({ code }) => code === "noPublicationDate").length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 500 },
  );
});
