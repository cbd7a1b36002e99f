import { stat } from "node:fs/promises";
import { isAbsolute } from "node:path";
import { AnalyzerError } from "../../errors";
import { inputFormatOf, STDIN } from "./input-format";

/**
 * Returns the files of a name, which is a file, a folder (all files in it and in its folders whose extension is known) or a pattern such as
 * `news/2025-*.html`, unless a file has that name. The files are sorted; those of folders and patterns are without hidden ones.
 * @throws AnalyzerError `ERR_INPUT` if a folder or a pattern has no files.
 */
export async function filesOf(name: string): Promise<readonly string[]> {
  if (name === STDIN) return [name];
  const found = await stat(name).catch(() => undefined);
  if (found?.isDirectory()) return filesInFolder(name);
  if (found) return [name];
  const { glob, isDynamicPattern } = await import("tinyglobby");
  if (!isDynamicPattern(name)) return [name]; // opening it reports that there is no such file
  return sortedFiles(await glob(name, { absolute: isAbsolute(name) }), "no file matches the pattern");
}

async function filesInFolder(folder: string): Promise<readonly string[]> {
  const { glob, escapePath } = await import("tinyglobby");
  const files = await glob(`${escapePath(folder.replaceAll("\\", "/")).replace(/\/$/, "")}/**`, {
    absolute: isAbsolute(folder),
  });
  const known = files.filter((file) => inputFormatOf(file) !== undefined);
  return sortedFiles(known, "the folder contains no file with a known extension");
}

/** Sorts by code units, so that the order is the same on every machine. Throws `ERR_INPUT` with the message if there are no files. */
function sortedFiles(files: readonly string[], messageIfNone: string): readonly string[] {
  if (files.length === 0) throw new AnalyzerError("ERR_INPUT", messageIfNone);
  return files.toSorted((a, b) => (a < b ? -1 : 1));
}

/** Returns the size of all files together in bytes; undefined if standard input is among them. A file that is not found counts as 0. */
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
