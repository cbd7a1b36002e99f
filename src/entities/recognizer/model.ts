import { AnalyzerError } from "../../errors";
import { labelCount } from "./labels";

/**
 * The file of the recognizer, `dict/recognizer.bin`, written by `scripts/train-entities.ts`. Little-endian:
 *
 *     bytes 0–7    "YOMIRECO"
 *     then         eight uint32: version of the format, of this training; number of types, of features, of weights, of clustered words, of
 *                  words with habits, of names
 *     transitions  int16, `before * labels + label`; the last row is the beginning of a sentence
 *     counts       uint8 per feature: how many weights it has
 *     weights      int16 each: `weight * 32 + label`, those of one feature after the other; a weight is of −128 to 127
 *     lists        for each of the three lists a uint16 class per entry
 *     keys         for the features and then each list: the 32-bit hashes in rising order, each as its distance from the one before, seven
 *                  bits a byte, the lowest first, the eighth bit set where more follow
 *
 * All is whole numbers, so that every machine finds the same names.
 */
const MAGIC = [..."YOMIRECO"].map((c) => c.charCodeAt(0));
const FORMAT = 1;
const HEADER = 40;
export const LABEL_BITS = 5;

/** Words or names by the hash of their text, with a class from 1 on. `keys` rise as unsigned numbers. */
export interface HashedClasses {
  readonly keys: Uint32Array;
  readonly classes: Uint16Array;
}

/** What training gives and the recognizer reads. */
export interface NameModel {
  readonly training: number;
  readonly types: number;
  readonly transitions: Int16Array;
  /** Hashes of the features, in rising order. */
  readonly features: Uint32Array;
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
    features.length,
    weights.length,
    ...lists.map((list) => list.keys.length),
  ]);
  const parts = [
    header,
    bytesOf(transitions),
    bytesOf(weights),
    ...lists.map((list) => bytesOf(list.classes)),
    counts,
    ...[features, ...lists.map((list) => list.keys)].map(packKeys),
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
  const counts = new Uint8Array(buffer, take(featureCount, 1), featureCount);
  const keys = (count: number): Uint32Array => {
    const out = new Uint32Array(count);
    let last = 0;
    for (let i = 0; i < count; i++) {
      let byte = at < bytes.length ? bytes[at++]! : CUT;
      let distance = byte & 127;
      for (let shift = 7; byte > 127 && byte !== CUT; shift += 7) {
        byte = at < bytes.length ? bytes[at++]! : CUT;
        distance |= (byte & 127) << shift;
      }
      if (byte === CUT) throw broken();
      last += distance >>> 0;
      out[i] = last;
    }
    return out;
  };
  const features = keys(featureCount);
  const [clusters, habits, names] = classes.map((list) => ({ keys: keys(list.length), classes: list })) as [
    HashedClasses,
    HashedClasses,
    HashedClasses,
  ];
  let total = 0;
  for (let i = 0; i < featureCount; i++) total += counts[i]!;
  if (at !== buffer.byteLength || total !== weightCount) throw broken();
  return { training, types, transitions, features, counts, weights, lists: [clusters, habits, names] };
}

/** No byte: the file ends too early. */
const CUT = 256;

const bytesOf = (array: Int16Array | Uint16Array): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

function packKeys(keys: Uint32Array): Uint8Array {
  const bytes: number[] = [];
  let last = 0;
  for (const key of keys) {
    let distance = key - last;
    for (; distance > 127; distance = Math.floor(distance / 128)) bytes.push(128 + (distance % 128));
    bytes.push(distance);
    last = key;
  }
  return Uint8Array.from(bytes);
}
