import { type DataReader, loadBytes } from "../resources";
import { readCompiled } from "./compiled";
import type { Dictionary } from "./tables";

const FILE = "dictionary.bin";

/**
 * Loads the compiled `dict/`, a file of `dist/`. Each call returns its own copy, so that no two analyzers share it.
 * @throws AnalyzerError `ERR_DICTIONARY` if the file cannot be read, or is not as it was written
 */
export const loadDictionary = async (read: DataReader = loadBytes): Promise<Dictionary> =>
  readCompiled(await read(FILE, "compiled dictionary"), `dist/${FILE}`);
