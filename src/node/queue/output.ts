import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { hostname } from "node:os";
import { resolve } from "node:path";
import { createInterface } from "node:readline";

/** Where results are written to, a line each. */
export interface ResultOutput {
  /** One who comes back under this name takes up where it was left. */
  readonly name: string;
  /** Which of these ids stand there already. */
  has(ids: ReadonlySet<string>): Promise<ReadonlySet<string>>;
  /** Resolves once the lines cannot be lost any more. */
  write(lines: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/**
 * A file of NDJSON that is continued where it stands. A line that was cut off, as it is where the machine went down while it was written,
 * is removed.
 */
export async function fileOutput(path: string): Promise<ResultOutput> {
  const file = await open(path, "a+");
  await cutOff(file);
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
const BLOCK = 64 * 1024;

/** Cuts the file after its last line feed. */
async function cutOff(file: FileHandle): Promise<void> {
  const { size } = await file.stat();
  const block = Buffer.alloc(BLOCK);
  for (let end = size; end > 0; end -= BLOCK) {
    const start = Math.max(0, end - BLOCK);
    const { bytesRead } = await file.read(block, 0, end - start, start);
    const last = block.subarray(0, bytesRead).lastIndexOf(LINE_FEED);
    if (last < 0) continue;
    if (start + last + 1 < size) await file.truncate(start + last + 1);
    return;
  }
  if (size > 0) await file.truncate(0);
}
