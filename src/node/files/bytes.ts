import { open } from "node:fs/promises";
import { createGunzip } from "node:zlib";
import { AnalyzerError } from "../../errors";
import { STDIN } from "./input-format";

/** The largest `maxBytes`: text of more does not fit into a string. */
export const MOST_BYTES = 256 * 1024 * 1024;

/**
 * Opens a file or standard input and returns its bytes, decompressed if they are gzip.
 * @param onRead called with the number of bytes of each chunk of the file, before it is decompressed.
 * @throws the error of the file system if the file cannot be opened; the stream throws `ERR_INPUT` if the gzip data is broken.
 */
export async function openBytes(
  file: string,
  onRead: (bytes: number) => void = () => {},
): Promise<AsyncIterable<Uint8Array>> {
  return decompress(counted(await openFile(file), onRead));
}

async function openFile(file: string): Promise<AsyncIterable<Uint8Array>> {
  if (file === STDIN) return process.stdin;
  const handle = await open(file);
  if ((await handle.stat()).isDirectory()) {
    await handle.close();
    throw Object.assign(new Error("is a folder"), { code: "EISDIR" });
  }
  return handle.createReadStream();
}

async function* counted(bytes: AsyncIterable<Uint8Array>, onRead: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    onRead(chunk.length);
    yield chunk;
  }
}

/** The first two bytes of gzip data (RFC 1952). */
const GZIP_MAGIC = [0x1f, 0x8b];

/** Decompresses gzip, which it recognises by its first two bytes, whatever the name of the file. */
async function* decompress(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let gunzip: StepwiseGunzip | undefined;
  let started = false;
  try {
    for await (const chunk of bytes) {
      if (!started && GZIP_MAGIC.every((byte, i) => chunk[i] === byte)) gunzip = createStepwiseGunzip();
      started = true;
      if (gunzip) yield* gunzip.add(chunk);
      else yield chunk;
    }
    if (gunzip) yield* gunzip.end();
  } finally {
    gunzip?.close();
  }
}

type StepwiseGunzip = ReturnType<typeof createStepwiseGunzip>;

/** Decompresses chunk by chunk. Yields all data before an error, so that a broken file is read up to the break. */
function createStepwiseGunzip() {
  const gunzip = createGunzip();
  let decompressed: Uint8Array[] = [];
  gunzip.on("data", (chunk: Uint8Array) => decompressed.push(chunk));
  gunzip.on("error", () => {}); // an error without a listener would end the process; each step has its own too
  async function* step(start: (done: (error?: Error | null) => void) => void): AsyncGenerator<Uint8Array> {
    const error = await new Promise<Error | null | undefined>((resolve) => {
      gunzip.once("error", resolve);
      start((failure) => {
        gunzip.removeListener("error", resolve);
        resolve(failure);
      });
    });
    yield* decompressed;
    decompressed = [];
    if (error) throw new AnalyzerError("ERR_INPUT", `the gzip data is broken: ${error.message}`, { cause: error });
  }
  return {
    add: (chunk: Uint8Array) => step((done) => gunzip.write(chunk, done)),
    end: () => step((done) => gunzip.once("end", () => done()).end()),
    close: () => gunzip.destroy(),
  };
}
