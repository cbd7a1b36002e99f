import { REINSTALL } from "../dictionary/seal";
import { AnalyzerError } from "../errors";
import { type SparseWeights, weightTable } from "./build-weight-table";
import { LEVELS, type WeightTable } from "./weight-table";

export type { SparseWeights };

/**
 * A file of weight tables with names, such as `dict/parser.bin`. Little-endian:
 *
 *     bytes 0–7   "YOMIWGTS"
 *     then        three uint32: version of the format, version of the training, number of tables
 *     then        for each table its name, 12 bytes of ASCII filled with zeros, and its number of buckets, uint32
 *     then        for each table its 32 different weights, int8, and its buckets, two uint32 each (`weight-table.ts`)
 *
 * A weight takes 17 bits, and nothing is decoded. All numbers are whole, so that every machine gives the same answer.
 */
const MAGIC = [..."YOMIWGTS"].map((c) => c.charCodeAt(0));
const FORMAT = 2;
const HEADER = 20;
const NAME = 12;
const ENTRY = NAME + 4;
const BUCKET_BYTES = 8;

/** Returns the bytes of the file. */
export function writeWeightFile(training: number, tables: Readonly<Record<string, SparseWeights>>): Uint8Array {
  const entries = Object.entries(tables).map(([name, { hashes, weights }]) => ({
    name,
    table: weightTable(hashes, weights),
  }));
  let at = HEADER + entries.length * ENTRY;
  const file = new Uint8Array(entries.reduce((sum, { table }) => sum + LEVELS + BUCKET_BYTES * table.buckets, at));
  const view = new DataView(file.buffer);
  file.set(MAGIC);
  [FORMAT, training, entries.length].forEach((value, i) => {
    view.setUint32(MAGIC.length + 4 * i, value, true);
  });
  entries.forEach(({ name, table: { buckets, words, levels } }, i) => {
    const entry = HEADER + i * ENTRY;
    file.set(new TextEncoder().encode(name).subarray(0, NAME), entry);
    view.setUint32(entry + NAME, buckets, true);
    file.set(new Uint8Array(levels.buffer), at);
    file.set(new Uint8Array(words.buffer), at + LEVELS);
    at += LEVELS + BUCKET_BYTES * buckets;
  });
  return file;
}

/**
 * Opens the bytes of a file and returns its tables by name, which are views of the buffer.
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
  const view = new DataView(buffer, 0, length);
  const count = view.getUint32(MAGIC.length + 8, true);
  const isOurs = MAGIC.every((byte, i) => file[i] === byte) && view.getUint32(MAGIC.length, true) === FORMAT;
  if (!isOurs || HEADER + count * ENTRY > length) throw broken();
  const tables = new Map<string, WeightTable>();
  let at = HEADER + count * ENTRY;
  for (let i = 0; i < count; i++) {
    const entry = HEADER + i * ENTRY;
    const title = new TextDecoder().decode(file.subarray(entry, entry + NAME)).replace(/\0+$/, "");
    const buckets = view.getUint32(entry + NAME, true);
    const end = at + LEVELS + BUCKET_BYTES * buckets;
    if (buckets === 0 || end > length) throw broken();
    const levels = new Int8Array(buffer, at, LEVELS);
    if (levels[0] !== 0) throw broken();
    tables.set(title, { buckets, words: new Int32Array(buffer, at + LEVELS, 2 * buckets), levels });
    at = end;
  }
  if (at !== length) throw broken();
  return tables;
}
