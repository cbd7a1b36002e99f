import { AnalyzerError } from "../../errors";
import { BUCKETS, type HashedKeys } from "./hash-index";
import { labelCount } from "./labels";

/**
 * The file of the recognizer, `dict/recognizer.bin`, written by `scripts/train-entities.ts`. Little-endian:
 *
 *     bytes 0–7    "YOMIRECO"
 *     then         eight uint32: version of the format, of this training; number of types, of features, of weights, of clustered words, of
 *                  words with habits, of names
 *     transitions  int16, `before * labels + label`; the last row is the beginning of a sentence
 *     weights      int16 each: `weight * 32 + label`, those of one feature after the other; a weight is of −128 to 127
 *     lists        for each of the three lists a uint16 class per entry
 *     halves       for the features and then each list: the second halves of the 32-bit hashes in rising order of the hashes, uint16
 *     buckets      for the features and then each list: how many hashes have each of the 65,536 first halves, uint8
 *     counts       uint8 per feature: how many weights it has
 *
 * All is whole numbers, so that every machine finds the same names, and as it is in memory, so that loading is one read.
 */
const MAGIC = [..."YOMIRECO"].map((c) => c.charCodeAt(0));
const FORMAT = 2;
const HEADER = 40;
export const LABEL_BITS = 5;

/** Words or names by the hash of their text, with a class from 1 on. */
export interface HashedClasses {
  readonly keys: HashedKeys;
  readonly classes: Uint16Array;
}

/** What training gives and the recognizer reads. */
export interface NameModel {
  readonly training: number;
  readonly types: number;
  readonly transitions: Int16Array;
  /** Hashes of the features. */
  readonly features: HashedKeys;
  /** How many weights each feature has. */
  readonly counts: Uint8Array;
  readonly weights: Int16Array;
  /** Clusters, habits, names. */
  readonly lists: readonly [HashedClasses, HashedClasses, HashedClasses];
}

export function writeModel(model: NameModel): Uint8Array {
  const { training, types, transitions, features, counts, weights, lists } = model;
  const header = new Uint8Array(HEADER);
  header.set(MAGIC);
  new Uint32Array(header.buffer, 8).set([
    FORMAT,
    training,
    types,
    counts.length,
    weights.length,
    ...lists.map((list) => list.classes.length),
  ]);
  const parts = [
    header,
    bytesOf(transitions),
    bytesOf(weights),
    ...lists.map((list) => bytesOf(list.classes)),
    ...[features, ...lists.map((list) => list.keys)].map((keys) => bytesOf(keys.halves)),
    ...[features, ...lists.map((list) => list.keys)].map((keys) => keys.counts),
    counts,
  ];
  const file = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}

/** @throws AnalyzerError `ERR_DICTIONARY` where the bytes are no such file, or one of another version. */
export function openModel(buffer: ArrayBuffer): NameModel {
  const broken = () =>
    new AnalyzerError("ERR_DICTIONARY", "dist/recognizer.bin is broken or old; `npm run build` copies it from dict/");
  if (buffer.byteLength < HEADER) throw broken();
  const bytes = new Uint8Array(buffer);
  const [format, training, types, featureCount, weightCount, ...listCounts] = new Uint32Array(
    buffer,
    8,
    8,
  ) as unknown as [number, number, number, number, number, number, number, number];
  if (MAGIC.some((byte, i) => bytes[i] !== byte) || format !== FORMAT) throw broken();
  const labels = labelCount(types);
  let at = HEADER;
  const take = (count: number, width: number): number => {
    const from = at;
    at += count * width;
    if (at > buffer.byteLength) throw broken();
    return from;
  };
  const transitions = new Int16Array(buffer, take((labels + 1) * labels, 2), (labels + 1) * labels);
  const weights = new Int16Array(buffer, take(weightCount, 2), weightCount);
  const classes = listCounts.map((count) => new Uint16Array(buffer, take(count, 2), count));
  const halves = [featureCount, ...listCounts].map((count) => new Uint16Array(buffer, take(count, 2), count));
  const [features, ...listKeys] = halves.map((of) => ({
    halves: of,
    counts: new Uint8Array(buffer, take(BUCKETS, 1), BUCKETS),
  })) as [HashedKeys, HashedKeys, HashedKeys, HashedKeys];
  const counts = new Uint8Array(buffer, take(featureCount, 1), featureCount);
  const [clusters, habits, names] = listKeys.map((keys, i) => ({ keys, classes: classes[i]! })) as [
    HashedClasses,
    HashedClasses,
    HashedClasses,
  ];
  if (at !== buffer.byteLength) throw broken();
  return { training, types, transitions, features, counts, weights, lists: [clusters, habits, names] };
}

const bytesOf = (array: Int16Array | Uint16Array): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
