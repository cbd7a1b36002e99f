import Big from "big.js";
import type { Dictionary } from "../dictionary/tables";
import { WordList } from "../dictionary/word-list";
import { CharSet } from "../text/char-set";
import type { Numeral } from "./numeral";

/** Returns a numeral with the English words for powers of ten that follow it, or the numeral itself. */
export type ScaleReader = (text: string, numeral: Numeral) => Numeral;

const LETTERS = new CharSet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
/** Between digits and a word: 4.6 million, $4.6-million. */
const LINK = new CharSet(" 　-");

/** The most words of one numeral: 3 hundred thousand million. */
const MOST_WORDS = 3;

/** Creates the reader of 4.6 million, 500 billion, 3 hundred thousand. Abbreviations, 5M, count beside money only and are read there. */
export function createScaleReader(rows: Dictionary["numberScales"]): ScaleReader {
  const words = new WordList(
    rows
      .filter((row) => row.place === "word")
      .flatMap((row) => spellings(row.text).map((text) => [text, row.power] as const)),
  );
  const mayFollow = new CharSet([...words.starts, ..." 　-"]);
  return (text, numeral) => {
    let { end } = numeral;
    if (!mayFollow.hasAt(text, end)) return numeral;
    let power = 0;
    for (let i = 0; i < MOST_WORDS; i++) {
      const found = words.longest(text, LINK.hasAt(text, end) ? end + 1 : end);
      if (!found || LETTERS.hasAt(text, found.end)) break;
      power += found.value;
      end = found.end;
    }
    if (power === 0) return numeral;
    const decimal = new Big(numeral.decimal).times(`1e${power}`).toFixed();
    return { start: numeral.start, end, decimal, script: "mixed", several: false };
  };
}

/** The spellings of an English word: million, Million, MILLION. A word with a capital or in kana has one. */
export const spellings = (word: string): string[] =>
  /^[a-z]/.test(word) ? [word, word[0]!.toUpperCase() + word.slice(1), word.toUpperCase()] : [word];
