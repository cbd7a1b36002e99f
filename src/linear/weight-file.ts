import { REINSTALL } from "../dictionary/seal";
import { AnalyzerError } from "../errors";
import { type WeightTable, weightTable } from "./weight-table";

/**
 * A file of weight tables with names, such as `dict/parser.bin`. Little-endian:
 *
 *     bytes 0–7   "YOMIWGTS"
 *     then        three uint32: version of the format, version of the training, number of tables
 *     then        for each table its name, 12 bytes of ASCII filled with zeros, and its number of weights, uint32
 *     then        for each table the hashes of its features, ascending, as the difference to the one before: the lowest bytes of all, then
 *                 the second, the third and the highest (so that they compress well); then the weights, int8
 *
 * All numbers are whole, so that every machine gives the same answer.
 */
const MAGIC = [..."YOMIWGTS"].map((c) => c.charCodeAt(0));
const FORMAT = 1;
const HEADER = 20;
const NAME = 12;
/** Bytes of a weight: four of its hash and one of its value. */
const WEIGHT_BYTES = 5;

/** A table as the file holds it: hashes, unsigned and ascending, and their weights. */
export interface SparseWeights {
  readonly hashes: Uint32Array;
  /** -127 to 127, none 0. */
  readonly weights: Int8Array;
}

/** Returns the bytes of the file. */
export function writeWeightFile(training: number, tables: Readonly<Record<string, SparseWeights>>): Uint8Array {
  const entries = Object.entries(tables);
  const weights = entries.reduce((sum, [, table]) => sum + table.weights.length, 0);
  const file = new Uint8Array(HEADER + entries.length * (NAME + 4) + WEIGHT_BYTES * weights);
  const view = new DataView(file.buffer);
  file.set(MAGIC);
  [FORMAT, training, entries.length].forEach((value, i) => {
    view.setUint32(MAGIC.length + 4 * i, value, true);
  });
  let at = HEADER;
  for (const [name, table] of entries) {
    file.set(new TextEncoder().encode(name).subarray(0, NAME), at);
    view.setUint32(at + NAME, table.weights.length, true);
    at += NAME + 4;
  }
  for (const [, { hashes, weights }] of entries) {
    const count = weights.length;
    for (let i = 0; i < count; i++) {
      const step = hashes[i]! - (i === 0 ? 0 : hashes[i - 1]!);
      for (let byte = 0; byte < 4; byte++) file[at + byte * count + i] = (step >>> (8 * byte)) & 0xff;
      file[at + 4 * count + i] = weights[i]! & 0xff;
    }
    at += WEIGHT_BYTES * count;
  }
  return file;
}

/**
 * Opens the bytes of a file and returns its tables by name.
 * @param name names the file in an error: `the parser (dist/parser.bin)`
 * @param length the number of its bytes, if the buffer holds more
 * @throws AnalyzerError `ERR_DICTIONARY` if they are no such file, or one of another version
 */
export function openWeightFile(
  buffer: ArrayBufferLike,
  name: string,
  length = buffer.byteLength,
): ReadonlyMap<string, WeightTable> {
  const broken = () => new AnalyzerError("ERR_DICTIONARY", `${name} is broken or of another version; ${REINSTALL}`);
  if (length < HEADER) throw broken();
  const file = new Uint8Array(buffer, 0, length);
  const view = new DataView(buffer);
  const count = view.getUint32(MAGIC.length + 8, true);
  const isOurs = MAGIC.every((byte, i) => file[i] === byte) && view.getUint32(MAGIC.length, true) === FORMAT;
  if (!isOurs || HEADER + count * (NAME + 4) > length) throw broken();
  const tables = new Map<string, WeightTable>();
  let at = HEADER + count * (NAME + 4);
  for (let i = 0; i < count; i++) {
    const entry = HEADER + i * (NAME + 4);
    const weights = view.getUint32(entry + NAME, true);
    if (at + WEIGHT_BYTES * weights > length) throw broken();
    const title = new TextDecoder().decode(file.subarray(entry, entry + NAME)).replace(/\0+$/, "");
    tables.set(title, readTable(file, at, weights));
    at += WEIGHT_BYTES * weights;
  }
  if (at !== length) throw broken();
  return tables;
}

function readTable(file: Uint8Array, at: number, count: number): WeightTable {
  const hashes = new Uint32Array(count);
  let hash = 0;
  for (let i = 0; i < count; i++) {
    hash +=
      file[at + i]! |
      (file[at + count + i]! << 8) |
      (file[at + 2 * count + i]! << 16) |
      (file[at + 3 * count + i]! << 24);
    hashes[i] = hash >>>= 0;
  }
  return weightTable(hashes, new Int8Array(file.buffer, file.byteOffset + at + 4 * count, count));
}
