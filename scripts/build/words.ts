/**
 * Compiles the IPADIC that kuromoji ships into dist/words.bin, one file of typed arrays; src/tokens/ipadic/format.ts says how it is laid out.
 * Left out is what can never be in an answer: of the words with one surface and one context all but the cheapest.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { buildTrie } from "../../src/dictionary/double-array";
import {
  CharInfo,
  END,
  ESCAPE,
  KANA,
  MORE,
  PRONUNCIATION_FOLLOWS,
  packCharInfo,
  packEntry,
  packRange,
  WordEntry,
  writeWords,
} from "../../src/tokens/ipadic/format";
import { compileRows } from "../../src/tokens/tokenizer";
import { readUserCsv, withWideForms } from "../../src/tokens/user/user-rows";

const home = dirname(createRequire(import.meta.url).resolve("kuromoji/package.json"));
const utf8 = new TextDecoder();

/** One of kuromoji's files, unpacked. All of them are little-endian. */
function unpack(name: string): ArrayBuffer {
  const bytes = gunzipSync(readFileSync(join(home, "dict", `${name}.dat.gz`)));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
}

interface Word {
  readonly surface: string;
  /** IPADIC's number; the left and the right one are equal in every word. */
  context: number;
  readonly cost: number;
  /** Part of speech, three details, type and form of conjugation. */
  readonly labels: string;
  readonly lemma: string;
  readonly reading: string;
  readonly pronunciation: string;
}

/** TokenColumns by the number that the trie (or, of unknown words, the category) gives them, in kuromoji's order. */
function readWords(name: "tid" | "unk"): Map<number, Word[]> {
  const info = new DataView(unpack(name));
  const text = new Uint8Array(unpack(`${name}_pos`));
  const map = new DataView(unpack(`${name}_map`));
  const words = new Map<number, Word[]>();
  const int = (at: number) => map.getInt32(at, true);
  // The number of keys, then for each key its number, how many words it has, and their places in `info`. Zeros fill up the file.
  for (let at = 4; at + 8 <= map.byteLength; ) {
    const [key, count] = [int(at), int(at + 4)];
    const own: Word[] = [];
    for (let i = 0; i < count; i++) {
      const place = int(at + 8 + 4 * i);
      const [left, right, cost] = [0, 2, 4].map((offset) => info.getInt16(place + offset, true)) as [
        number,
        number,
        number,
      ];
      const start = info.getInt32(place + 6, true);
      const fields = utf8.decode(text.subarray(start, text.indexOf(0, start))).split(",");
      const [surface, , , , , , , lemma, reading = "", pronunciation = ""] = fields as [string, ...string[]];
      if (left !== right) throw new Error(`${surface} has the contexts ${left} and ${right}, the format holds one`);
      own.push({
        surface,
        context: left,
        cost,
        labels: fields.slice(1, 7).join(","),
        lemma: lemma!,
        reading,
        pronunciation,
      });
    }
    if (count > 0) words.set(key, own);
    at += 8 + 4 * count;
  }
  return words;
}

/** Of the words of one surface the first of the cheapest for each context, in the order they had. */
function withoutDearer(words: readonly Word[]): Word[] {
  const best = new Map<number, Word>();
  for (const word of words)
    if (word.cost < (best.get(word.context)?.cost ?? Number.POSITIVE_INFINITY)) best.set(word.context, word);
  return words.filter((word) => best.get(word.context) === word);
}

/** How a surface becomes its dictionary form: how many units are cut at its end, one digit, and what is put there. */
function lemmaRule({ surface, lemma }: Word): string {
  let same = 0;
  while (same < surface.length && surface[same] === lemma[same]) same++;
  return `${surface.length - same}${lemma.slice(same)}`;
}

/** Numbers things by their weight, the heaviest first. */
function byWeight<T>(weights: Map<T, number>): T[] {
  return [...weights].sort((a, b) => b[1] - a[1]).map(([thing]) => thing);
}
const add = <T>(weights: Map<T, number>, thing: T, weight = 1) =>
  weights.set(thing, (weights.get(thing) ?? 0) + weight);

