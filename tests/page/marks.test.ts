import fc from "fast-check";
import { expect, test } from "vitest";
import { type HtmlMark, markText } from "../../src/page/marks";
import { textOfHtml } from "./text-of-html";

const mark = (start: number, end: number, name = "m"): HtmlMark => ({
  start,
  end,
  tag: "mark",
  attributes: { class: name },
});
test("of two marks that are nested the longer is outside", () => {
  expect(markText("abcd", [mark(1, 2, "x"), mark(1, 4, "y")])).toBe(
    'a<mark class="y"><mark class="x">b</mark>cd</mark>',
  );
});

test("of two marks that cross the later is cut, and only its first part has the id", () => {
  expect(markText("abcd", [mark(0, 2, "x"), { ...mark(1, 3, "y"), id: "i" }])).toBe(
    '<mark class="x">a<mark id="i" class="y">b</mark></mark><mark class="y">c</mark>d',
  );
});

test("for any spans the text is complete and the tags are nested", () => {
  const spans = fc.array(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 9 })), { maxLength: 12 });
  fc.assert(
    fc.property(fc.string({ minLength: 29, maxLength: 40, unit: "binary" }), spans, (text, starts) => {
      const html = markText(
        text,
        starts.map(([start, length]) => mark(start, start + length)),
      );
      expect(textOfHtml(html)).toBe(text.replaceAll("\0", "\uFFFD"));
      let depth = 0;
      for (const [tag] of html.matchAll(/<\/?mark/g)) {
        depth += tag === "<mark" ? 1 : -1;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
    }),
  );
});
