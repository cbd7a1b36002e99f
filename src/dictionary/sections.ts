import { isBuffer } from "../checks/options";
import { AnalyzerError } from "../errors";
import { checkSeal, sealed } from "./seal";

/**
 * A binary file of typed arrays, little-endian, as they are in memory: loading it is one read and copies nothing.
 *
 *     bytes 0–7      the kind of file: "YOMITORI" the compiled IPADIC, "YOMIUSER" a compiled user dictionary, "YOMIDICT" the tables of `dict/`
 *     bytes 8–11     the version of the format, uint32
 *     bytes 12–15    the number of sections, uint32
 *     then           for each section the offset of its first byte and its number of bytes, two uint32
 *     then           the sections, each beginning at a multiple of 8
 *     then           the seal, with the number of bytes and a checksum: `dictionary/seal.ts`
 */
export interface FileFormat<S extends Sections> {
  /** Eight ASCII letters. */
  readonly magic: string;
  readonly version: number;
  /** The sections in the order of the file, each with its type of array. */
  readonly sections: S;
  /** Names the file in an error. */
  readonly name: string;
  /** Says in an error how to make the file. */
  readonly remedy: string;
}

type ArrayType =
  | Uint8ArrayConstructor
  | Uint16ArrayConstructor
  | Int16ArrayConstructor
  | Int32ArrayConstructor
  | Uint32ArrayConstructor;
export type Sections = Readonly<Record<string, ArrayType>>;
export type Content<S extends Sections> = { readonly [K in keyof S]: ReturnType<S[K]["from"]> };

const HEADER = 16;
const MAGIC_BYTES = 8;

const align = (at: number): number => (at + 7) & ~7;

/** Whether the bytes begin with the magic of a format. */
export function hasMagic(bytes: Uint8Array, { magic }: Pick<FileFormat<Sections>, "magic">): boolean {
  return bytes.length >= MAGIC_BYTES && String.fromCharCode(...bytes.subarray(0, MAGIC_BYTES)) === magic;
}

/** Returns the bytes of the file. */
export function writeSections<S extends Sections>(format: FileFormat<S>, content: Content<S>): ArrayBuffer {
  const arrays = Object.keys(format.sections).map((name) => content[name]!);
  const table: [start: number, bytes: number][] = [];
  let end = HEADER + 8 * arrays.length;
  for (const { byteLength } of arrays) {
    table.push([align(end), byteLength]);
    end = align(end) + byteLength;
  }
  const buffer = new ArrayBuffer(align(end));
  const bytes = new Uint8Array(buffer);
  bytes.set(Array.from(format.magic, (c) => c.charCodeAt(0)));
  new Uint32Array(buffer, MAGIC_BYTES, 2 + 2 * arrays.length).set([format.version, arrays.length, ...table.flat()]);
  arrays.forEach(({ buffer: own, byteOffset, byteLength }, i) => {
    bytes.set(new Uint8Array(own, byteOffset, byteLength), table[i]![0]);
  });
  return sealed(bytes).buffer;
}

/**
 * Returns views of the bytes of the file; nothing is copied.
 * @throws AnalyzerError `ERR_DICTIONARY` if it is no such file, one of another version, or not as it was written
 */
export function readSections<S extends Sections>(format: FileFormat<S>, buffer: ArrayBufferLike): Content<S> {
  const bad = (why: string): never => {
    throw new AnalyzerError("ERR_DICTIONARY", `${format.name} cannot be read: ${why}; ${format.remedy}`);
  };
  if (!isBuffer(buffer)) bad("it is no ArrayBuffer");
  if (buffer.byteLength < HEADER || !hasMagic(new Uint8Array(buffer, 0, MAGIC_BYTES), format))
    bad(`it does not begin with ${format.magic}`);
  const names = Object.keys(format.sections);
  const [version, count] = new Uint32Array(buffer, MAGIC_BYTES, 2);
  if (version !== format.version) bad(`its version is ${version}, this is version ${format.version}`);
  const end = checkSeal(buffer, format.name, format.remedy);
  if (count !== names.length || end < HEADER + 8 * names.length) bad("its table of sections is broken");
  const table = new Uint32Array(buffer, HEADER, 2 * names.length);
  const section = (name: string, i: number) => {
    const [at, bytes] = [table[2 * i]!, table[2 * i + 1]!];
    const View = format.sections[name]!;
    if (at + bytes > end || at % 8 !== 0 || bytes % View.BYTES_PER_ELEMENT !== 0)
      bad(`its section ${name} is not whole`);
    return [name, new View(buffer as ArrayBuffer, at, bytes / View.BYTES_PER_ELEMENT)];
  };
  return Object.fromEntries(names.map(section)) as Content<S>;
}

/** Decodes UTF-16. Faster than a `TextDecoder`, which takes longer to create. */
export function textOf(codeUnits: Uint16Array): string {
  let text = "";
  for (let at = 0; at < codeUnits.length; at += 4096) text += String.fromCharCode(...codeUnits.subarray(at, at + 4096));
  return text;
}

/** Encodes UTF-16. */
export function codeUnitsOf(text: string): Uint16Array<ArrayBuffer> {
  const codeUnits = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) codeUnits[i] = text.charCodeAt(i);
  return codeUnits;
}