/** The texts of fixtures/articles. */
function articles(): string[] {
  const folder = new URL("../../fixtures/articles/", import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")).text);
}

const known = readWords("tid");
const unknown = readWords("unk");
const surfaces = [...known.values()].map(withoutDearer);

// The contexts that news brings up come first, so that the part of the matrix that prose needs lies close together; the others keep
// IPADIC's order, in which neighbours are alike and pack well. Counted are the words that stand anywhere in our own articles.
const FREQUENT = 256;
const connections = new Int16Array(unpack("cc"));
const size = connections[0]!;
const wordsOf = new Map(surfaces.map((words) => [words[0]!.surface, words]));
const frequency = new Map<number, number>(Array.from({ length: size }, (_, context) => [context, 0]));
for (const text of articles()) {
  for (let start = 0; start < text.length; start++) {
    for (let end = start + 1; end <= Math.min(text.length, start + 16); end++) {
      for (const { context } of wordsOf.get(text.slice(start, end)) ?? []) add(frequency, context);
    }
  }
}
add(frequency, 0, 1e9);
const frequent = byWeight(frequency).slice(0, FREQUENT);
const contexts = [...frequent, ...[...frequency.keys()].filter((context) => !frequent.includes(context))];
const contextOf = new Uint16Array(size);
contexts.forEach((context, i) => {
  contextOf[context] = i;
});
const matrix = new Int16Array(size * size);
for (let left = 0; left < size; left++) {
  for (let right = 0; right < size; right++)
    matrix[contextOf[right]! * size + contextOf[left]!] = connections[2 + left * size + right]!;
}

// Characters are numbered by how often they stand in our own articles, then by how many surfaces they stand in: what a text looks up
// lies close together.
const inSurfaces = new Map<number, number>();
for (const [word] of surfaces)
  for (let i = 0; i < word!.surface.length; i++) add(inSurfaces, word!.surface.charCodeAt(i));
for (const text of articles()) {
  for (let i = 0; i < text.length; i++)
    if (inSurfaces.has(text.charCodeAt(i))) add(inSurfaces, text.charCodeAt(i), 1e6);
}
const characters = [0, ...byWeight(inSurfaces)];
const codeOf = new Map(characters.map((unit, code) => [unit, code]));
const coded = surfaces.map((words) => ({
  words,
  key: Array.from(words[0]!.surface, (c) => String.fromCharCode(codeOf.get(c.charCodeAt(0))!)).join(""),
}));
coded.sort((a, b) => (a.key < b.key ? -1 : 1));

const inReadings = new Map<string, number>();
/** What the dictionary says of each context: its labels, and its rules of dictionary forms with how many words follow them. */
const labels = new Map<number, string>();
const rules = new Map<number, Map<string, number>>();
const allWords = coded.flatMap(({ words }) => words);
const unknownWords = [...unknown].sort((a, b) => a[0] - b[0]).flatMap(([, words]) => words);
for (const word of [...allWords, ...unknownWords]) {
  if ((labels.get(word.context) ?? word.labels) !== word.labels)
    throw new Error(`context ${word.context} has two sets of labels`);
  labels.set(word.context, word.labels);
}
for (const word of allWords) {
  const own = rules.get(word.context) ?? new Map<string, number>();
  rules.set(word.context, own);
  add(own, lemmaRule(word));
  for (const c of word.reading + (word.pronunciation === word.reading ? "" : word.pronunciation)) add(inReadings, c);
}
const lemmaRules = new Map([...rules].map(([context, own]) => [context, byWeight(own)]));
for (const own of lemmaRules.values()) {
  if (own.length > WordEntry.LemmaMask + 1) throw new Error(`a context has ${own.length} rules of dictionary forms`);
}
const kana = byWeight(inReadings);
const kanaOf = new Map(kana.map((c, i) => [c, i]));

const entries: number[] = [];
const ranges: number[] = [];
const readings: number[] = [];
const readingIndex: number[] = [];
function writeKana(text: string, last: number): void {
  [...text].forEach((c, i, all) => {
    const state = i === all.length - 1 ? last : MORE;
    const number = kanaOf.get(c)!;
    if (number < ESCAPE) readings.push(state * KANA + number);
    else readings.push(state * KANA + ESCAPE, number);
  });
}
for (const { words } of coded) {
  ranges.push(packRange(entries.length, words.length));
  for (const word of words) {
    if (entries.length % 16 === 0) readingIndex.push(readings.length);
    const rule = lemmaRules.get(word.context)!.indexOf(lemmaRule(word));
    entries.push(packEntry(contextOf[word.context]!, rule, word.cost));
    writeKana(word.reading, word.pronunciation === word.reading ? END : PRONUNCIATION_FOLLOWS);
    if (word.pronunciation !== word.reading) writeKana(word.pronunciation, END);
  }
}
const trie = buildTrie(
  coded.map(({ key }) => key),
  ranges,
  characters.length,
  1000,
);

const words = entries.length;
for (const word of unknownWords) entries.push(packEntry(contextOf[word.context]!, 0, word.cost));

// Categories of characters. kuromoji takes characters that char.def does not name for SPACE (1) instead of DEFAULT (0): here they
// are DEFAULT, but white space stays SPACE where the tokenizer gives kuromoji's answer.
const category = new Uint8Array(unpack("unk_char"));
const compatible = new Uint32Array(unpack("unk_compat"));
const SPACE = 1;
const NAMED_SPACES = [0x09, 0x0a, 0x0b, 0x20];
const OTHER_SPACES = [0x0c, 0x0d, 0xa0, 0x1680, 0xfeff];
if (characters.length > CharInfo.CodeMask + 1)
  throw new Error(`${characters.length} characters, a unit holds ${CharInfo.CodeMask + 1}`);
const charInfo = Int32Array.from({ length: 0x10000 }, (_, unit) => {
  const mecab = category[unit] === SPACE && !NAMED_SPACES.includes(unit) ? 0 : category[unit]!;
  const kuromoji = OTHER_SPACES.includes(unit) ? SPACE : mecab;
  return packCharInfo(codeOf.get(unit) ?? 0, kuromoji, mecab, compatible[unit]! | (1 << mecab));
});
const invoke = new DataView(unpack("unk_invoke"));
const categoryRules: number[] = [];
for (let at = 0; categoryRules.length < 3 * unknown.size; at++) {
  categoryRules.push(invoke.getUint8(at), invoke.getUint8(at + 1), invoke.getInt32(at + 2, true));
  for (at += 6; invoke.getUint8(at) !== 0; at++);
}

const utf16 = (text: string) => Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
const features = contexts.map((context) =>
  [labels.get(context) ?? "*,*,*,*,*,*", ...(lemmaRules.get(context) ?? [])].join(","),
);
/** Where each of some things begins that stand one behind the other, and where the last ends. */
function places(lengths: readonly number[]): number[] {
  const all = [0];
  for (const length of lengths) all.push(all.at(-1)! + length);
  return all;
}
const file = writeWords({
  numbers: Int32Array.of(trie.root, contextOf[0]!, words),
  links: trie.links,
  labels: trie.labels,
  entries: Int32Array.from(entries),
  matrix,
  charInfo,
  unknown: Uint16Array.from(places(Array.from({ length: unknown.size }, (_, key) => unknown.get(key)!.length))),
  rules: Uint8Array.from(categoryRules),
  contexts: Uint16Array.from(contexts),
  features: utf16(features.join("")),
  featureIndex: Uint32Array.from(places(features.map(({ length }) => length))),
  kana: Uint16Array.from(kana, (c) => c.charCodeAt(0)),
  readingIndex: Uint32Array.from(readingIndex),
  readings: Uint8Array.from(readings),
});
mkdirSync(new URL("../../dist/", import.meta.url), { recursive: true });
writeFileSync(new URL("../../dist/words.bin", import.meta.url), new Uint8Array(file));

// The words beside IPADIC go through the door of a user's.
const own = readUserCsv(readFileSync(new URL("../../dict/words.csv", import.meta.url), "utf8"), "dict/words.csv");
writeFileSync(
  new URL("../../dist/news-words.bin", import.meta.url),
  new Uint8Array(compileRows(file, withWideForms(own))),
);
