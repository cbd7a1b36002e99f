/** Every compiled file that is not as it was written is refused before it is used, with its name and what to do. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCompiled } from "../../src/dictionary/compiled";
import { checkSeal, checksumOf, sealed } from "../../src/dictionary/seal";
import { openSealedModel } from "../../src/entities/crf/model";
import { openSealedNames } from "../../src/entities/names/proper-nouns";
import { compileUserDictionary } from "../../src/index";
import { openSealedParseModel } from "../../src/parse/model";
import { openDictionary } from "../../src/tokens/ipadic/word-dictionary";
import { readUserFile } from "../../src/tokens/user/user-file";

const fileOf = (name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(new URL(`../../dist/${name}`, import.meta.url)));
const user = new Uint8Array(
  await compileUserDictionary([{ surface: "北斗電機" }, { surface: "令和島", reading: "レイワジマ" }]),
);

const FILES = [
  ["words.bin", fileOf("words.bin"), (bytes: Uint8Array<ArrayBuffer>) => openDictionary(bytes.buffer)],
  [
    "readings.bin",
    fileOf("readings.bin"),
    (bytes: Uint8Array<ArrayBuffer>) => openDictionary(fileOf("words.bin").buffer, bytes.buffer),
  ],
  ["proper-nouns.bin", fileOf("proper-nouns.bin"), (bytes: Uint8Array<ArrayBuffer>) => openSealedNames(bytes.buffer)],
  ["recognizer.bin", fileOf("recognizer.bin"), (bytes: Uint8Array<ArrayBuffer>) => openSealedModel(bytes.buffer)],
  ["parser.bin", fileOf("parser.bin"), (bytes: Uint8Array<ArrayBuffer>) => openSealedParseModel(bytes.buffer)],
  [
    "news-words.bin",
    fileOf("news-words.bin"),
    (bytes: Uint8Array<ArrayBuffer>) => readUserFile(bytes.buffer, "news-words.bin"),
  ],
  ["my-words.bin", user, (bytes: Uint8Array<ArrayBuffer>) => readUserFile(bytes.buffer, "my-words.bin")],
  [
    "dictionary.bin",
    fileOf("dictionary.bin"),
    (bytes: Uint8Array<ArrayBuffer>) => readCompiled(bytes.buffer, "dist/dictionary.bin"),
  ],
] as const;

describe.each(FILES)("%s", (name, whole, open) => {
  const refused = (bytes: Uint8Array<ArrayBuffer>) =>
    expect(() => open(bytes)).toThrowError(
      expect.objectContaining({
        name: "AnalyzerError",
        code: "ERR_DICTIONARY",
        message: expect.stringMatching(new RegExp(`${name}.*; .*(?:install|npm run build|dict build)`)),
      }),
    );
  // A copy of all its bytes a try: few for a large file.
  const numRuns = Math.min(200, Math.ceil(1e8 / whole.length));

  test("is read as it was written", () => {
    expect(() => open(whole.slice())).not.toThrow();
  });

  test("cut off at any length", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 1 }), (length) => {
        refused(whole.slice(0, length));
      }),
      { numRuns },
    );
    for (const length of [0, 1, 7, 8, 15, 16, 24, 53, 54, 55, whole.length - 16, whole.length - 8, whole.length - 1])
      if (length >= 0) refused(whole.slice(0, length));
  });

  test("longer than it was", () => {
    for (const more of [1, 8, 16]) {
      const longer = new Uint8Array(whole.length + more);
      longer.set(whole);
      refused(longer);
    }
  });

  test("any bit flipped, any part overwritten or swapped", () => {
    const at = fc.oneof(
      fc.nat(whole.length - 1),
      fc.nat(Math.min(63, whole.length - 1)),
      fc.nat(40).map((n) => whole.length - 1 - n),
    );
    fc.assert(
      fc.property(at, fc.nat(7), (position, bit) => {
        const flipped = whole.slice();
        flipped[position]! ^= 1 << bit;
        refused(flipped);
      }),
      { numRuns },
    );
    fc.assert(
      fc.property(fc.nat(whole.length - 9), fc.nat(whole.length - 9), (one, two) => {
        const swapped = whole.slice();
        swapped.set(whole.subarray(two, two + 8), one);
        swapped.set(whole.subarray(one, one + 8), two);
        fc.pre(swapped.some((byte, i) => byte !== whole[i]));
        refused(swapped);
      }),
      { numRuns: Math.ceil(numRuns / 4) },
    );
  });

  test("another file in its place", () => {
    for (const [other, bytes] of FILES) {
      const isOfUser = (file: string) => file === "news-words.bin" || file === "my-words.bin";
      if (other !== name && !(isOfUser(other) && isOfUser(name))) refused(bytes.slice());
    }
    refused(new TextEncoder().encode("令和,令和,レイワ,名詞\n") as Uint8Array<ArrayBuffer>);
  });
});

test("a seal gives back the length of any content, and its checksum is that of the bytes wherever they lie", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), fc.nat(7), (content, offset) => {
      const bytes = sealed(content);
      expect(bytes.length % 8).toBe(0);
      expect(checkSeal(bytes.buffer, "a file", "make it again")).toBe(content.length);
      const moved = new Uint8Array(content.length + offset);
      moved.set(content, offset);
      expect(checksumOf(moved.subarray(offset))).toBe(checksumOf(content));
    }),
  );
});
