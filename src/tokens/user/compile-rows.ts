import { buildTrie } from "../../dictionary/double-array";
import { codeUnitsOf } from "../../dictionary/sections";
import { packRange } from "../ipadic/format";
import type { PosEntry } from "../ipadic/pos-table";
import type { WordDictionary } from "../ipadic/word-dictionary";
import type { Path } from "../lattice/path";
import { createContextFinder } from "./row-context";
import type { UserDictionary } from "./user-file";
import { bad, type UserRow } from "./user-rows";
import { createCostFinder } from "./winning-cost";

/** The most rows of one surface: a range of words (`packRange`) has 8 bits for their number. */
const MOST_OF_ONE_SURFACE = 255;
/** See `buildTrie`. Low, so that 100,000 rows compile in a second. */
const TRIE_EFFORT = 4;

/**
 * Compiles the rows of a user.
 * @param search finds the parts of a surface without the user's words
 * @throws AnalyzerError `ERR_DICTIONARY` with the location of a bad row
 */
export function compileUserRows(
  rows: readonly UserRow[],
  dictionary: WordDictionary,
  posOf: (context: number) => PosEntry,
  search: (surface: string) => Path,
): UserDictionary {
  const bySurface = groupBySurface(rows);
  const surfaces = [...bySurface.keys()].sort();
  const contextOf = createContextFinder(dictionary, posOf);
  const sorted: UserRow[] = [];
  const contexts: number[] = [];
  const ranges = surfaces.map((surface) => {
    const own = bySurface.get(surface)!;
    if (own.length > MOST_OF_ONE_SURFACE) bad(own.at(-1)!, `more than ${MOST_OF_ONE_SURFACE} rows for ${surface}`);
    const range = packRange(sorted.length, own.length);
    for (const row of own) {
      sorted.push(row);
      contexts.push(contextOf(row));
    }
    return range;
  });

  const winningCost = createCostFinder(dictionary, search);
  const costs = sorted.map((row, i) => row.cost ?? winningCost(row.surface, contexts[i]!));
  const { characters, codeOf } = numberCharacters(surfaces);
  const keys = surfaces.map((surface) => translate(surface, codeOf));
  const { links, labels, root } = buildTrie(keys, ranges, characters.length, TRIE_EFFORT);
  return {
    numbers: Int32Array.of(root),
    links,
    labels,
    characters,
    contexts: Uint16Array.from(contexts, (context) => dictionary.file.contexts[context]!),
    costs: Int16Array.from(costs),
    ...joinFeatures(sorted),
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

/** Joins lemma, reading and pronunciation of all rows, with the offset where each begins. */
function joinFeatures(rows: readonly UserRow[]): Pick<UserDictionary, "text" | "textIndex"> {
  const textIndex = [0];
  const parts: string[] = [];
  let length = 0;
  for (const { lemma, reading, pronunciation } of rows) {
    for (const part of [lemma, reading, pronunciation ?? reading]) {
      if (part !== undefined) parts.push(part);
      length += part?.length ?? 0;
      textIndex.push(length);
    }
  }
  return { text: codeUnitsOf(parts.join("")), textIndex: Uint32Array.from(textIndex) };
}

/** Numbers the characters from 1 on in the order of their code units, so that keys sort as surfaces do. */
function numberCharacters(surfaces: readonly string[]): { characters: Uint16Array<ArrayBuffer>; codeOf: Uint16Array } {
  const codeOf = new Uint16Array(0x10000);
  for (const surface of surfaces) for (let i = 0; i < surface.length; i++) codeOf[surface.charCodeAt(i)] = 1;
  const characters = [0];
  codeOf.forEach((used, character) => {
    if (used === 1) codeOf[character] = characters.push(character) - 1;
  });
  return { characters: Uint16Array.from(characters), codeOf };
}

/** Returns a surface with each character replaced by its code: a key of the trie. */
function translate(surface: string, codeOf: Uint16Array): string {
  let key = "";
  for (let i = 0; i < surface.length; i++) key += String.fromCharCode(codeOf[surface.charCodeAt(i)]!);
  return key;
}
