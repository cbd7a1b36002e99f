import { type DataReader, loadBytes } from "../../resources";
import { loadProperNouns, type ProperNouns } from "../names/proper-nouns";
import { type NameModel, openSealedModel } from "./model";

/** The data that find names, apart from the tables of `dict/`: the trained model and the proper nouns. Neither ever changes. */
export interface NameData {
  readonly model: NameModel;
  readonly properNouns: ProperNouns;
}

/**
 * Reads both from the files next to the code.
 * @throws AnalyzerError `ERR_DICTIONARY`
 */
export async function loadNameData(read: DataReader = loadBytes): Promise<NameData> {
  const [model, properNouns] = await Promise.all([
    read("recognizer.bin", "model of the recognizer").then(openSealedModel),
    loadProperNouns(read),
  ]);
  return { model, properNouns };
}
