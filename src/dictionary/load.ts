import { AnalyzerError } from "../errors";
import { resource } from "../resources";
import type { Dictionary } from "./tables";

/** Loads the compiled `dict/`, which lies beside the code in `dist/`. Each call gives its own copy: no analyzer shares state with another. */
export async function loadDictionary(): Promise<Dictionary> {
  const url = resource("dictionary.json");
  try {
    return JSON.parse(await readAsset(url)) as Dictionary;
  } catch (cause) {
    throw new AnalyzerError(
      "ERR_DICTIONARY",
      `the compiled dictionary ${url.href} cannot be read; \`npm run build\` makes it`,
      { cause },
    );
  }
}

async function readAsset(url: URL): Promise<string> {
  if (url.protocol !== "file:") return (await fetch(url)).text();
  const { readFile } = await import("node:fs/promises");
  return readFile(url, "utf8");
}
