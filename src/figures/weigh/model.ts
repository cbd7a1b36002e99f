import { checkSeal, REINSTALL } from "../../dictionary/seal";
import { openWeightFile, type SparseWeights, writeWeightFile } from "../../linear/weight-file";
import type { WeightTable } from "../../linear/weight-table";

/**
 * The trained tables that weigh the candidates for the fields of a figure, by the name of the table: `dict/rows.bin`, written by
 * `npm run train:rows`. A field without a table is left to the written rules.
 */
export type RowModel = ReadonlyMap<string, WeightTable>;

/** How many units of a weight are one unit of log odds, in all tables: scores of two fields may be added, and a threshold means the same for each. */
export const UNITS_PER_NAT = 20;

/** No field is weighed; the written rules alone fill the rows. */
export const NO_ROW_MODEL: RowModel = new Map();

const NAME = "the model of the rows (dist/rows.bin)";

/** Returns the bytes of the file. */
export const writeRowModel = (training: number, tables: Readonly<Record<string, SparseWeights>>): Uint8Array =>
  writeWeightFile(training, tables);

/**
 * Opens the bytes of the file.
 * @throws AnalyzerError `ERR_DICTIONARY` if they are no such file, or one of another version
 */
export const openRowModel = (buffer: ArrayBufferLike, length?: number): RowModel =>
  openWeightFile(buffer, NAME, length);

/**
 * Opens the bytes of the file with its checksum.
 * @throws AnalyzerError `ERR_DICTIONARY` if the file is not as it was written
 */
export const openSealedRowModel = (buffer: ArrayBuffer): RowModel =>
  openRowModel(buffer, checkSeal(buffer, NAME, REINSTALL));
