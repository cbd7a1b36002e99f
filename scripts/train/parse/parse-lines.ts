import { bunsetsuProfiles } from "../../../src/parse/bunsetsu-profiles";
import type { GoldSentence } from "./corpus";

type Chunk = (words: GoldSentence["words"], profiles: Int32Array) => Int32Array;
type FindHeads = (profiles: Int32Array, bunsetsu: number) => Int32Array;

/** Returns the bunsetsu of each sentence as lines that parses.mjs scores. */
export function parseLines(
  sentences: readonly GoldSentence[],
  profiles: Int32Array,
  chunk: Chunk,
  findHeads: FindHeads,
): string {
  const lines = sentences.map(({ id, words }) => {
    const firsts = chunk(words, profiles);
    const heads = findHeads(bunsetsuProfiles(words, profiles, firsts), firsts.length);
    const bunsetsu = Array.from(firsts, (first, b) => ({
      start: words.starts[first]!,
      end: b + 1 < firsts.length ? words.starts[firsts[b + 1]!]! : words.ends[words.length - 1]!,
      head: heads[b]!,
    }));
    return JSON.stringify({ id, bunsetsu });
  });
  return `${lines.join("\n")}\n`;
}
