import { AnalyzerError } from "../errors";
import { resource } from "../resources";

/** The bytes of the compiled IPADIC, which lie beside the code in `dist/`. */
export async function loadWords(): Promise<ArrayBuffer> {
  const url = resource("words.bin");
  try {
    return url.protocol === "file:" ? await readFile(url) : await fetchBytes(url);
  } catch (cause) {
    throw new AnalyzerError(
      "ERR_DICTIONARY",
      `the file of words ${url.href} cannot be read; \`npm run build\` makes it`,
      { cause },
    );
  }
}

async function fetchBytes(url: URL): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`HTTP status ${response.status}`);
  return response.arrayBuffer();
}

/** One read into one buffer: `fs.readFile` reads in pieces, which takes several times as long. */
async function readFile(url: URL): Promise<ArrayBuffer> {
  const { closeSync, fstatSync, openSync, readSync } = await import("node:fs");
  const file = openSync(url, "r");
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
