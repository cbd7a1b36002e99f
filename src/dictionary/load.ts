import { AnalyzerError } from "../errors";
import { loadBytes } from "../resources";
import type { Dictionary } from "./tables";

const FILE = "dictionary.json";

/**
 * Loads the compiled `dict/`, which lies beside the code in `dist/`. Each call gives its own copy: no analyzer shares state with another.
 * @throws AnalyzerError `ERR_DICTIONARY`
 */
export async function loadDictionary(): Promise<Dictionary> {
  const bytes = await loadBytes(FILE, "compiled dictionary");
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Dictionary;
  } catch (cause) {
    throw new AnalyzerError("ERR_DICTIONARY", `dist/${FILE} is broken; \`npm run build\` makes it`, { cause });
  }
}
