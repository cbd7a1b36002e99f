import { loadBytes } from "../../resources";
import { openSealedRowModel, type RowModel } from "./model";

/**
 * Reads the model from the file next to the code.
 * @throws AnalyzerError `ERR_DICTIONARY`
 */
export const loadRowModel = async (): Promise<RowModel> =>
  openSealedRowModel(await loadBytes("rows.bin", "model of the rows"));
