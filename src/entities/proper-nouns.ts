import type { Trie } from "../dictionary/double-array";
import { AnalyzerError } from "../errors";
import { loadBytes } from "../resources";

/** What a proper noun can name, as bits: one word can be several. `other` are organizations, stations, goods, works and the rest. */
export const NAME_CLASSES = { family: 1, given: 2, person: 4, place: 8, country: 16, other: 32 } as const;
export type NameClass = keyof typeof NAME_CLASSES;
/** How `dict/proper-nouns.csv` writes the classes. */
export const NAME_LETTERS: Readonly<Record<NameClass, string>> = {
  family: "f",
  given: "g",
  person: "p",
  place: "l",
  country: "c",
  other: "o",
};

/** A name of the list as it stands in a text. `classes` are bits of `NAME_CLASSES`. */
interface NameSpan {
  readonly end: number;
  readonly classes: number;
}

/** The proper nouns of `dict/proper-nouns.csv`, hundreds of thousands of them. */
export interface ProperNouns {
  /**
   * Every name that begins at `start`, the shortest first. A name ends anywhere, also inside a word: 田中 in 田中央. Linear in the
   * length of the longest.
   */
  at(text: string, start: number): readonly NameSpan[];
  /** The classes of `name` as a whole; 0 where it is none of the list. */
  classesOf(name: string): number;
}

/**
 * The file of names, `dist/proper-nouns.bin`: little-endian, its arrays as they are in memory, so that loading is one read.
 *
 *     bytes 0–7     "YOMINAME"
 *     then          five uint32: version of the format, base of the root, how many slots, how many characters, zero
 *     then          int32 links, one a slot; uint16 labels, one a slot; uint16 characters, by code (code 0 is none)
 *
 * Links and labels are the double array of `dictionary/double-array.ts`, equal ends of names stored once; a value is the classes.
 */
const MAGIC = [..."YOMINAME"].map((c) => c.charCodeAt(0));
const VERSION = 1;
const HEADER = 28;

/** The bytes of the file. `characters` are UTF-16 units by code. */
export function writeProperNouns(trie: Trie, characters: readonly number[]): ArrayBuffer {
  const slots = trie.links.length;
  const buffer = new ArrayBuffer(HEADER + 6 * slots + 2 * characters.length);
  new Uint8Array(buffer).set(MAGIC);
  new Uint32Array(buffer, 8, 5).set([VERSION, trie.root, slots, characters.length]);
  new Int32Array(buffer, HEADER, slots).set(trie.links);
  new Uint16Array(buffer, HEADER + 4 * slots, slots).set(trie.labels);
  new Uint16Array(buffer, HEADER + 6 * slots).set(characters);
  return buffer;
}

/** @throws AnalyzerError `ERR_DICTIONARY` where the bytes are no such file, or one of another version. */
export function openProperNouns(buffer: ArrayBuffer): ProperNouns {
  const start = new Uint8Array(buffer, 0, Math.min(buffer.byteLength, MAGIC.length));
  const header = buffer.byteLength < HEADER ? [] : new Uint32Array(buffer, 8, 5);
  const [version, root = 0, slots = 0, count = 0] = header;
  const isWhole = buffer.byteLength === HEADER + 6 * slots + 2 * count;
  if (MAGIC.some((byte, i) => start[i] !== byte) || version !== VERSION || !isWhole)
    throw new AnalyzerError("ERR_DICTIONARY", "dist/proper-nouns.bin is broken or old; `npm run build` makes it");
  const links = new Int32Array(buffer, HEADER, slots);
  const labels = new Uint16Array(buffer, HEADER + 4 * slots, slots);
  const codes = new Uint16Array(0x10000);
  new Uint16Array(buffer, HEADER + 6 * slots, count).forEach((unit, code) => {
    codes[unit] = code;
  });

  function at(text: string, from: number): readonly NameSpan[] {
    let found: NameSpan[] | undefined;
    let base = root;
    for (let i = from; i < text.length; i++) {
      const code = codes[text.charCodeAt(i)]!;
      const slot = base + code;
      if (code === 0 || labels[slot] !== code) break;
      const link = links[slot]!;
      base = link >> 1;
      if (link < 0 || link & 1) {
        const span = { end: i + 1, classes: ~(link < 0 ? link : links[base]!) };
        if (found) found.push(span);
        else found = [span];
      }
      if (link < 0) break;
    }
    return found ?? NONE;
  }
  return {
    at,
    classesOf: (name) => at(name, 0).find((span) => span.end === name.length)?.classes ?? 0,
  };
}

const NONE: readonly NameSpan[] = [];

/** The names, from beside the code. */
export const loadProperNouns = async (): Promise<ProperNouns> =>
  openProperNouns(await loadBytes("proper-nouns.bin", "file of names"));
