import { copyFile, readdir } from "node:fs/promises";
import { build } from "esbuild";

await build({ entryPoints: ["page.js"], bundle: true, splitting: true, format: "esm", outdir: "dist" });

// esbuild leaves new URL("./words.bin", import.meta.url) as it is, so that the data must lie beside the bundle.
const data = new URL(".", import.meta.resolve("yomitori/words.bin"));
for (const name of await readdir(data)) if (/\.bin$/.test(name)) await copyFile(new URL(name, data), `dist/${name}`);
