import { END, ESCAPE, KANA, MORE, PRONUNCIATION_FOLLOWS } from "../../../src/tokens/ipadic/format";
import { add, byWeight } from "./counts";
import type { IpadicWord } from "./kuromoji-files";

/** For how many words the index of readings has one entry. */
const WORDS_PER_INDEX = 16;

/** Packs the readings of all words, and their pronunciations if they differ from the readings. */
export function packReadings(words: readonly IpadicWord[]) {
  const kana = byWeight(kanaWeights(words));
  const codeOf = new Map(kana.map((c, i) => [c, i]));
  const readings: number[] = [];
  const readingIndex: number[] = [];
  function write(text: string, last: number): void {
    [...text].forEach((c, i, all) => {
      const state = i === all.length - 1 ? last : MORE;
      const code = codeOf.get(c)!;
      if (code < ESCAPE) readings.push(state * KANA + code);
      else readings.push(state * KANA + ESCAPE, code);
    });
  }
  words.forEach(({ reading, pronunciation }, i) => {
    if (i % WORDS_PER_INDEX === 0) readingIndex.push(readings.length);
    write(reading, pronunciation === reading ? END : PRONUNCIATION_FOLLOWS);
    if (pronunciation !== reading) write(pronunciation, END);
  });
  return {
    kana: Uint16Array.from(kana, (c) => c.charCodeAt(0)),
    readingIndex: Uint32Array.from(readingIndex),
    readings: Uint8Array.from(readings),
  };
}

function kanaWeights(words: readonly IpadicWord[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { reading, pronunciation } of words)
    for (const c of reading + (pronunciation === reading ? "" : pronunciation)) add(weights, c);
  return weights;
}
