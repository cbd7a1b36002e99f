import { readdir, readFile } from "node:fs/promises";
import { nodeResolve } from "@rollup/plugin-node-resolve";

/** Rollup leaves new URL("./words.bin", import.meta.url) as it is, so that the data must lie beside the bundle. */
const yomitoriData = {
  name: "yomitori-data",
  async generateBundle() {
    const data = new URL(".", import.meta.resolve("yomitori/words.bin"));
    for (const fileName of await readdir(data))
      if (/\.bin$/.test(fileName))
        this.emitFile({ type: "asset", fileName, source: await readFile(new URL(fileName, data)) });
  },
};

export default {
  input: "page.js",
  output: { dir: "dist", format: "es" },
  plugins: [nodeResolve({ browser: true }), yomitoriData],
};
