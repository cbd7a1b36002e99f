import { stat } from "node:fs/promises";
import { isAbsolute } from "node:path";
import { AnalyzerError } from "../../errors";
import { STDIN } from "./bytes";
import { kindOf } from "./kinds";

/**
 * The files that a name stands for: itself, all files of a folder whose name says what they hold, or what matches a pattern such as
 * `news/2025-*.html`; sorted, without hidden ones. A file that exists is no pattern.
 * @throws AnalyzerError `ERR_INPUT` where a folder or a pattern comes to nothing.
 */
export async function filesOf(name: string): Promise<readonly string[]> {
  if (name === STDIN) return [name];
  const found = await stat(name).catch(() => undefined);
  if (found?.isDirectory()) {
    const { glob, escapePath } = await import("tinyglobby");
    const files = await glob(`${escapePath(name.replaceAll("\\", "/")).replace(/\/$/, "")}/**`, {
      absolute: isAbsolute(name),
    });
    return some(
      files.filter((file) => kindOf(file) !== undefined),
      "the folder holds no file that is named as one of articles",
    );
  }
  if (found) return [name];
  const { glob, isDynamicPattern } = await import("tinyglobby");
  if (!isDynamicPattern(name)) return [name]; // whoever opens it says that there is none
  return some(await glob(name, { absolute: isAbsolute(name) }), "no file matches the pattern");
}

function some(files: readonly string[], otherwise: string): readonly string[] {
  if (files.length === 0) throw new AnalyzerError("ERR_INPUT", otherwise);
  return files.toSorted((a, b) => (a < b ? -1 : 1));
}

/** How many bytes there are to read; undefined where standard input is among them. */
export async function sizeOf(names: readonly string[]): Promise<number | undefined> {
  if (names.includes(STDIN)) return undefined;
  let size = 0;
  for (const name of names) {
    for (const file of await filesOf(name).catch(() => []))
      size += (await stat(file).catch(() => undefined))?.size ?? 0;
  }
  return size;
}
