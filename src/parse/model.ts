import { checkSeal, REINSTALL } from "../dictionary/seal";
import { AnalyzerError } from "../errors";
import { openWeightFile, type SparseWeights, writeWeightFile } from "../linear/weight-file";
import type { WeightTable } from "../linear/weight-table";

/** The trained tables of the parser, `dict/parser.bin`, written by `scripts/train/train-parse.ts`. */
export interface ParseModel {
  readonly bunsetsu: WeightTable;
  readonly heads: WeightTable;
  /** Which dependencies are parallel. */
  readonly kinds: WeightTable;
  /** The arguments of predicates and the owners of nouns. */
  readonly cases: WeightTable;
}

const TABLES = ["bunsetsu", "heads", "kinds", "cases"] as const;
const NAME = "the model of the parser (dist/parser.bin)";

/** Returns the bytes of the file. */
export const writeParseModel = (training: number, tables: Record<keyof ParseModel, SparseWeights>): Uint8Array =>
  writeWeightFile(training, tables);

/**
 * Opens the bytes of the file.
 * @throws AnalyzerError `ERR_DICTIONARY` if they are no such file, or one of another version
 */
export function openParseModel(buffer: ArrayBufferLike, length?: number): ParseModel {
  const tables = openWeightFile(buffer, NAME, length);
  const missing = TABLES.find((table) => !tables.has(table));
  if (missing !== undefined) throw new AnalyzerError("ERR_DICTIONARY", `${NAME} has no table "${missing}"`);
  return {
    bunsetsu: tables.get("bunsetsu")!,
    heads: tables.get("heads")!,
    kinds: tables.get("kinds")!,
    cases: tables.get("cases")!,
  };
}

/**
 * Opens the bytes of `dist/parser.bin`, which has a seal at its end.
 * @throws AnalyzerError `ERR_DICTIONARY`
 */
export const openSealedParseModel = (buffer: ArrayBufferLike): ParseModel =>
  openParseModel(buffer, checkSeal(buffer, NAME, REINSTALL));
