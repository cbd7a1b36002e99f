import { constants } from "node:fs";
import { type FileHandle, open, realpath, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname, resolve } from "node:path";
import type { QueueOptions } from "./options";
import { checkLines, idsIn } from "./output-file/lines";
import { lockFile, type OutputLock } from "./output-file/lock";
import { queueError } from "./queue-error";

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
 * Opens a file of NDJSON to append results to it: a new one, or one that `fileOutput` has written, for this process alone. Completes or
 * removes a last line without a line feed, which remains if the machine stopped while writing it.
 * @throws AnalyzerError `ERR_QUEUE` if the file cannot be used, holds anything else than results, or is in use by another worker.
 */
export async function fileOutput(
  path: string,
  { onNotice }: Pick<QueueOptions, "onNotice"> = {},
): Promise<ResultOutput> {
  const target = await targetOf(path);
  const lock = await lockFile(target, { onWait: (notice) => onNotice?.(notice, "output-waiting") });
  let file: FileHandle | undefined;
  try {
    file = await open(target, constants.O_RDWR | constants.O_APPEND | constants.O_CREAT, 0o666);
    await repair(file, path);
    await syncFolder(dirname(target));
  } catch (error) {
    await file?.close();
    await lock.release();
    throw unusable(path, error);
  }
  return outputTo(file, path, target, lock);
}

/** Returns the path behind all links, so that one file has one name and one lock. Refuses what is not a file. */
async function targetOf(path: string): Promise<string> {
  try {
    if (!(await stat(path)).isFile())
      throw queueError(`option output: ${path} is not a file; wanted a file, or - for standard output`);
    return await realpath(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw unusable(path, error);
    return resolve(path);
  }
}

/** Words an error of the file system; returns one of ours unchanged. */
function unusable(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || (error as NodeJS.ErrnoException).syscall === undefined) return error;
  return queueError(`option output: ${path} cannot be used (${error.message}); wanted a file that can be written`, {
    cause: error,
  });
}

/** Brings a file to the end of its last whole line. What it holds is then on the disk: it will not be written again. */
async function repair(file: FileHandle, path: string): Promise<void> {
  const { size, tail } = await checkLines(file, path);
  if (tail === "part") await file.truncate(size);
  if (tail === "whole") await file.appendFile("\n");
  await file.sync();
}

/** What systems answer that cannot sync a folder, such as Windows, or may not read it. */
const CANNOT_SYNC = ["EISDIR", "EINVAL", "EPERM", "EACCES", "ENOTSUP"];

/** Makes the name of a new file durable, where the system can. */
async function syncFolder(path: string): Promise<void> {
  let folder: FileHandle | undefined;
  try {
    folder = await open(path, constants.O_RDONLY);
    await folder.sync();
  } catch (error) {
    if (!CANNOT_SYNC.includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  } finally {
    await folder?.close();
  }
}

function outputTo(file: FileHandle, path: string, target: string, lock: OutputLock): ResultOutput {
  return {
    name: `file:${hostname()}:${target}`,
    has: async (ids) => (ids.size === 0 ? new Set() : idsIn(file, path, ids)),
    async write(lines) {
      await lock.check();
      const { size } = await file.stat();
      try {
        await file.appendFile(lines.join(""));
        await file.datasync();
      } catch (error) {
        // What is not safely written must not look as if it were: it is still in Redis, and will be written again.
        await file.truncate(size).catch(() => {});
        throw queueError(`${path} cannot be written (${(error as Error).message}); the results stay in Redis`, {
          cause: error,
        });
      }
    },
    async close() {
      await file.close();
      await lock.release();
    },
  };
}
