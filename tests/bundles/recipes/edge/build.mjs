import { copyFile, mkdir, readdir } from "node:fs/promises";
import { build } from "esbuild";

await build({ entryPoints: ["worker.js"], bundle: true, format: "esm", outfile: "dist/worker.js" });

// The folder of the static assets; with wrangler: [assets] directory = "dist/data", binding = "ASSETS".
await mkdir("dist/data", { recursive: true });
const data = new URL(".", import.meta.resolve("yomitori/words.bin"));
for (const name of await readdir(data))
  if (/\.bin$/.test(name)) await copyFile(new URL(name, data), `dist/data/${name}`);
