import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { hostname } from "node:os";
import { resolve } from "node:path";
import { createInterface } from "node:readline";

/** The destination of results, one line each. */
export interface ResultOutput {
  /** Identifies the output: if it is opened again under the same name, it is continued. */
  readonly name: string;
  /** Returns those of the ids whose results the output has already. */
  has(ids: ReadonlySet<string>): Promise<ReadonlySet<string>>;
  /** Writes lines, each with its line feed. Resolves once they cannot be lost any more. */
  write(lines: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a file of NDJSON to append to it. Removes an incomplete last line, which remains if the machine stopped while writing it.
 * @throws the error of the file system.
 */
export async function fileOutput(path: string): Promise<ResultOutput> {
  const file = await open(path, "a+");
  await removeIncompleteLine(file);
  return {
    name: `file:${hostname()}:${resolve(path)}`,
    async has(ids) {
      const found = new Set<string>();
      if (ids.size === 0) return found;
      for await (const line of createInterface({
        input: createReadStream(path),
        crlfDelay: Number.POSITIVE_INFINITY,
      })) {
        const { id } = JSON.parse(line) as { id?: string };
        if (id !== undefined && ids.has(id)) found.add(id);
      }
      return found;
    },
    async write(lines) {
      await file.appendFile(lines.join(""));
      await file.datasync();
    },
    close: () => file.close(),
  };
}

const LINE_FEED = 0x0a;
/** The number of bytes read at once, from the end of the file backward. */
const BLOCK_BYTES = 64 * 1024;

/** Truncates the file after its last line feed. */
async function removeIncompleteLine(file: FileHandle): Promise<void> {
  const { size } = await file.stat();
  const block = Buffer.alloc(BLOCK_BYTES);
  for (let end = size; end > 0; end -= BLOCK_BYTES) {
    const start = Math.max(0, end - BLOCK_BYTES);
    const { bytesRead } = await file.read(block, 0, end - start, start);
    const last = block.subarray(0, bytesRead).lastIndexOf(LINE_FEED);
    if (last < 0) continue;
    if (start + last + 1 < size) await file.truncate(start + last + 1);
    return;
  }
  if (size > 0) await file.truncate(0);
}
