/** The stage of figures, and the parser, which only they need. */
import { loadParseModel } from "../parse/load";
import type { DataReader } from "../resources";
import { loadRowModel } from "./weigh/load";
import type { RowModel } from "./weigh/model";

export { createTreeParser } from "../parse/parse-sentence";
export { createParseReader } from "../parse/parsed-document";
export { createFigureReader } from "./figures";

/**
 * Loads the models.
 * @param rows the model of the rows, if it is not the one that ships: training makes that one
 * @throws AnalyzerError `ERR_DICTIONARY`
 */
export async function loadFigureModels(read: DataReader, rows?: RowModel) {
  const [parseModel, rowModel] = await Promise.all([loadParseModel(read), rows ?? loadRowModel(read)]);
  return { parseModel, rowModel };
}
