import { type DataReader, loadBytes } from "../../resources";
import { openSealedRowModel, type RowModel } from "./model";

/**
 * Reads the model from the file next to the code.
 * @throws AnalyzerError `ERR_DICTIONARY`
 */
export const loadRowModel = async (read: DataReader = loadBytes): Promise<RowModel> =>
  openSealedRowModel(await read("rows.bin", "model of the rows"));
