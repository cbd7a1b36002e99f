/**
 * Compiles the IPADIC that kuromoji ships into dist/words.bin and dist/readings.bin, files of typed arrays; src/tokens/ipadic/format.ts describes the formats.
 * Words that can never be on a cheapest path are left out: all but the cheapest word of one surface and one context.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { buildTrie } from "../../src/dictionary/double-array";
import { packEntry, packRange, WordEntry, writeReadings, writeWords } from "../../src/tokens/ipadic/format";
import { compileRows } from "../../src/tokens/tokenizer";
import { readUserCsv, withWideForms } from "../../src/tokens/user/user-rows";
import { packCharacters, readCategoryRules } from "./words/categories";
import { add, byWeight } from "./words/counts";
import { type IpadicWord, readWords, unpack } from "./words/kuromoji-files";
import { packReadings } from "./words/readings";

const root = new URL("../../", import.meta.url);
/** How many contexts that are frequent in news come first. */
const FREQUENT = 256;
/** How many characters a word has at most that is counted in our articles. */
const LONGEST = 16;
/** More than any count, so that a weight with it comes first. */
const FIRST = 1e9;
/** As how many surfaces an occurrence of a character in our articles counts. */
const TIMES_IN_ARTICLES = 1e6;
/** How thoroughly slots of the trie are filled: `effort` of `buildTrie`. */
const TRIE_EFFORT = 1000;

/** All words of one surface, and the surface as the trie spells it, in codes of characters. */
interface CodedSurface {
  readonly words: readonly IpadicWord[];
  readonly key: string;
}

mkdirSync(new URL("dist/", root), { recursive: true });
const { file, readings } = compileIpadic();
writeFileSync(new URL("dist/words.bin", root), new Uint8Array(file));
writeFileSync(new URL("dist/readings.bin", root), new Uint8Array(readings));
// The words added to IPADIC are compiled as a user's are.
const own = readUserCsv(readFileSync(new URL("dict/words.csv", root), "utf8"), "dict/words.csv");
writeFileSync(new URL("dist/news-words.bin", root), new Uint8Array(compileRows(file, withWideForms(own))));

function compileIpadic(): { file: ArrayBuffer; readings: ArrayBuffer } {
  const texts = articles();
  const unknown = readWords("unk");
  const surfaces = [...readWords("tid").values()].map(withoutDearer);
  const connections = new Int16Array(unpack("cc"));
  const contexts = orderContexts(surfaces, connections[0]!, texts);
  const contextOf = inverse(contexts);
  const characters = orderCharacters(surfaces, texts);
  const codeOf = new Map(characters.map((character, code) => [character, code]));
  const coded = codeSurfaces(surfaces, codeOf);
  const allWords = coded.flatMap(({ words }) => words);
  const unknownWords = [...unknown].sort((a, b) => a[0] - b[0]).flatMap(([, words]) => words);
  const featuresOf = featuresByContext([...allWords, ...unknownWords]);
  const lemmaRules = lemmaRulesByContext(allWords);
  const { entries, ranges } = packEntries(coded, contextOf, lemmaRules);
  const trie = buildTrie(
    coded.map(({ key }) => key),
    ranges,
    characters.length,
    TRIE_EFFORT,
  );
  for (const word of unknownWords) entries.push(packEntry(contextOf[word.context]!, 0, word.cost));
  const features = contexts.map((context) =>
    [featuresOf.get(context) ?? "*,*,*,*,*,*", ...(lemmaRules.get(context) ?? [])].join(","),
  );
  const file = writeWords({
    numbers: Int32Array.of(trie.root, contextOf[0]!, allWords.length),
    links: trie.links,
    labels: trie.labels,
    entries: Int32Array.from(entries),
    matrix: orderMatrix(connections, contextOf),
    charInfo: packCharacters(codeOf),
    unknown: Uint16Array.from(offsets(Array.from({ length: unknown.size }, (_, key) => unknown.get(key)!.length))),
    rules: readCategoryRules(unknown.size),
    contexts: Uint16Array.from(contexts),
    features: utf16(features.join("")),
    featureIndex: Uint32Array.from(offsets(features.map(({ length }) => length))),
  });
  return { file, readings: writeReadings({ numbers: Int32Array.of(allWords.length), ...packReadings(allWords) }) };
}

/** Returns the texts of fixtures/articles, our own, by which frequencies are counted. */
function articles(): string[] {
  const folder = new URL("fixtures/articles/", root);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")).text);
}

/** Returns the cheapest word of each context, the first of equals, out of the words of one surface in their order. */
function withoutDearer(words: readonly IpadicWord[]): IpadicWord[] {
  const best = new Map<number, IpadicWord>();
  for (const word of words)
    if (word.cost < (best.get(word.context)?.cost ?? Number.POSITIVE_INFINITY)) best.set(word.context, word);
  return words.filter((word) => best.get(word.context) === word);
}

/**
 * Orders the contexts: first those that are frequent in news, so that the part of the matrix that prose needs is close together; then the
 * others in IPADIC's order, in which neighbours are alike and compress well. Counts every word at every offset of our articles.
 */
