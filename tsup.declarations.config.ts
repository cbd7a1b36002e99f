import { defineConfig } from "tsup";

/** The entries of the package that have declarations. */
export const entry = {
  index: "src/index.ts",
  schema: "src/schema.ts",
  check: "src/check/index.ts",
  kuromoji: "src/kuromoji.ts",
  node: "src/node/index.ts",
  pool: "src/node/pool.ts",
  related: "src/related/index.ts",
  series: "src/series/index.ts",
};

/** The declarations of all entries in one pass, as ES modules; scripts/build/declarations.ts copies them for CommonJS. */
export default defineConfig({ entry, format: "esm", dts: { only: true } });
