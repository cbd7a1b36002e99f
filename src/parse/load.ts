import { loadBytes } from "../resources";
import { openParseModel, type ParseModel } from "./model";

/**
 * Reads the model of the parser from the file next to the code.
 * @throws AnalyzerError `ERR_DICTIONARY`
 */
export const loadParseModel = async (): Promise<ParseModel> =>
  openParseModel(await loadBytes("parser.bin", "model of the parser"));
