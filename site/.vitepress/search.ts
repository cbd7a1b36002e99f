/**
 * Splits a text into what is searched for: words of Latin letters and digits, and every two neighbouring characters of Japanese, which has no
 * spaces. VitePress sends this function to the browser as its source text, so it refers to nothing outside of itself.
 */
export function tokenize(text: string): string[] {
  const terms: string[] = [];
  for (const [run] of text
    .normalize("NFKC")
    .matchAll(
      /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々〆]+|[\p{L}\p{N}_]+?(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[^\p{L}\p{N}_]|$)/gu,
    )) {
    if (!/^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々〆]/u.test(run) || run.length === 1) terms.push(run);
    else for (let at = 0; at < run.length - 1; at++) terms.push(run.slice(at, at + 2));
  }
  return terms;
}
