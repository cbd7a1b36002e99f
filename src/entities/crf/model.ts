import { checkSeal, REINSTALL } from "../../dictionary/seal";
import { AnalyzerError } from "../../errors";
import { BUCKETS, type HashedRows } from "./hashed-rows";
import { labelCount } from "./labels";

/**
 * The file of the recognizer, `dict/recognizer.bin`, written by `scripts/train/train-entities.ts`. Little-endian:
 *
 *     bytes 0–7    "YOMIRECO"
 *     then         four uint32: version of the format, version of the training, number of types, margin (as an int32)
 *     then         for each of the two tables two uint32: the lengths of its filter and of its entries
 *     transitions  int16, `before * labels + label`; the last row is the beginning of a sentence
 *     tables       the features with their weights; then words with their cluster: first the filter and the starts of each table, uint32,
 *                  then the entries of each, uint16 (`hashed-rows.ts`)
 *
 * All numbers are whole, so that every machine finds the same names, and laid out as in memory, so that opening the file copies nothing.
 */
const MAGIC = [..."YOMIRECO"].map((c) => c.charCodeAt(0));
const FORMAT = 4;
const NAME = "the model of names (dist/recognizer.bin)";
const TABLES = 2;
const HEADER = 24 + 8 * TABLES;

/** What training writes and the recognizer reads. */
export interface NameModel {
  /** The version of the training. */
  readonly training: number;
  /** How many types of names there are. */
  readonly types: number;
  /** A subtoken is in no name if the single words around it score `OUTSIDE` higher than every other label by this margin. */
  readonly margin: number;
  /** `before * labels + label`; the last row is the beginning of a sentence. */
  readonly transitions: Int16Array;
  /** The weights of each feature, packed by `packWeight`. */
  readonly features: HashedRows;
  /** The cluster of each word, by the hash of its text. */
  readonly clusters: HashedRows;
}

/** Returns the bytes of the file. */
export function writeModel({ training, types, margin, transitions, features, clusters }: NameModel): Uint8Array {
  const tables = [features, clusters];
  const header = new Uint8Array(HEADER);
  header.set(MAGIC);
  const sizes = tables.flatMap(({ filter, entries }) => [filter.length, entries.length]);
  new Uint32Array(header.buffer, MAGIC.length).set([FORMAT, training, types, margin, ...sizes]);
  const parts = [
    header,
    bytesOf(transitions),
    ...tables.flatMap(({ filter, starts }) => [bytesOf(filter), bytesOf(starts)]),
    ...tables.map(({ entries }) => bytesOf(entries)),
  ];
  const file = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}

/**
 * Opens the bytes of `dist/recognizer.bin`, which has a seal at its end.
 * @throws AnalyzerError `ERR_DICTIONARY` if they are not as they were written
 */
export const openSealedModel = (bytes: ArrayBuffer): NameModel => openModel(bytes, checkSeal(bytes, NAME, REINSTALL));

/**
 * Opens the bytes of the file.
 * @param length the number of its bytes, if the buffer holds more
 * @throws AnalyzerError `ERR_DICTIONARY` if they are no such file, or one of another version
 */
export function openModel(buffer: ArrayBuffer, length = buffer.byteLength): NameModel {
  const broken = () => new AnalyzerError("ERR_DICTIONARY", `${NAME} is broken or of another version; ${REINSTALL}`);
  if (length < HEADER) throw broken();
  const bytes = new Uint8Array(buffer, 0, MAGIC.length);
  const [format, training, types, margin, ...sizes] = new Uint32Array(
    buffer,
    MAGIC.length,
    4 + 2 * TABLES,
  ) as unknown as [number, number, number, number, ...number[]];
  if (MAGIC.some((byte, i) => bytes[i] !== byte) || format !== FORMAT) throw broken();
  let at = HEADER;
  const take = (count: number, width: number): number => {
    const from = at;
    at += count * width;
    if (at > length) throw broken();
    return from;
  };
  const labels = labelCount(types);
  const transitions = new Int16Array(buffer, take((labels + 1) * labels, 2), (labels + 1) * labels);
  const tables = Array.from({ length: TABLES }, (_, i) => ({
    filter: new Uint32Array(buffer, take(sizes[2 * i]!, 4), sizes[2 * i]!),
    starts: new Uint32Array(buffer, take(BUCKETS + 1, 4), BUCKETS + 1),
  })).map((table, i) => ({
    ...table,
    entries: new Uint16Array(buffer, take(sizes[2 * i + 1]!, 2), sizes[2 * i + 1]!),
  })) as [HashedRows, HashedRows];
  if (at !== length) throw broken();
  const [features, clusters] = tables;
  return { training, types, margin: margin | 0, transitions, features, clusters };
}

const bytesOf = (array: Int16Array | Uint16Array | Uint32Array): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
