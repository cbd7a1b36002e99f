import { copyFile, readdir } from "node:fs/promises";
import { build } from "esbuild";

await build({ entryPoints: ["page.js"], bundle: true, format: "esm", outdir: "dist" });
for (const name of ["index.html", "service-worker.js"]) await copyFile(name, `dist/${name}`);

const data = new URL(".", import.meta.resolve("yomitori/words.bin"));
for (const name of await readdir(data)) if (/\.bin$/.test(name)) await copyFile(new URL(name, data), `dist/${name}`);
