import { copyFile, readdir } from "node:fs/promises";
import { build } from "esbuild";

await build({
  entryPoints: ["handler.js"],
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  outfile: "dist/handler.mjs",
});

// The zip holds dist/ alone, without node_modules.
const data = new URL(".", import.meta.resolve("yomitori/words.bin"));
for (const name of await readdir(data)) if (/\.bin$/.test(name)) await copyFile(new URL(name, data), `dist/${name}`);
