import { defineConfig } from "tsup";

const shared = { target: "node20", platform: "neutral", sourcemap: false, treeshake: true, shims: true } as const;

export default defineConfig([
  { ...shared, entry: { index: "src/index.ts", schema: "src/schema.ts" }, format: ["esm", "cjs"], dts: true },
  { ...shared, platform: "node", entry: { cli: "src/cli/main.ts" }, format: ["esm"], banner: { js: "#!/usr/bin/env node" } },
]);
