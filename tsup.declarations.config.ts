import { defineConfig } from "tsup";

/** The declarations of all entries in one pass, as ES modules; scripts/build/declarations.ts copies them for CommonJS. */
export default defineConfig({
  entry: {
    index: "src/index.ts",
    schema: "src/schema.ts",
    kuromoji: "src/kuromoji.ts",
    node: "src/node/index.ts",
    related: "src/related/index.ts",
    series: "src/series/index.ts",
  },
  format: "esm",
  dts: { only: true },
});
