import { AnalyzerError } from "../errors";

/**
 * The file of words, `dist/words.bin`: typed arrays as they are in memory, so that loading is one read. Little-endian.
 *
 *     bytes 0–7      "YOMITORI"
 *     bytes 8–11     the version of the format, uint32
 *     bytes 12–15    the number of sections, uint32
 *     then           for each section its first byte and its number of bytes, two uint32
 *     then           the sections, each beginning at a multiple of 8
 */
const VERSION = 1;

/** The sections in the order of the file, and what they are made of. `docs/tokenizer.md` says what each holds. */
const SECTIONS = {
  /** root base of the trie, its highest code, the context of the ends of a text, the number of words, the number of common contexts. */
  numbers: Int32Array,
  links: Int32Array,
  labels: Uint16Array,
  entries: Int32Array,
  /** Costs of connections: row the context on the right, column the context on the left. */
  matrix: Int16Array,
  /** For two common contexts a and b at `a * common + b`: the most that going on from a can cost more than going on from b. */
  margins: Int16Array,
  /** The characters of the words, by code; code 0 is none. */
  characters: Uint16Array,
  /** Four numbers a run of characters: first, last, category, all its categories as bits. */
  categories: Uint16Array,
  /** Three numbers an unknown word: category, context, cost. */
  unknown: Int32Array,
  /** INVOKE, GROUP and LENGTH of each category. */
  rules: Uint8Array,
  /** IPADIC's number of each context. */
  contexts: Uint16Array,
  /** UTF-16, a line a context: part of speech, its three details, type and form of conjugation, with commas. */
  features: Uint16Array,
  /** UTF-16, a line a rule: how many units of the surface are cut, and what is put there to make the dictionary form. */
  lemmas: Uint16Array,
  /** UTF-16, the characters of readings by code. */
  kana: Uint16Array,
  /** Where in `readings` every sixteenth word begins. */
  readingIndex: Uint32Array,
  readings: Uint8Array,
} as const;

type Sections = typeof SECTIONS;
export type WordFile = { readonly [K in keyof Sections]: InstanceType<Sections[K]> };

const MAGIC = [..."YOMITORI"].map((c) => c.charCodeAt(0));
const HEADER = 16;
const names = Object.keys(SECTIONS) as (keyof Sections)[];

/** The bytes of the file. */
export function writeWords(file: WordFile): ArrayBuffer {
  const align = (at: number) => (at + 7) & ~7;
  const places: [start: number, bytes: number][] = [];
  let end = HEADER + 8 * names.length;
  for (const name of names) {
    places.push([align(end), file[name].byteLength]);
    end = align(end) + file[name].byteLength;
  }
  const buffer = new ArrayBuffer(align(end));
  const bytes = new Uint8Array(buffer);
  bytes.set(MAGIC);
  new Uint32Array(buffer, 8, 2 + 2 * names.length).set([VERSION, names.length, ...places.flat()]);
  names.forEach((name, i) => {
    const { buffer: own, byteOffset, byteLength } = file[name];
    bytes.set(new Uint8Array(own, byteOffset, byteLength), places[i]![0]);
  });
  return buffer;
}

/**
 * Views into the bytes of the file; nothing is copied.
 * @throws AnalyzerError `ERR_DICTIONARY` where it is no such file, or one of another version.
 */
export function readWords(buffer: ArrayBuffer): WordFile {
  const bad = (why: string): never => {
    throw new AnalyzerError(
      "ERR_DICTIONARY",
      `the file of words cannot be read: ${why}; \`npm run build\` makes dist/words.bin`,
    );
  };
  if (!(buffer instanceof ArrayBuffer)) bad("it is no ArrayBuffer");
  const start = new Uint8Array(buffer, 0, Math.min(buffer.byteLength, MAGIC.length));
  if (buffer.byteLength < HEADER || MAGIC.some((byte, i) => start[i] !== byte)) bad("it does not begin with YOMITORI");
  const [version, count] = new Uint32Array(buffer, 8, 2);
  if (version !== VERSION) bad(`its version is ${version}, this is version ${VERSION}`);
  if (count !== names.length || buffer.byteLength < HEADER + 8 * names.length) bad("its table of sections is broken");
  const table = new Uint32Array(buffer, HEADER, 2 * names.length);
  const section = (name: keyof Sections, i: number) => {
    const [at, bytes] = [table[2 * i]!, table[2 * i + 1]!];
    const View = SECTIONS[name];
    if (at + bytes > buffer.byteLength || at % 8 !== 0) bad(`its section ${name} is not whole`);
    return [name, new View(buffer, at, bytes / View.BYTES_PER_ELEMENT)];
  };
  return Object.fromEntries(names.map(section)) as unknown as WordFile;
}

/** The text of a section of UTF-16: a `TextDecoder` takes longer to make than this takes to read. */
export function textOf(units: Uint16Array): string {
  let text = "";
  for (let at = 0; at < units.length; at += 4096) text += String.fromCharCode(...units.subarray(at, at + 4096));
  return text;
}

/** A word of the dictionary in one integer: context (11 bits), rule of its dictionary form (6 bits), cost (15 bits). */
const CONTEXT_BITS = 11;
export const CONTEXT_MASK = (1 << CONTEXT_BITS) - 1;
const LEMMA_MASK = 63;
export const COST_SHIFT = 17;
/** Costs of IPADIC lie between -6716 and 19888; this is the middle. */
export const COST_MIDDLE = 6586;

export const packEntry = (context: number, lemma: number, cost: number): number =>
  ((cost - COST_MIDDLE) << COST_SHIFT) | (lemma << CONTEXT_BITS) | context;
export const lemmaRuleOf = (entry: number): number => (entry >> CONTEXT_BITS) & LEMMA_MASK;

/** A value of the trie: the first of the words of a surface, and how many there are. */
export const packRange = (first: number, count: number): number => (first << 8) | count;

/** In `readings` a byte is a character and what comes after it: more, the end of both, or the end of the reading alone. */
export const KANA = 85;
/** Of the 85 characters the last means: the next byte is the number of the character. */
export const ESCAPE = KANA - 1;
export const MORE = 0;
export const END = 1;
export const PRONUNCIATION_FOLLOWS = 2;
