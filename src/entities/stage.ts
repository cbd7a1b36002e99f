/** The stage of names: its code and its data, which an analyzer loads only if names are asked for. */
import type { Settings } from "../options";
import type { DataReader } from "../resources";
import { loadNameData } from "./crf/load";
import { loadKnownEntities } from "./known-entities";

export { createClusters } from "./crf/feature-lists";
export { createEntityReader } from "./entities";

/**
 * Loads the models, and the gazetteer of the user.
 * @throws AnalyzerError `ERR_OPTION`, `ERR_DICTIONARY`
 */
export async function loadNames({ entities }: Pick<Settings, "entities">, read: DataReader) {
  const [names, known] = await Promise.all([
    loadNameData(read),
    entities === undefined ? undefined : loadKnownEntities(entities),
  ]);
  return { names, known };
}
