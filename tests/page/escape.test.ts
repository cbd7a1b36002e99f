import fc from "fast-check";
import { expect, test } from "vitest";
import { escapeHtml, scriptJson } from "../../src/page/escape";
import { textOfHtml } from "./text-of-html";

test("no part of a text becomes a tag, an attribute or the end of a script", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(escapeHtml(text)).not.toMatch(/[<>"']/);
      expect(textOfHtml(escapeHtml(text))).toBe(text.replaceAll("\0", "\uFFFD"));
      expect(scriptJson(text)).not.toContain("<");
      expect(JSON.parse(scriptJson(text))).toBe(text);
    }),
  );
});
