import { loadBytes } from "../../resources";
import { loadProperNouns, type ProperNouns } from "../names/proper-nouns";
import { type NameModel, openModel } from "./model";

/** What is known of names beside the tables: the trained model and the proper nouns. Nothing in it ever changes. */
export interface NameData {
  readonly model: NameModel;
  readonly properNouns: ProperNouns;
}

/**
 * Reads both from beside the code.
 * @throws AnalyzerError `ERR_DICTIONARY`
 */
export async function loadNameData(): Promise<NameData> {
  const [model, properNouns] = await Promise.all([
    loadBytes("recognizer.bin", "model of the recognizer").then(openModel),
    loadProperNouns(),
  ]);
  return { model, properNouns };
}
