import { type Morphemes, readMorphemes } from "../../../src/parse/morphemes";
import type { WordProfiles } from "../../../src/parse/word-profiles";
import { createNewsTokenizer } from "../../../src/tokens/tokenizer";
import { TokenColumns } from "../../../src/tokens/words";
import { readRows } from "../crf/corpora";

/** A document of wac-parse.*: see the README of the corpora. */
interface ParsedDocument {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly (readonly [start: number, end: number])[];
  readonly bunsetsu: readonly (readonly [start: number, end: number, head: number, kind: string])[];
}

/** A sentence with its gold bunsetsu; offsets and heads are those within the sentence, the head of the last is -1. */
export interface GoldSentence {
  readonly id: string;
  readonly text: string;
  readonly bunsetsu: readonly { readonly start: number; readonly end: number; readonly head: number }[];
  /** The product's own words of the sentence. */
  readonly words: Morphemes;
  /** For each gold bunsetsu, the index of the first word that begins in it. */
  readonly firstWords: Int32Array;
  /** Whether each gold bunsetsu begins where a word does. */
  readonly aligned: readonly boolean[];
}

/** Returns a reader of the sentences of a part of the corpus, with the product's tokens aligned to them by characters. */
export async function createCorpusReader(
  folder: string,
  profiles: WordProfiles,
): Promise<(part: string) => GoldSentence[]> {
  const read = await createNewsTokenizer(undefined);
  const sentenceOf = (id: string, text: string, bunsetsu: GoldSentence["bunsetsu"]): GoldSentence => {
    const columns = new TokenColumns(text.length);
    read(text, 0, text.length, columns);
    const words = readMorphemes(columns, 0, columns.tokens.length, profiles);
    const firstWords = new Int32Array(bunsetsu.length);
    let w = 0;
    const aligned = bunsetsu.map(({ start }, b) => {
      while (w < words.length && words.starts[w]! < start) w++;
      firstWords[b] = w;
      return w < words.length && words.starts[w] === start;
    });
    return { id, text, bunsetsu, words, firstWords, aligned };
  };
  return (part) =>
    readRows<ParsedDocument>(folder, `wac-parse.${part}.jsonl.gz`).flatMap(({ id, text, sentences, bunsetsu }) =>
      sentences.map(([start, end], n) => {
        const first = bunsetsu.findIndex((b) => b[0] >= start);
        const own = bunsetsu.filter((b) => b[0] >= start && b[1] <= end);
        const shifted = own.map(([s, e, head]) => ({
          start: s - start,
          end: e - start,
          // Some forty heads of the corpus lie to the left; they are slips, and stand here as they do there.
          head: head < 0 ? -1 : head - first,
        }));
        return sentenceOf(`${id}#${n}`, text.slice(start, end), shifted);
      }),
    );
}

/** Returns the head of a bunsetsu that is not the last, the next one for a head that lies to the left. */
export function rightHead(bunsetsu: GoldSentence["bunsetsu"], b: number): number {
  const { head } = bunsetsu[b] ?? { head: -1 };
  return head > b ? head : b + 1;
}

/** Returns the F1 of bunsetsu that a chunker would reach which is right wherever the tokens allow it, and the share of projective heads. */
export function ceilings(sentences: readonly GoldSentence[]): { bunsetsu: number; heads: number } {
  let right = 0;
  let gold = 0;
  let found = 0;
  let heads = 0;
  let projective = 0;
  for (const { bunsetsu, aligned } of sentences) {
    if (bunsetsu.length < 2) continue;
    gold += bunsetsu.length;
    found += aligned.filter(Boolean).length;
    right += bunsetsu.filter((_, b) => aligned[b] && (b + 1 === bunsetsu.length || aligned[b + 1])).length;
    for (let b = 0; b + 1 < bunsetsu.length; b++) {
      heads++;
      let at = b + 1;
      while (at < bunsetsu[b]!.head) at = rightHead(bunsetsu, at);
      if (at === bunsetsu[b]!.head) projective++;
    }
  }
  return { bunsetsu: (2 * right) / (gold + found), heads: projective / heads };
}
