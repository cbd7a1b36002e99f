/** Compares the size of the package, and of the code that a bundle gets, with its budget. `npm run size`; CI fails when one is exceeded. */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The most bytes of each. The package was 10.5 and 22.8 MB, the code 0.44, when they were set. */
const BUDGET = {
  "package, packed": 12_000_000,
  "package, unpacked": 24_500_000,
  "code of `.`, minified": 480_000,
  "code of `.`, minified and gzipped": 190_000,
} as const;

const [packed] = JSON.parse(
  execFileSync("npm", ["pack", "--dry-run", "--json"], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  }),
) as readonly { readonly size: number; readonly unpackedSize: number }[];
const { outputFiles } = await build({
  stdin: { contents: 'export * from "./dist/index.js"', resolveDir: root },
  bundle: true,
  minify: true,
  format: "esm",
  external: ["node:*"],
  write: false,
  logLevel: "error",
});
const code = outputFiles[0]!.contents;
const sizes: Record<keyof typeof BUDGET, number> = {
  "package, packed": packed!.size,
  "package, unpacked": packed!.unpackedSize,
  "code of `.`, minified": code.byteLength,
  "code of `.`, minified and gzipped": gzipSync(code).byteLength,
};

const bytes = (count: number): string => count.toLocaleString("en").padStart(12);
console.log(`${"".padEnd(36)}${"bytes".padStart(12)}${"budget".padStart(12)}`);
for (const [name, most] of Object.entries(BUDGET)) {
  const size = sizes[name as keyof typeof BUDGET];
  console.log(`${name.padEnd(36)}${bytes(size)}${bytes(most)}${size > most ? "  exceeded" : ""}`);
  if (size > most) process.exitCode = 1;
}
