/** Reads the binary dictionary of SudachiDict, in the format of Sudachi 0.7 and later ("SudachiBinaryDic", version 1). */

/** A word of the dictionary. */
export interface SudachiWord {
  readonly text: string;
  /** Part of speech, its three details, type and form of conjugation: 名詞, 固有名詞, 人名, 姓, *, *. */
  readonly pos: readonly string[];
  /** Whether the dictionary cuts it into shorter words: 静岡県|警. */
  readonly isCompound: boolean;
}

const MAGIC = "SudachiBinaryDic";
const VERSION = 1;
/** The offset of the description, behind the magic, the version, the time of creation and the flags. */
const DESCRIPTION = 40;
/**
 * The size of a word: contexts, cost and part of speech (16 bits each), surface, reading, normal and dictionary form (32), length, six
 * counts.
 */
const WORD_BYTES = 32;
/** The count of splits of a word that has those of the other mode. */
const SAME = 255;

/**
 * Yields the words of `system.dic`, in its order.
 * @throws Error if the bytes are no such file
 */
export function* readSudachi(bytes: Uint8Array): Generator<SudachiWord> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const magic = new TextDecoder().decode(bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC || view.getUint32(16, true) !== VERSION)
    throw new Error(`not a dictionary of Sudachi in format ${VERSION}`);
  const blocks = readBlocks(bytes);
  const block = (name: string): Block => {
    const found = blocks.get(name);
    if (!found) throw new Error(`no block ${name} in the dictionary`);
    return found;
  };
  const parts = readPartsOfSpeech(view, block("POS"));
  const strings = block("Strings").start;
  const entries = block("Entries");
  for (let at = entries.start + WORD_BYTES; at < entries.start + entries.size; ) {
    const counts = bytes.subarray(at + 26, at + 31);
    yield {
      text: readString(view, strings, view.getUint32(at + 8, true)),
      pos: parts[view.getUint16(at + 6, true)]!,
      isCompound: counts.subarray(0, 3).some((count) => count > 0),
    };
    // Splits in modes C, B and A, structure and synonyms are 32 bits each; user data begin with their length in characters.
    let end = at + WORD_BYTES;
    for (const count of counts) if (count !== SAME) end += 4 * count;
    if (bytes[at + 31]) end += 2 + 2 * view.getUint16(end, true);
    at = (end + 7) & ~7;
  }
}

interface Block {
  readonly start: number;
  readonly size: number;
}

/** Reads the table of blocks, behind three texts and two numbers. A number is seven bits a byte, the lowest first. */
function readBlocks(bytes: Uint8Array): Map<string, Block> {
  let at = DESCRIPTION;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]!;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const text = () => {
    const length = number();
    at += length;
    return new TextDecoder().decode(bytes.subarray(at - length, at));
  };
  for (let i = 0; i < 3; i++) text();
  for (let i = 0; i < 2; i++) number();
  const count = number();
  return new Map(Array.from({ length: count }, () => [text(), { start: number(), size: number() }]));
}

/** Reads the parts of speech: six texts each, in UTF-16 behind their length. */
function readPartsOfSpeech(view: DataView, { start }: Block): string[][] {
  let at = start + 2;
  const text = () => {
    const length = view.getUint16(at, true);
    at += 2 + 2 * length;
    return utf16(view, at - 2 * length, length);
  };
  return Array.from({ length: view.getUint16(start, true) }, () => Array.from({ length: 6 }, text));
}

/**
 * Reads the text at a pointer: its length in 5 bits and its position in 27. Lengths from 20 on take bits of the position, whose lowest bits
 * are then zero: 20 + k means 19 + 2^k plus the number in the next k bits.
 */
function readString(view: DataView, strings: number, pointer: number): string {
  const code = pointer >>> 27;
  const bits = Math.max(0, code - 20);
  const position = pointer & ((1 << (27 - bits)) - 1);
  const length = code < 20 ? code : 19 + (1 << bits) + ((pointer & 0x7ffffff) >>> (27 - bits));
  return utf16(view, strings + 2 * (position << bits), length);
}

const utf16 = (view: DataView, at: number, length: number): string =>
  String.fromCharCode(...Array.from({ length }, (_, i) => view.getUint16(at + 2 * i, true)));
