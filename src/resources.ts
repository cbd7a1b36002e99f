import { AnalyzerError } from "./errors";
import type { DataFile } from "./types";

/**
 * The URLs of the data in `dist/`, from `src/` and from `dist/` alike: this file and the bundles must stay one folder below the package's root.
 * A name a line, written out: bundlers find files by `new URL("…", import.meta.url)` with a plain string.
 */
const URLS: Readonly<Record<DataFile, () => URL>> = {
  "dictionary.json": () => new URL("../dist/dictionary.json", import.meta.url),
  "words.bin": () => new URL("../dist/words.bin", import.meta.url),
  "news-words.bin": () => new URL("../dist/news-words.bin", import.meta.url),
  "proper-nouns.bin": () => new URL("../dist/proper-nouns.bin", import.meta.url),
  "recognizer.bin": () => new URL("../dist/recognizer.bin", import.meta.url),
  "parser.bin": () => new URL("../dist/parser.bin", import.meta.url),
  "rows.bin": () => new URL("../dist/rows.bin", import.meta.url),
};

/** The modules of the threads, and the parts of the HTML report: only Node reads them, and a bundle for a browser has none of them. */
export const workerUrl = (): URL => new URL("../dist/worker.js", import.meta.url);
export const pageWorkerUrl = (): URL => new URL("../dist/page-worker.js", import.meta.url);
export const reportScriptUrl = (): URL => new URL("../dist/report.js", import.meta.url);
export const reportStyleUrl = (): URL => new URL("../dist/report-style.css", import.meta.url);

/**
 * Reads a file of data.
 *
 * @param content names what is in the file, for an error: "compiled dictionary"
 * @throws AnalyzerError `ERR_DICTIONARY` if it cannot be read
 */
export type DataReader = (name: DataFile, content: string) => Promise<ArrayBuffer>;

/**
 * Reads a file of data from `dist/`.
 *
 * @param content names what is in the file, for an error: "compiled dictionary"
 * @throws AnalyzerError `ERR_DICTIONARY` if it cannot be read
 */
export const loadBytes: DataReader = (name, content) =>
  readBytes(URLS[name](), (path) => `the ${content} ${path} cannot be read; \`npm run build\` makes it`);

/**
 * Reads a file, or in a browser fetches a URL.
 *
 * @param message returns the message of the error, given the path or URL
 * @throws AnalyzerError `ERR_DICTIONARY` if it cannot be read
 */
export async function readBytes(path: string | URL, message: (path: string) => string): Promise<ArrayBuffer> {
  try {
    const isUrl = path instanceof URL ? path.protocol !== "file:" : typeof process === "undefined";
    return isUrl ? await fetchBytes(path) : await readFile(path);
  } catch (cause) {
    throw new AnalyzerError("ERR_DICTIONARY", message(String(path)), { cause });
  }
}

async function fetchBytes(url: string | URL): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`HTTP status ${response.status}`);
  return response.arrayBuffer();
}

/** Reads a whole file into one buffer. `fs.readFile` reads in chunks, which takes several times as long. */
async function readFile(path: string | URL): Promise<ArrayBuffer> {
  const { closeSync, fstatSync, openSync, readSync } = await importOfNode<typeof import("node:fs")>("node:fs");
  const file = openSync(path, "r");
  try {
    const bytes = new Uint8Array(fstatSync(file).size);
    for (let at = 0; at < bytes.length; ) {
      const read = readSync(file, bytes, at, bytes.length - at, at);
      if (read === 0) throw new Error("the file ends too early");
      at += read;
    }
    return bytes.buffer;
  } finally {
    closeSync(file);
  }
}

/**
 * Imports a module of Node. No bundler follows the name, so that a bundle for a browser, where this is never called, does not look for it.
 * Node 20.16 and later has it at hand, also in a script that cannot import (`cli/start`).
 */
const importOfNode = async <T>(name: string): Promise<T> =>
  ((process as { getBuiltinModule?: (name: string) => unknown }).getBuiltinModule?.(name) as T | undefined) ??
  import(/* webpackIgnore: true */ /* @vite-ignore */ name);
