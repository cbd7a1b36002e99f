import { defineConfig } from "tsup";

const shared = {
  target: "node20",
  platform: "neutral",
  splitting: false,
  treeshake: true,
  // Indentation is a third of the code. Names stay, for the sake of stack traces.
  esbuildOptions: (options: { minifyWhitespace?: boolean; minifySyntax?: boolean; charset?: "utf8" | "ascii" }) => {
    options.minifyWhitespace = true;
    options.minifySyntax = true;
    options.charset = "utf8";
  },
} as const;
const library = { index: "src/index.ts", schema: "src/schema.ts" };
const kuromoji = { kuromoji: "src/kuromoji.ts" };
// What works over summaries.
const overSummaries = { related: "src/related/index.ts", series: "src/series/index.ts" };
const node = { node: "src/node/index.ts" };

/** Entries that use the library import the file of it in dist/ and hold no copy. */
const beside = (file: string, modules = /^(?:\.\.\/)+(?:index|errors)$/) => ({
  esbuildPlugins: [
    {
      name: "library-beside",
      setup: ({ onResolve }: { onResolve: (filter: { filter: RegExp }, found: () => object) => void }) =>
        onResolve({ filter: modules }, () => ({ path: file, external: true })),
    },
  ],
});

// The library's files lie side by side, since they find their data beside them. In ES modules the stages are a file of their own, which is read
// when the first analyzer is made; in CommonJS they are a part of the one file that runs only then.
export default defineConfig([
  { ...shared, entry: library, format: "esm", splitting: true },
  // import.meta.url has no CommonJS; the shim gives it one.
  { ...shared, entry: library, format: "cjs", shims: true },
  { ...shared, entry: kuromoji, format: "esm" },
  { ...shared, entry: kuromoji, format: "cjs", shims: true },
  { ...shared, entry: overSummaries, format: "esm" },
  { ...shared, entry: overSummaries, format: "cjs" },
  { ...shared, ...beside("./index.js"), platform: "node", entry: node, format: "esm" },
  { ...shared, ...beside("./index.cjs"), platform: "node", entry: node, format: "cjs", shims: true },
  { ...shared, ...beside("./index.js"), platform: "node", entry: { worker: "src/node/worker.ts" }, format: "esm" },
  {
    ...shared,
    ...beside("./index.js"),
    platform: "node",
    entry: { "page-worker": "src/node/page-worker.ts" },
    format: "esm",
  },
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
