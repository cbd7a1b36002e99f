import { AnalyzerError } from "./errors";

/**
 * Returns the URL of a file of `dist/`, from `src/` and from `dist/` alike: this file and the bundles must stay one folder below the
 * package's root.
 */
export const resource = (name: string): URL => new URL(`../dist/${name}`, import.meta.url);

/**
 * Reads a file of `dist/`.
 *
 * @param content names what is in the file, for an error: "compiled dictionary"
 * @throws AnalyzerError `ERR_DICTIONARY` if it cannot be read
 */
export const loadBytes = (name: string, content: string): Promise<ArrayBuffer> =>
  readBytes(resource(name), (path) => `the ${content} ${path} cannot be read; \`npm run build\` makes it`);

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
  const { closeSync, fstatSync, openSync, readSync } = await import("node:fs");
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
