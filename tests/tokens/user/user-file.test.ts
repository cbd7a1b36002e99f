import { expect, test } from "vitest";
import {
  isUserFile,
  readUserFile,
  type UserDictionary,
  userFeaturesOf,
  writeUserFile,
} from "../../../src/tokens/user/user-file";

const codeUnits = (text: string) => Uint16Array.from(text, (c) => c.charCodeAt(0));
/** Two words, of which the second has a lemma only. */
const dictionary: UserDictionary = {
  numbers: Int32Array.of(1),
  links: Int32Array.of(0, 0, -1),
  labels: Uint16Array.of(0xffff, 0xffff, 1),
  characters: codeUnits("\0令"),
  contexts: Uint16Array.of(1288, 1288),
  costs: Int16Array.of(-5, 7),
  text: codeUnits("令レイレー和"),
  textIndex: Uint32Array.of(0, 1, 3, 5, 6, 6, 6),
};

test("a file is read as it was written", () => {
  const data = writeUserFile(dictionary);
  expect(isUserFile(new Uint8Array(data))).toBe(true);
  expect(readUserFile(data, "words.dict")).toEqual(dictionary);
});

test("a word has the features of its row, and none that the row leaves out", () => {
  expect(userFeaturesOf(dictionary, 0)).toEqual({ lemma: "令", reading: "レイ", pronunciation: "レー" });
  expect(userFeaturesOf(dictionary, 1)).toEqual({ lemma: "和", reading: undefined, pronunciation: undefined });
});

test("other bytes are no such file; half a file is ERR_DICTIONARY with its path", () => {
  expect(isUserFile(new TextEncoder().encode("令和,令 和,レイ ワ,名詞"))).toBe(false);
  expect(isUserFile(new Uint8Array(3))).toBe(false);
  const data = writeUserFile(dictionary);
  expect(() => readUserFile(data.slice(0, data.byteLength - 8), "words.dict")).toThrowError(
    expect.objectContaining({ code: "ERR_DICTIONARY", message: expect.stringContaining("words.dict") }),
  );
});
