import { AnalyzerError } from "../errors";

/**
 * The end of every compiled file, by which a loader knows before it uses a byte that the file is whole and as it was written:
 *
 *     content         with zeros up to a multiple of 8 bytes
 *     8 bytes         "YOMISEAL"
 *     uint32          the number of bytes of the content, without the zeros
 *     uint32          the checksum of everything before it
 *
 * Each step of the checksum is a bijection, so that a change within one word is always found, and others but for one in four thousand million.
 * It finds accidents, not malice: who can change the file can change the checksum.
 */
const MAGIC = [..."YOMISEAL"].map((c) => c.charCodeAt(0));
const TRAILER = 16;
/** The first values of the lanes, and what each step multiplies by. */
const BASES = [0x811c9dc5, 0x9dc5811c, 0x5811c9dc, 0xc5811c9d].map((base) => base | 0);
const PRIME = 0x01000193;

const align = (at: number): number => (at + 7) & ~7;

/**
 * Returns the checksum of some bytes: FNV-1a over words of four bytes, little-endian, and the bytes that are left over, in four lanes that do
 * not wait for each other.
 */
export function checksumOf(bytes: Uint8Array): number {
  const words = bytes.length >> 2;
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const view = new Int32Array(aligned.buffer, aligned.byteOffset, words);
  let [a, b, c, d] = BASES as [number, number, number, number];
  let i = 0;
  for (const last = words - 3; i < last; i += 4) {
    a = Math.imul(a ^ view[i]!, PRIME);
    b = Math.imul(b ^ view[i + 1]!, PRIME);
    c = Math.imul(c ^ view[i + 2]!, PRIME);
    d = Math.imul(d ^ view[i + 3]!, PRIME);
  }
  for (; i < words; i++) a = Math.imul(a ^ view[i]!, PRIME);
  for (let at = 4 * words; at < bytes.length; at++) a = Math.imul(a ^ bytes[at]!, PRIME);
  for (const lane of [b, c, d]) a = Math.imul(a, PRIME) ^ lane;
  return a >>> 0;
}

/** Returns the bytes of a file with the seal at their end. */
export function sealed(content: Uint8Array): Uint8Array<ArrayBuffer> {
  const start = align(content.length);
  const bytes = new Uint8Array(start + TRAILER);
  bytes.set(content);
  bytes.set(MAGIC, start);
  const view = new DataView(bytes.buffer);
  view.setUint32(start + 8, content.length, true);
  view.setUint32(start + 12, checksumOf(bytes.subarray(0, start + 12)), true);
  return bytes;
}

/**
 * Checks the seal at the end of a file, and returns the number of bytes of the content before it.
 * @param name names the file in an error: `the file of names dist/proper-nouns.bin`
 * @param remedy says in an error what to do
 * @throws AnalyzerError `ERR_DICTIONARY`
 */
export function checkSeal(buffer: ArrayBufferLike, name: string, remedy: string): number {
  const bad = (why: string): never => {
    throw new AnalyzerError("ERR_DICTIONARY", `${name} cannot be read: ${why}; ${remedy}`);
  };
  const start = buffer.byteLength - TRAILER;
  if (start < 0 || start % 8 !== 0 || !hasMagic(new Uint8Array(buffer, start, MAGIC.length)))
    bad("it is not whole, since its end has no checksum: it was cut off or changed, or made by an older version");
  const view = new DataView(buffer, start);
  const length = view.getUint32(8, true);
  if (align(length) !== start) bad(`it has ${start} bytes of content, but was written with ${length}`);
  if (view.getUint32(12, true) !== checksumOf(new Uint8Array(buffer, 0, start + 12)))
    bad("its checksum is wrong, so some of its bytes were changed");
  return length;
}

const hasMagic = (bytes: Uint8Array): boolean => MAGIC.every((byte, i) => bytes[i] === byte);

/** What to do about a broken file of the package. */
export const REINSTALL = "install yomitori again; in a checkout `npm run build` makes it";
