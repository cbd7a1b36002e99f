import { type DataReader, loadBytes } from "../resources";
import { openSealedParseModel, type ParseModel } from "./model";

/**
 * Reads the model of the parser from the file next to the code. It never changes, so that one serves all parsers.
 * @throws AnalyzerError `ERR_DICTIONARY`
 */
export const loadParseModel = (read: DataReader = loadBytes): Promise<ParseModel> =>
  read("parser.bin", "model of the parser").then(openSealedParseModel);
