import { AnalyzerError } from "../errors";
import { type WeightTable, weightTable } from "./weight-table";

/**
 * The file of the parser, `dict/parser.bin`, written by `scripts/train/train-parse.ts`. Little-endian:
 *
 *     bytes 0–7   "YOMIPARS"
 *     then        four uint32: version of the format, version of the training, number of weights of the chunker and of the head finder
 *     then        for each of the two the hashes of its features, ascending, as the difference to the one before: the lowest bytes of all,
 *                 then the second, the third and the highest (so that they compress well); then the weights, int8
 *
 * All numbers are whole, so that every machine finds the same bunsetsu.
 */
const MAGIC = [..."YOMIPARS"].map((c) => c.charCodeAt(0));
const FORMAT = 1;
const HEADER = 24;
/** Bytes of a weight: four of its hash and one of its value. */
const WEIGHT_BYTES = 5;

/** A table as the file holds it: hashes, unsigned and ascending, and their weights. */
export interface SparseWeights {
  readonly hashes: Uint32Array;
  readonly weights: Int8Array;
}

/** The trained tables of the parser. */
export interface ParseModel {
  readonly bunsetsu: WeightTable;
  readonly heads: WeightTable;
}

/** Returns the bytes of the file. */
export function writeParseModel(training: number, tables: readonly [SparseWeights, SparseWeights]): Uint8Array {
  const counts = tables.map(({ weights }) => weights.length);
  const file = new Uint8Array(HEADER + WEIGHT_BYTES * counts.reduce((sum, count) => sum + count, 0));
  file.set(MAGIC);
  const view = new DataView(file.buffer);
  [FORMAT, training, ...counts].forEach((value, i) => {
    view.setUint32(MAGIC.length + 4 * i, value, true);
  });
  let at = HEADER;
  for (const { hashes, weights } of tables) {
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
 * Opens the bytes of the file.
 * @throws AnalyzerError `ERR_DICTIONARY` if they are no such file, or one of another version
 */
export function openParseModel(buffer: ArrayBufferLike): ParseModel {
  const broken = () =>
    new AnalyzerError("ERR_DICTIONARY", "parser.bin is broken or old; `scripts/train/train-parse.ts` writes it anew");
  if (buffer.byteLength < HEADER) throw broken();
  const file = new Uint8Array(buffer);
  const view = new DataView(buffer);
  const [format, , bunsetsu, heads] = [0, 1, 2, 3].map((i) => view.getUint32(MAGIC.length + 4 * i, true)) as [
    number,
    number,
    number,
    number,
  ];
  const isOurs = MAGIC.every((byte, i) => file[i] === byte) && format === FORMAT;
  if (!isOurs || file.length !== HEADER + WEIGHT_BYTES * (bunsetsu + heads)) throw broken();
  const headsAt = HEADER + WEIGHT_BYTES * bunsetsu;
  return { bunsetsu: readTable(file, HEADER, bunsetsu), heads: readTable(file, headsAt, heads) };
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
