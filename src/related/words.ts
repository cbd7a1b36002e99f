/** 首相官邸 | ガソリン | Apple, B.V. Hiragana is left out: it is grammar, or words too common to tell two articles apart. */
const RUN = /[\p{sc=Han}々〆]+|[\p{sc=Katakana}ー]+|[a-zA-Z][a-zA-Z0-9&.-]*/gu;
const KANJI = /^[\p{sc=Han}々〆]/u;

/** What a word counts for in an article. */
export const WORD = 2;
/** A single character between kana: 雨 in 雨が降る. Half a word, since many are half of a verb: 発 in 発する. */
const SINGLE = 1;

/**
 * Calls `add` for each word of a text: a run of katakana or of Latin letters, and each two neighbouring characters of a run of kanji, so
 * that 首相官邸 shares 首相 with 首相 (Manning, Raghavan & Schütze 2008, section 2.2.1: bigrams for languages without spaces). A summary
 * has no tokens, and to cut its key sentences again an index would have to load a dictionary.
 */
export function addWords(text: string, add: (word: string, count: number) => void): void {
  for (const [run] of text.normalize("NFKC").matchAll(RUN)) {
    if (!KANJI.test(run)) {
      if (run.length > 1) add(run.toLowerCase(), WORD);
      continue;
    }
    const characters = Array.from(run);
    if (characters.length === 1) add(run, SINGLE);
    for (let i = 0; i + 1 < characters.length; i++) add(characters[i]! + characters[i + 1]!, WORD);
  }
}
