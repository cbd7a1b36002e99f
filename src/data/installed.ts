import { version } from "../../package.json";
import { hasFiles, importOfNode, reasonOf } from "./read-bytes";

/** The path of a file, or why there is none. */
export type Installed = { readonly path: string } | { readonly why: string };

/**
 * Finds a file of the installed package, under Node, for a bundle whose files were not copied beside it. A package of another version does not
 * count: its data may have another format.
 *
 * @param file the name of a file of `dist/`: "words.bin"
 * @param from the URL or path of the bundle, in whose folder and those above it `node_modules` is looked for
 * @returns undefined where there are no packages
 */
export async function findInstalled(file: string, from: string | undefined): Promise<Installed | undefined> {
  if (!hasFiles() || from === undefined) return undefined;
  try {
    const [{ createRequire }, { readFileSync }] = await Promise.all([
      importOfNode<typeof import("node:module")>("node:module"),
      importOfNode<typeof import("node:fs")>("node:fs"),
    ]);
    const manifest = createRequire(from).resolve("yomitori/package.json");
    const found = JSON.parse(readFileSync(manifest, "utf8")).version;
    if (found !== version) return { why: `it is yomitori ${found}, and the bundle has ${version}` };
    return { path: manifest.replace(/package\.json$/, `dist/${file}`) };
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException | null)?.code === "MODULE_NOT_FOUND") return { why: "yomitori is not there" };
    return { why: reasonOf(cause) };
  }
}
