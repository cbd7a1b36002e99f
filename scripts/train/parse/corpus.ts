import { type Morphemes, readMorphemes } from "../../../src/parse/morphemes";
import type { WordProfiles } from "../../../src/parse/word-profiles";
import { createNewsTokenizer } from "../../../src/tokens/tokenizer";
import { TokenColumns, type Word } from "../../../src/tokens/words";
import type { Span } from "../../../src/types";
import { readRows } from "../crf/corpora";

/** A document of wac-parse.*: see the README of the corpora. */
interface ParsedDocument {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly (readonly [start: number, end: number])[];
  readonly bunsetsu: readonly (readonly [start: number, end: number, head: number, kind: string])[];
  readonly phrases: readonly (readonly [start: number, end: number, bunsetsu: number])[];
  readonly relations: readonly (readonly [phrase: number, type: string, target: number | string])[];
}

/** A sentence of wac.*, with its names. */
interface NamedSentence {
  readonly doc: string;
  readonly entities: readonly { readonly type: string; readonly text: string }[];
}

/** Returns the names of places of each document. */
function placesOf(sentences: readonly NamedSentence[]): Map<string, string[]> {
  const places = new Map<string, string[]>();
  for (const { doc, entities } of sentences) {
    const own = places.get(doc) ?? [];
    if (own.length === 0) places.set(doc, own);
    own.push(...entities.filter(({ type }) => type === "LOCATION").map(({ text }) => text));
  }
  return places;
}

/** A relation between two basic phrases of a sentence: the predicate or the noun, ガ, ヲ, ニ, 時間, ノ …, and what stands in it. */
export interface GoldRelation {
  readonly phrase: number;
  readonly type: string;
  readonly target: number;
}

/** A bunsetsu of the corpus; its kind is D, P (parallel), I (incomplete parallel) or A (apposition). */
export interface GoldBunsetsu extends Span {
  readonly head: number;
  readonly kind: string;
}

/** A sentence with its gold bunsetsu; offsets and heads are those within the sentence, the head of the last is -1. */
export interface GoldSentence {
  readonly id: string;
  readonly text: string;
  readonly bunsetsu: readonly GoldBunsetsu[];
  /** The basic phrases: each a word of content with what hangs on it. */
  readonly phrases: readonly (Span & { readonly bunsetsu: number })[];
  /** The relations between phrases of this sentence. */
  readonly relations: readonly GoldRelation[];
  /** The names of places in its document; null where nobody marked them. */
  readonly places: readonly string[] | null;
  /** The product's own tokens of the sentence, and the parser's words of them. */
  readonly tokens: readonly Word[];
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
  const sentenceOf = (gold: Omit<GoldSentence, "tokens" | "words" | "firstWords" | "aligned">): GoldSentence => {
    const { text, bunsetsu } = gold;
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
    return { ...gold, tokens: columns.tokens, words, firstWords, aligned };
  };
  return (part) => {
    const places = placesOf(readRows<NamedSentence>(folder, `wac.${part}.jsonl.gz`));
    return readRows<ParsedDocument>(folder, `wac-parse.${part}.jsonl.gz`).flatMap((document) =>
      document.sentences.map((_, n) =>
        sentenceOf({ ...goldOf(document, n), places: places.get(document.id.replace(/^wac-/, "")) ?? null }),
      ),
    );
  };
}

/** Returns the sentence of number `n` of a document, with offsets and indices of its own. */
function goldOf({ id, text, sentences, bunsetsu, phrases, relations }: ParsedDocument, n: number) {
  const [start, end] = sentences[n]!;
  const first = bunsetsu.findIndex((b) => b[0] >= start);
  const firstPhrase = phrases.findIndex((phrase) => phrase[0] >= start);
  const isInside = (row: readonly [number, number, ...unknown[]]) => row[0] >= start && row[1] <= end;
  const own = phrases.filter(isInside);
  const isOwn = (phrase: number | string) =>
    typeof phrase === "number" && phrase >= firstPhrase && phrase < firstPhrase + own.length;
  return {
    id: `${id}#${n}`,
    text: text.slice(start, end),
    // Some forty heads of the corpus lie to the left; they are slips, and stand here as they do there.
    bunsetsu: bunsetsu.filter(isInside).map(([s, e, head, kind]) => ({
      start: s - start,
      end: e - start,
      head: head < 0 ? -1 : head - first,
      kind,
    })),
    phrases: own.map(([s, e, b]) => ({ start: s - start, end: e - start, bunsetsu: b - first })),
    relations: relations
      .filter(([phrase, , target]) => isOwn(phrase) && isOwn(target))
      .map(([phrase, type, target]) => ({
        phrase: phrase - firstPhrase,
        type,
        target: (target as number) - firstPhrase,
      })),
  };
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
