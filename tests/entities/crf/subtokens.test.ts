import { expect, test } from "vitest";
import { createSubtokenReader, surfaceOf } from "../../../src/entities/crf/subtokens";
import type { TokenizedDocument } from "../../../src/tokens/tokenized-document";

/** A document of one sentence. */
function documentOf(...surfaces: string[]): TokenizedDocument {
  const text = surfaces.join("");
  const ends = surfaces.map((_, i) => surfaces.slice(0, i + 1).join("").length);
  const starts = ends.map((end, i) => end - surfaces[i]!.length);
  const tokens = surfaces.map((surface) => ({ surface }));
  return { text, tokens, starts, ends, firstToken: [0, surfaces.length] } as unknown as TokenizedDocument;
}
const split = (words: Record<string, number>, ...surfaces: string[]) => {
  const document = documentOf(...surfaces);
  const subtokens = createSubtokenReader(new Map(Object.entries(words)))(document, 0);
  return Array.from(
    { length: subtokens.length },
    (_, i) => `${surfaceOf(document, subtokens, i)} ${subtokens.tokens[i]} ${subtokens.parts[i]}`,
  );
};

test("listed words are split, others are not", () => {
  expect(split({ 都内: 1, 団長: 1 }, "東京", "都内", "の", "団長", "室内")).toEqual([
    "東京 0 0",
    "都 1 1",
    "内 1 2",
    "の 2 0",
    "団 3 1",
    "長 3 2",
    "室内 4 0",
  ]);
});

test("a word is split only inside", () => {
  expect(split({ 都内: 0 }, "都内")).toEqual(["都内 0 0"]);
  expect(split({ 都内: 2 }, "都内")).toEqual(["都内 0 0"]);
  expect(split({ 内: 1 }, "内")).toEqual(["内 0 0"]);
});

test("columns of another sentence are replaced", () => {
  const read = createSubtokenReader(new Map());
  const subtokens = read(documentOf("犬", "と", "猫"), 0);
  const document = documentOf("鳥");
  read(document, 0, subtokens);
  expect(subtokens.length).toBe(1);
  expect(surfaceOf(document, subtokens, 0)).toBe("鳥");
});
