import { stat } from "node:fs/promises";
import { isAbsolute } from "node:path";
import { AnalyzerError } from "../../errors";
import { STDIN } from "./bytes";
import { inputFormatOf } from "./input-format";

/**
 * Returns the files that a name means: itself; all files of a folder, and of the folders in it, whose extension is known; or all that
 * match a pattern such as `news/2025-*.html`. They are sorted and hidden ones are left out. A name is no pattern if such a file exists.
 * @throws AnalyzerError `ERR_INPUT` if a folder or a pattern has no files.
 */
export async function filesOf(name: string): Promise<readonly string[]> {
  if (name === STDIN) return [name];
  const found = await stat(name).catch(() => undefined);
  if (found?.isDirectory()) return filesInFolder(name);
  if (found) return [name];
  const { glob, isDynamicPattern } = await import("tinyglobby");
  if (!isDynamicPattern(name)) return [name]; // opening it will report that there is no such file
  return sortedFiles(await glob(name, { absolute: isAbsolute(name) }), "no file matches the pattern");
}

async function filesInFolder(folder: string): Promise<readonly string[]> {
  const { glob, escapePath } = await import("tinyglobby");
  const files = await glob(`${escapePath(folder.replaceAll("\\", "/")).replace(/\/$/, "")}/**`, {
    absolute: isAbsolute(folder),
  });
  const known = files.filter((file) => inputFormatOf(file) !== undefined);
  return sortedFiles(known, "the folder holds no file that is named as one of articles");
}

/** Sorts by code units, which is the same on every machine. Throws the message if there are no files. */
function sortedFiles(files: readonly string[], messageIfNone: string): readonly string[] {
  if (files.length === 0) throw new AnalyzerError("ERR_INPUT", messageIfNone);
  return files.toSorted((a, b) => (a < b ? -1 : 1));
}

/** Returns how many bytes all files together have; undefined if standard input is among them. A file that cannot be found counts as 0. */
export async function sizeOf(names: readonly string[]): Promise<number | undefined> {
  if (names.includes(STDIN)) return undefined;
  let size = 0;
  for (const name of names) {
    for (const file of await filesOf(name).catch(() => [])) {
      size += (await stat(file).catch(() => undefined))?.size ?? 0;
    }
  }
  return size;
}
