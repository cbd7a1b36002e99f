import { expect } from "vitest";
import type { Tokenizer } from "../../src/types";

/** Checks that the tokens of a text, joined, are the text, and that their offsets are right. */
export function expectWholeText(tokenizer: Tokenizer, text: string): void {
  let at = 0;
  for (const token of tokenizer.tokenize(text)) {
    expect([token.start, token.surface]).toEqual([at, text.slice(token.start, token.end)]);
    expect(token.end).toBeGreaterThan(token.start);
    at = token.end;
  }
  expect(at).toBe(text.length);
}
