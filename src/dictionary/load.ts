import { AnalyzerError } from "../errors";
import { loadBytes } from "../resources";
import type { Dictionary } from "./tables";

const FILE = "dictionary.json";

/**
 * Loads the compiled `dict/`, a file of `dist/`. Each call returns its own copy, so that no two analyzers share it.
 * @throws AnalyzerError `ERR_DICTIONARY` if the file cannot be read
 */
export async function loadDictionary(): Promise<Dictionary> {
  const bytes = await loadBytes(FILE, "compiled dictionary");
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Dictionary;
  } catch (cause) {
    throw new AnalyzerError("ERR_DICTIONARY", `dist/${FILE} is broken; \`npm run build\` makes it`, { cause });
  }
}