function orderContexts(surfaces: readonly IpadicWord[][], size: number, texts: readonly string[]): number[] {
  const wordsOf = new Map(surfaces.map((words) => [words[0]!.surface, words]));
  const frequency = new Map<number, number>(Array.from({ length: size }, (_, context) => [context, 0]));
  for (const text of texts) {
    for (let start = 0; start < text.length; start++) {
      for (let end = start + 1; end <= Math.min(text.length, start + LONGEST); end++) {
        for (const { context } of wordsOf.get(text.slice(start, end)) ?? []) add(frequency, context);
      }
    }
  }
  add(frequency, 0, FIRST);
  const frequent = byWeight(frequency).slice(0, FREQUENT);
  return [...frequent, ...[...frequency.keys()].filter((context) => !frequent.includes(context))];
}

/** Returns the position of each of the numbers 0 … n − 1 in an order of them. */
function inverse(order: readonly number[]): Uint16Array {
  const positions = new Uint16Array(order.length);
  order.forEach((number, i) => {
    positions[number] = i;
  });
  return positions;
}

/** Returns the matrix of connections in the order of the contexts, with a row for each context on the right. */
function orderMatrix(connections: Int16Array, contextOf: Uint16Array): Int16Array<ArrayBuffer> {
  const size = contextOf.length;
  const matrix = new Int16Array(size * size);
  for (let left = 0; left < size; left++) {
    for (let right = 0; right < size; right++)
      matrix[contextOf[right]! * size + contextOf[left]!] = connections[2 + left * size + right]!;
  }
  return matrix;
}

/** Orders the characters by their number in our articles, then in surfaces, so that those of a text are close together in the trie. */
function orderCharacters(surfaces: readonly IpadicWord[][], texts: readonly string[]): number[] {
  const weights = new Map<number, number>();
  for (const [word] of surfaces)
    for (let i = 0; i < word!.surface.length; i++) add(weights, word!.surface.charCodeAt(i));
  for (const text of texts) {
    for (let i = 0; i < text.length; i++)
      if (weights.has(text.charCodeAt(i))) add(weights, text.charCodeAt(i), TIMES_IN_ARTICLES);
  }
  return [0, ...byWeight(weights)];
}

function codeSurfaces(surfaces: readonly IpadicWord[][], codeOf: ReadonlyMap<number, number>): CodedSurface[] {
  return surfaces
    .map((words) => ({
      words,
      key: Array.from(words[0]!.surface, (c) => String.fromCharCode(codeOf.get(c.charCodeAt(0))!)).join(""),
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** @throws Error if the words of a context differ in their features */
function featuresByContext(words: readonly IpadicWord[]): Map<number, string> {
  const features = new Map<number, string>();
  for (const word of words) {
    if ((features.get(word.context) ?? word.features) !== word.features)
      throw new Error(`context ${word.context} has two sets of features`);
    features.set(word.context, word.features);
  }
  return features;
}

/**
 * Returns the rules of dictionary forms of each context, the most frequent first.
 * @throws Error if a context has more rules than an entry can number
 */
function lemmaRulesByContext(words: readonly IpadicWord[]): Map<number, string[]> {
  const counts = new Map<number, Map<string, number>>();
  for (const word of words) {
    const own = counts.get(word.context) ?? new Map<string, number>();
    counts.set(word.context, own);
    add(own, lemmaRule(word));
  }
  const rules = new Map([...counts].map(([context, own]) => [context, byWeight(own)]));
  for (const own of rules.values()) {
    if (own.length > WordEntry.LemmaMask + 1) throw new Error(`a context has ${own.length} rules of dictionary forms`);
  }
  return rules;
}

/**
 * Returns the rule from a surface to its dictionary form: how many code units to cut at its end, one digit, and the text to add: 1る for 走り
 * → 走る.
 */
function lemmaRule({ surface, lemma }: IpadicWord): string {
  let same = 0;
  while (same < surface.length && surface[same] === lemma[same]) same++;
  return `${surface.length - same}${lemma.slice(same)}`;
}

/** Packs the words of the dictionary; a range is the entries of one surface. */
function packEntries(
  coded: readonly CodedSurface[],
  contextOf: Uint16Array,
  lemmaRules: ReadonlyMap<number, readonly string[]>,
): { entries: number[]; ranges: number[] } {
  const entries: number[] = [];
  const ranges: number[] = [];
  for (const { words } of coded) {
    ranges.push(packRange(entries.length, words.length));
    for (const word of words) {
      const rule = lemmaRules.get(word.context)!.indexOf(lemmaRule(word));
      entries.push(packEntry(contextOf[word.context]!, rule, word.cost));
    }
  }
  return { entries, ranges };
}

function utf16(text: string): Uint16Array<ArrayBuffer> {
  return Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}

/** Returns the starts of things of these lengths, one behind the other, and the end of the last. */
function offsets(lengths: readonly number[]): number[] {
  const all = [0];
  for (const length of lengths) all.push(all.at(-1)! + length);
  return all;
}
