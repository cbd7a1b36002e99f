import { buildTrie, type Trie } from "../../dictionary/double-array";
import { packEntry, packRange, textOf, WordEntry } from "../ipadic/format";
import type { PosEntry } from "../ipadic/pos-table";
import { type Content, type FileFormat, hasMagic, readSections, writeSections } from "../ipadic/sections";
import type { WordDictionary } from "../ipadic/word-dictionary";
import { type Path, STRIDE } from "../lattice/path";
import { bad, COSTS, type UserRow } from "./user-rows";

/** A compiled user dictionary, which `yomitori dict build` writes as it is. */
const SECTIONS = {
  /** Root base of the trie. */
  numbers: Int32Array,
  links: Int32Array,
  labels: Uint16Array,
  /** The characters of the words, by code; code 0 is none. */
  characters: Uint16Array,
  /** By word, IPADIC's number of its context, and its cost. */
  contexts: Uint16Array,
  costs: Int16Array,
  /** UTF-16, of each word its dictionary form, reading and pronunciation; empty where it was not given. */
  text: Uint16Array,
  /** Where in `text` each of the three begins; one more entry at the end. */
  textIndex: Uint32Array,
} as const;

export type UserDictionary = Content<typeof SECTIONS>;

const USER: FileFormat<typeof SECTIONS> = {
  magic: "YOMIUSER",
  version: 1,
  sections: SECTIONS,
  name: "the compiled user dictionary",
  remedy: "`yomitori dict build` makes it from a CSV",
};

export const isUserFile = (bytes: Uint8Array): boolean => hasMagic(bytes, USER);
export const writeUserFile = (dictionary: UserDictionary): ArrayBuffer => writeSections(USER, dictionary);
/** @throws AnalyzerError `ERR_DICTIONARY` where it is no such file, or one of another version; `place` is its path. */
export const readUserFile = (data: ArrayBuffer, place: string): UserDictionary =>
  readSections({ ...USER, name: `${USER.name} ${place}` }, data);

const DEFAULT_POS = "名詞,固有名詞,一般";
/** TokenColumns are made to win between the contexts with the lowest numbers, which are the commonest. */
const COMMON_CONTEXTS = 48;
const MOST_OF_ONE_SURFACE = 255;

/**
 * Compiles the rows of a user.
 * @param search finds the parts of a surface without the user's words
 * @throws AnalyzerError `ERR_DICTIONARY` with the place of the row that is wrong.
 */
export function compileUserRows(
  rows: readonly UserRow[],
  dictionary: WordDictionary,
  posOf: (context: number) => PosEntry,
  search: (surface: string) => Path,
): UserDictionary {
  const bySurface = groupBySurface(rows);
  const surfaces = [...bySurface.keys()].sort();
  const { characters, codeOf } = numberCharacters(surfaces);
  const contextOf = contextFinder(dictionary, posOf);
  const winningCost = costFinder(dictionary, search);
  const contexts: number[] = [];
  const costs: number[] = [];
  const textIndex: number[] = [0];
  const parts: string[] = [];
  let length = 0;
  const ranges = surfaces.map((surface) => {
    const own = bySurface.get(surface)!;
    if (own.length > MOST_OF_ONE_SURFACE) bad(own.at(-1)!, `more than ${MOST_OF_ONE_SURFACE} rows for ${surface}`);
    const range = packRange(contexts.length, own.length);
    for (const row of own) {
      const context = contextOf(row);
      contexts.push(dictionary.file.contexts[context]!);
      costs.push(row.cost ?? winningCost(surface, context));
      for (const part of [row.lemma, row.reading, row.pronunciation ?? row.reading]) {
        if (part !== undefined) parts.push(part);
        length += part?.length ?? 0;
        textIndex.push(length);
      }
    }
    return range;
  });
  const keys = surfaces.map((surface) => translate(surface, (unit) => codeOf[unit]!));
  const { links, labels, root } = buildTrie(keys, ranges, characters.length, 4);
  return {
    numbers: Int32Array.of(root),
    links,
    labels,
    characters,
    contexts: Uint16Array.from(contexts),
    costs: Int16Array.from(costs),
    text: unitsOf(parts.join("")),
    textIndex: Uint32Array.from(textIndex),
  };
}

function groupBySurface(rows: readonly UserRow[]): Map<string, UserRow[]> {
  const bySurface = new Map<string, UserRow[]>();
  for (const row of rows) {
    const same = bySurface.get(row.surface);
    if (same) same.push(row);
    else bySurface.set(row.surface, [row]);
  }
  return bySurface;
}

/** Numbers the characters in their order from 1 on, so that the order of surfaces is the order of their codes. */
function numberCharacters(surfaces: readonly string[]): { characters: Uint16Array<ArrayBuffer>; codeOf: Uint16Array } {
  const codeOf = new Uint16Array(0x10000);
  for (const surface of surfaces) for (let i = 0; i < surface.length; i++) codeOf[surface.charCodeAt(i)] = 1;
  const characters = [0];
  codeOf.forEach((used, unit) => {
    if (used === 1) codeOf[unit] = characters.push(unit) - 1;
  });
  return { characters: Uint16Array.from(characters), codeOf };
}

function translate(text: string, to: (unit: number) => number): string {
  let result = "";
  for (let i = 0; i < text.length; i++) result += String.fromCharCode(to(text.charCodeAt(i)));
  return result;
}

function unitsOf(text: string): Uint16Array<ArrayBuffer> {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return units;
}

