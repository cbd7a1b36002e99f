import { AnalyzerError } from "./errors";

/** A file of `dist/`, found from `src/` and from `dist/` alike. This file and the bundles must stay one folder below the package's root. */
export const resource = (name: string): URL => new URL(`../dist/${name}`, import.meta.url);

/**
 * The bytes of a file of `dist/`; `what` says in an error what it holds.
 * @throws AnalyzerError `ERR_DICTIONARY` where it cannot be read.
 */
export const loadBytes = (name: string, what: string): Promise<ArrayBuffer> =>
  readBytes(resource(name), (place) => `the ${what} ${place} cannot be read; \`npm run build\` makes it`);

/**
 * The bytes of a file, or in a browser of what its URL gives.
 * @throws AnalyzerError `ERR_DICTIONARY` with the message for the place.
 */
export async function readBytes(place: string | URL, message: (place: string) => string): Promise<ArrayBuffer> {
  try {
    const isUrl = place instanceof URL ? place.protocol !== "file:" : typeof process === "undefined";
    return isUrl ? await fetchBytes(place) : await readFile(place);
  } catch (cause) {
    throw new AnalyzerError("ERR_DICTIONARY", message(String(place)), { cause });
  }
}

async function fetchBytes(url: string | URL): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`HTTP status ${response.status}`);
  return response.arrayBuffer();
}

/** One read into one buffer: `fs.readFile` reads in pieces, which takes several times as long. */
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
