import { findInstalled } from "./data/installed";
import { hasFiles, importOfNode, readBytes } from "./data/read-bytes";
import { AnalyzerError } from "./errors";
import type { DataFile } from "./types";

/**
 * The URLs of the data in `dist/`, from `src/` as from `dist/`, where the build writes them as "./words.bin": this file must stay one folder
 * below the package's root. A name a line, written out: bundlers find files by `new URL("…", import.meta.url)` with a plain string.
 */
const URLS: Readonly<Record<DataFile, () => URL>> = {
  "dictionary.bin": () => new URL("../dist/dictionary.bin", import.meta.url),
  "words.bin": () => new URL("../dist/words.bin", import.meta.url),
  "readings.bin": () => new URL("../dist/readings.bin", import.meta.url),
  "news-words.bin": () => new URL("../dist/news-words.bin", import.meta.url),
  "proper-nouns.bin": () => new URL("../dist/proper-nouns.bin", import.meta.url),
  "recognizer.bin": () => new URL("../dist/recognizer.bin", import.meta.url),
  "parser.bin": () => new URL("../dist/parser.bin", import.meta.url),
  "rows.bin": () => new URL("../dist/rows.bin", import.meta.url),
};

/** The parts of the HTML report, which the command line reads. */
export const reportScriptUrl = (): URL => new URL("../dist/report.js", import.meta.url);
export const reportStyleUrl = (): URL => new URL("../dist/report-style.css", import.meta.url);

/** The list of the files of the playground, which stand beside it. */
export const playgroundListUrl = (): URL => new URL("../dist/playground.json", import.meta.url);

/** The JSON Schema of the results. */
export const schemaUrl = (): URL => new URL("../dist/schema.json", import.meta.url);

/** The URL or path of the file that this code is in: a bundle in CommonJS has no `import.meta.url`, one for an edge may have neither. */
const bundle = (): string | undefined => import.meta.url ?? (typeof __filename === "string" ? __filename : undefined);

/**
 * Reads a file of data.
 *
 * @param content names what is in the file, for an error: "compiled dictionary"
 * @throws AnalyzerError `ERR_DICTIONARY` if it cannot be read
 */
export type DataReader = (name: DataFile, content: string) => Promise<ArrayBuffer>;

/** What to do where a bundle lacks the files: the end of the message. */
const REMEDY =
  "copy the file beside the bundle, or say by the option data where it is: docs/bundling.md of yomitori shows how; in a checkout `npm run build` makes it";

/**
 * Reads a file of data from `dist/`, or from where a bundler has put it; for a bundle without it, under Node, from the installed package.
 *
 * @param content names what is in the file, for an error: "compiled dictionary"
 * @throws AnalyzerError `ERR_DICTIONARY` if it cannot be read
 */
export const loadBytes: DataReader = async (name, content) => {
  const tried: string[] = [];
  const unread = (place: string, why: string): string => {
    tried.push(`${place} (${why})`);
    return `the ${content} ${name} cannot be read; looked for ${tried.join(" and ")}; ${REMEDY}`;
  };
  try {
    return await readBytes(await urlBeside(name), unread);
  } catch (error) {
    const installed = await findInstalled(name, bundle());
    if (installed === undefined) throw error;
    if ("path" in installed) return readBytes(installed.path, unread);
    throw new AnalyzerError("ERR_DICTIONARY", unread("the installed package", installed.why), { cause: error });
  }
};

/** The place of a file as a bundler has written it, or beside the bundle. */
async function urlBeside(name: DataFile): Promise<URL | string> {
  try {
    return URLS[name]();
  } catch {
    const file = bundle();
    if (file === undefined || !hasFiles()) return name;
    const { pathToFileURL } = await importOfNode<typeof import("node:url")>("node:url");
    return new URL(name, pathToFileURL(file));
  }
}