/**
 * Finds the cost with which a word beats its parts, whichever of the common contexts stand beside it:
 *
 *     …a ─ 令 ─ 和 ─ b…      the parts:  connection(a, 令) + cost(令 ─ 和) + connection(和, b)
 *     …a ── 令和 ─── b…      the word:   connection(a, 令和) +     cost     + connection(令和, b), less by 1 at least
 */
function costFinder(
  { matrix, size, entries }: WordDictionary,
  search: (surface: string) => Path,
): (surface: string, context: number) => number {
  /** The most that a connection on one side of the word can cost more than the one on that side of its parts. */
  const most = (of: (other: number) => number): number => {
    let found = Number.NEGATIVE_INFINITY;
    for (let other = 0; other < COMMON_CONTEXTS; other++) found = Math.max(found, of(other));
    return found;
  };
  const kept = new Map<number, number>();
  const keep = (key: number, find: () => number): number => {
    const value = kept.get(key) ?? find();
    kept.set(key, value);
    return value;
  };
  return (surface, context) => {
    const { words, length } = search(surface);
    const entryAt = (place: number): number => entries[words[place + 2]!]!;
    let cost = 0;
    for (let place = 0; place < length; place += STRIDE) {
      cost += entryAt(place) >> WordEntry.CostShift;
      if (place > 0)
        cost +=
          matrix[(entryAt(place) & WordEntry.ContextMask) * size + (entryAt(place - STRIDE) & WordEntry.ContextMask)]!;
    }
    const first = entryAt(0) & WordEntry.ContextMask;
    const last = entryAt(length - STRIDE) & WordEntry.ContextMask;
    const before = keep(2 * (context * size + first), () =>
      most((other) => matrix[context * size + other]! - matrix[first * size + other]!),
    );
    const after = keep(2 * (context * size + last) + 1, () =>
      most((other) => matrix[other * size + context]! - matrix[other * size + last]!),
    );
    return Math.max(COSTS.least, Math.min(COSTS.most, cost - before - after - 1));
  };
}

/** Finds the context of a row: by its number, or by its part of speech. */
function contextFinder({ file, size }: WordDictionary, posOf: (context: number) => PosEntry): (row: UserRow) => number {
  const byNumber = new Map(Array.from(file.contexts, (number, context) => [number, context]));
  let lines: string[] | undefined;
  const search = (pos: string): number | undefined => {
    lines ??= Array.from({ length: size }, (_, context) => {
      const labels = posOf(context);
      return [labels.pos, ...labels.posDetail, labels.conjugationType, labels.conjugationForm].join(",");
    });
    // What is not said is 一般 or nothing where there is such a context, else whatever is common.
    const begins = lines.map((line) => line === pos || line.startsWith(`${pos},`));
    const plain = lines.findIndex((line, i) => begins[i] && /^(?:,(?:\*|一般|基本形))*$/.test(line.slice(pos.length)));
    const found = plain >= 0 ? plain : begins.indexOf(true);
    return found >= 0 ? found : undefined;
  };
  const byPos = new Map<string, number | undefined>();
  return (row) => {
    if (row.context !== undefined) {
      return (
        byNumber.get(row.context) ?? bad(row, `the context ${row.context} does not exist, wanted 0 to ${size - 1}`)
      );
    }
    const pos = (row.pos ?? DEFAULT_POS).replace(/^カスタム/, "");
    if (!byPos.has(pos)) byPos.set(pos, search(pos));
    return (
      byPos.get(pos) ?? bad(row, `the part of speech "${row.pos}" is none of IPADIC's, wanted such as ${DEFAULT_POS}`)
    );
  };
}

/** The words of a user as the search reads them; the first has the id `firstId`. */
export interface UserTrie {
  readonly trie: Trie;
  /** Per UTF-16 unit its code in the trie; 0 where no word of the user holds it. */
  readonly codeOf: Uint16Array<ArrayBuffer>;
  /** The units that words begin with. */
  readonly firsts: readonly number[];
  readonly firstId: number;
}

/** Puts the words of a user behind `firstId` into `entries`. */
export function openUserTrie(
  { numbers, links, labels, characters, contexts, costs }: UserDictionary,
  dictionary: WordDictionary,
  entries: Int32Array,
  firstId: number,
): UserTrie {
  const byNumber = new Uint16Array(0x10000);
  dictionary.file.contexts.forEach((number, context) => {
    byNumber[number] = context;
  });
  contexts.forEach((number, i) => {
    entries[firstId + i] = packEntry(byNumber[number]!, 0, costs[i]!);
  });
  const codeOf = new Uint16Array(0x10000);
  const firsts: number[] = [];
  const root = numbers[0]!;
  characters.forEach((unit, code) => {
    if (code === 0) return;
    codeOf[unit] = code;
    if (labels[root + code] === code) firsts.push(unit);
  });
  return { trie: { links, labels, root }, codeOf, firsts, firstId };
}

/** What a user has said of a word; undefined where nothing. */
export interface UserFeatures {
  readonly lemma: string | undefined;
  readonly reading: string | undefined;
  readonly pronunciation: string | undefined;
}

export function userFeaturesOf({ text, textIndex }: UserDictionary, word: number): UserFeatures {
  const part = (i: number): string | undefined =>
    textOf(text.subarray(textIndex[3 * word + i]!, textIndex[3 * word + i + 1]!)) || undefined;
  return { lemma: part(0), reading: part(1), pronunciation: part(2) };
}
