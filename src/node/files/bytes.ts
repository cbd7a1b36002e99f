import { open } from "node:fs/promises";
import { createGunzip } from "node:zlib";
import { AnalyzerError } from "../../errors";

/** A file name that means standard input. */
export const STDIN = "-";

/**
 * The bytes of a file or of standard input, unpacked where they are gzip's. A file that cannot be opened throws here.
 * @param onRead told how many bytes were read each time, before they are unpacked.
 */
export async function openBytes(
  file: string,
  onRead: (bytes: number) => void = () => {},
): Promise<AsyncIterable<Uint8Array>> {
  return unpack(counted(await openFile(file), onRead));
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

/** By the first two bytes, whatever the name of the file is. */
async function* unpack(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let gunzip: Gunzip | undefined;
  let begun = false;
  try {
    for await (const chunk of bytes) {
      if (!begun && GZIP.every((byte, i) => chunk[i] === byte)) gunzip = createUnpacker();
      begun = true;
      if (gunzip) yield* gunzip.add(chunk);
      else yield chunk;
    }
    if (gunzip) yield* gunzip.end();
  } finally {
    gunzip?.close();
  }
}

const GZIP = [0x1f, 0x8b];

type Gunzip = ReturnType<typeof createUnpacker>;

/** What gunzip gives is yielded before its error is thrown: all that a broken file holds up to there is read. */
function createUnpacker() {
  const gunzip = createGunzip();
  let out: Uint8Array[] = [];
  gunzip.on("data", (chunk: Uint8Array) => out.push(chunk));
  gunzip.on("error", () => {}); // each step has its own listener too
  async function* step(begin: (done: (error?: Error | null) => void) => void): AsyncGenerator<Uint8Array> {
    const error = await new Promise<Error | null | undefined>((resolve) => {
      gunzip.once("error", resolve);
      begin((failure) => {
        gunzip.removeListener("error", resolve);
        resolve(failure);
      });
    });
    yield* out;
    out = [];
    if (error) throw new AnalyzerError("ERR_INPUT", `the gzip data is broken: ${error.message}`, { cause: error });
  }
  return {
    add: (chunk: Uint8Array) => step((done) => gunzip.write(chunk, done)),
    end: () => step((done) => gunzip.once("end", () => done()).end()),
    close: () => gunzip.destroy(),
  };
}
