import { readdirSync, rmSync } from "node:fs";
import { defineConfig } from "tsup";

const shared = { target: "node20", platform: "neutral", splitting: false, treeshake: true } as const;
const library = { index: "src/index.ts", schema: "src/schema.ts" };
const node = { node: "src/node/index.ts" };

/** What stands on the library loads the one beside it and has no copy of its own. */
const beside = (file: string, modules = /^(?:\.\.\/)+(?:index|errors)$/) => ({
  esbuildPlugins: [
    {
      name: "library-beside",
      setup: ({ onResolve }: { onResolve: (filter: { filter: RegExp }, found: () => object) => void }) =>
        onResolve({ filter: modules }, () => ({ path: file, external: true })),
    },
  ],
});

/** The names of chunks change with what is in them. */
const withoutOldChunks = {
  name: "without-old-chunks",
  setup({ onStart }: { onStart(run: () => void): void }) {
    onStart(() => {
      for (const name of readdirSync("dist")) if (/^\w+-[0-9A-Z]{8}\.js$/.test(name)) rmSync(`dist/${name}`);
    });
  },
};

// The library's files lie side by side, since they find their data beside them. In ES modules the rooms of the analyzer are a file of their
// own, which is read when the first analyzer is made; in CommonJS they are a part of the one file that runs only then.
export default defineConfig([
  { ...shared, entry: library, format: "esm", dts: true, splitting: true, esbuildPlugins: [withoutOldChunks] },
  // import.meta.url has no CommonJS; the shim gives it one.
  { ...shared, entry: library, format: "cjs", dts: true, shims: true },
  // Each on its own, or the declarations would share a chunk.
  { ...shared, entry: { kuromoji: "src/kuromoji.ts" }, format: "esm", dts: true },
  { ...shared, entry: { kuromoji: "src/kuromoji.ts" }, format: "cjs", dts: true, shims: true },
  { ...shared, ...beside("./index.js"), platform: "node", entry: node, format: "esm", dts: true },
  { ...shared, ...beside("./index.cjs"), platform: "node", entry: node, format: "cjs", dts: true, shims: true },
  { ...shared, ...beside("./index.js"), platform: "node", entry: { worker: "src/node/worker.ts" }, format: "esm" },
  // The script and the style of the HTML report, which the command line reads from beside itself.
  {
    entry: { report: "src/cli/formats/html/page/main.ts", "report-style": "src/cli/formats/html/page/report.css" },
    target: "es2022",
    platform: "browser",
    format: "iife",
    minify: true,
    outExtension: () => ({ js: ".js" }),
  },
  // The command line loads it only when there is an article to read.
  {
    ...shared,
    ...beside("./index.js", /^(?:\.\.\/)+index$/),
    platform: "node",
    entry: { cli: "src/cli/main.ts" },
    format: "esm",
  },
]);
