import type { GoldSentence } from "./corpus";

/** Returns the F1 of bunsetsu over the sentences of two or more, as parses.mjs counts it. */
export function chunkF1(sentences: readonly GoldSentence[], chunk: (sentence: GoldSentence) => Int32Array): number {
  let right = 0;
  let gold = 0;
  let found = 0;
  for (const sentence of sentences) {
    const { bunsetsu, words } = sentence;
    if (bunsetsu.length < 2) continue;
    const first = chunk(sentence);
    const spans = new Set(bunsetsu.map(({ start, end }) => `${start}-${end}`));
    gold += bunsetsu.length;
    found += first.length;
    first.forEach((word, b) => {
      const end = b + 1 < first.length ? words.starts[first[b + 1]!]! : words.ends[words.length - 1]!;
      if (spans.has(`${words.starts[word]}-${end}`)) right++;
    });
  }
  return (2 * right) / (gold + found);
}
