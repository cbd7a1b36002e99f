/**
 * Splits a text into what is searched for: words of Latin letters and digits, and every two neighbouring characters of Japanese, which has no
 * spaces. VitePress sends this function to the browser as its source text, so it refers to nothing outside of itself.
 */
export function tokenize(text: string): string[] {
  const runs =
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々〆]+|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々〆])[\p{L}\p{N}_])+/gu;
  return [...text.normalize("NFKC").matchAll(runs)].flatMap(([run]) => {
    const characters = [...run];
    if (characters.length === 1 || !/^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々〆]/u.test(run)) return [run];
    return characters.slice(1).map((character, i) => characters[i] + character);
  });
}
