import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileProperNouns } from "../../../src/entities/names/compile-proper-nouns";
import { CLASS_BITS, loadProperNouns, NAME_CLASSES, openProperNouns } from "../../../src/entities/names/proper-nouns";
import { RUNS } from "../../generated";

const { family, given, person, place, country, other } = NAME_CLASSES;
const open = (...rows: string[]) => openProperNouns(compileProperNouns(rows.join("\n"), "names.csv"));
const names = open("# name, classes", "石破,f", "石破茂,p", "茂,g", "広島,fl", "広島東洋カープ,o", "𠮷田,f");

/** Returns the longest name at an offset whose end is one of `ends`; without them it may end anywhere. */
function longest(text: string, at: number, ends = Array.from({ length: text.length }, (_, i) => i + 1), by = names) {
  const first = ends.findIndex((end) => end > at);
  const found = first < 0 ? 0 : by.longest(text, at, ends, first, ends.length);
  return found === 0
    ? null
    : { end: ends[first + (found >> CLASS_BITS) - 1], classes: found & ((1 << CLASS_BITS) - 1) };
}

describe("names in a text", () => {
  test("the longest that begins at an offset and ends with a word", () => {
    expect(longest("前石破茂首相", 1)).toEqual({ end: 4, classes: person });
    expect(longest("前石破茂首相", 1, [1, 3, 6])).toEqual({ end: 3, classes: family });
    expect(longest("前石破茂首相", 1, [1, 6])).toBeNull();
    expect(longest("石破茂", 2)).toEqual({ end: 3, classes: given });
  });

  test("with every class they have", () => {
    expect(names.classesOf("広島")).toBe(family | place);
    expect(longest("広島東洋カープ", 0)).toEqual({ end: 7, classes: other });
  });

  test("there is none if no name begins at the offset, if the name is cut short, and past the end", () => {
    for (const [text, at] of [
      ["破茂", 0],
      ["石", 0],
      ["広東", 0],
      ["", 0],
      ["石破", 2],
      ["\0\ufffe\uffff\ud842", 0],
      ["\ufffe", 0],
      ["\uffff", 0],
    ] as const)
      expect(longest(text, at)).toBeNull();
    expect(names.classesOf("石")).toBe(0);
    expect(names.classesOf("石破茂氏")).toBe(0);
    expect(names.longest("石破茂", 0, [3], 0, 0)).toBe(0);
  });

  test("outside the basic plane", () => {
    expect(longest("元𠮷田氏", 1)).toEqual({ end: 4, classes: family });
  });

  test("the same as a search through the list", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "山", "田", "𠮷"), minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(word, fc.constantFrom(..."fgplco")), { selector: ([w]) => w }),
        word,
        fc.uniqueArray(fc.integer({ min: 1, max: 9 })),
        (rows, text, someEnds) => {
          const ends = someEnds.sort((a, b) => a - b);
          const found = longest(text, 0, ends, open(...rows.map((row) => row.join())));
          const wanted = rows.map(([w]) => w).filter((w) => text.startsWith(w) && ends.includes(w.length));
          expect(found?.end ?? 0).toBe(Math.max(0, ...wanted.map((w) => w.length)));
        },
      ),
      RUNS,
    );
  });
});

describe("errors", () => {
  test.each([
    ["石破", 'names.csv:2: "石破", wanted a new name and letters of fgplco'],
    ["石破,x", 'names.csv:2: "石破,x", wanted a new name and letters of fgplco'],
    [",f", 'names.csv:2: ",f", wanted a new name and letters of fgplco'],
    ["茂,g", 'names.csv:2: "茂,g", wanted a new name and letters of fgplco'],
    ["石破,f,g", 'names.csv:2: "石破,f,g", wanted a new name and letters of fgplco'],
  ])("a bad row is reported with its file and line: %j", (row, message) => {
    expect(() => open("茂,f", row)).toThrowError(expect.objectContaining({ code: "ERR_DICTIONARY", message }));
  });

  test("a file of another sort, or one cut short, is an error", () => {
    const whole = compileProperNouns("石破,f", "names.csv");
    const bad = [new ArrayBuffer(0), new ArrayBuffer(64), whole.slice(0, 40), whole.slice(0, whole.byteLength - 2)];
    for (const file of bad)
      expect(() => openProperNouns(file)).toThrowError(expect.objectContaining({ code: "ERR_DICTIONARY" }));
  });
});

test("the shipped list contains names that are not in IPADIC of 2007, and no common words", async () => {
  const all = await loadProperNouns();
  expect(all.classesOf("ウクライナ")).toBe(country);
  expect(all.classesOf("ゼレンスキー") & person).toBeTruthy();
  expect(all.classesOf("石破") & family).toBeTruthy();
  expect(all.classesOf("陽葵") & given).toBeTruthy();
  expect(all.classesOf("四街道") & place).toBeTruthy();
  expect(all.classesOf("日本製鉄")).toBe(other);
  for (const word of ["首脳", "関係", "羅針盤", "憧れ", "AI", "で"]) expect(all.classesOf(word)).toBe(0);
});
