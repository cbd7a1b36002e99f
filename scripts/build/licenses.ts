import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What is used of a build of esbuild. */
interface LicensedBuild {
  readonly initialOptions: { metafile?: boolean };
  onEnd(ended: (result: { readonly metafile?: { readonly inputs: object } | undefined }) => void): void;
}

const PACKAGE = /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/** Writes the licences of the packages that a bundle has taken in, beside it: some of them must go wherever their code goes. */
export const licensesOf = (file: string) => ({
  name: "licenses",
  setup(build: LicensedBuild) {
    build.initialOptions.metafile = true;
    build.onEnd(({ metafile }) => {
      const folders = new Map<string, string>();
      for (const input of Object.keys(metafile?.inputs ?? {})) {
        const [folder, name] = PACKAGE.exec(input) ?? [];
        if (folder !== undefined) folders.set(name!, folder);
      }
      const licenses = [...folders].sort().map(([name, folder]) => `${name}\n\n${licenseIn(folder)}\n`);
      if (licenses.length > 0) writeFileSync(file, licenses.join(`\n${"-".repeat(80)}\n\n`));
    });
  },
});

/** Returns the licence of a package: its file, or what its package.json and README say. */
function licenseIn(folder: string): string {
  const name = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  if (name !== undefined) return readFileSync(join(folder, name), "utf8").trim();
  const { license, author } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  if (typeof license !== "string") throw new Error(`${folder} names no licence`);
  return `${license}, ${typeof author === "string" ? author : (author?.name ?? "its authors")}`;
}
