import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { defineConfig, type Options } from "tsup";
import { licensesOf } from "./scripts/build/licenses";

/** What the plugins use of esbuild's. */
interface Build {
  onResolve(filter: { filter: RegExp; namespace?: string }, found: (asked: { path: string }) => object): void;
  onLoad(filter: { filter: RegExp; namespace?: string }, load: (file: { path: string }) => object): void;
}

/** The sources name the files of dist/ as they see them, "../dist/words.bin"; the code in dist/ has them beside itself. */
const filesBeside = {
  name: "files-beside",
  setup: ({ onLoad }: Build) =>
    onLoad({ filter: /[\\/]src[\\/](?:resources|node[\\/]thread-module)\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace(/(?<=["`])(?:\.\.\/)+dist\//g, "./"),
      loader: "ts",
    })),
};

/** Marks the import of modules of Node, whose name bundlers must not try to follow. Minifying takes every comment away. */
const leftAlone = {
  name: "left-alone",
  renderChunk: (code: string) => ({
    code: code.replaceAll(/\bimport\((name\d*)\)/g, "import(/* webpackIgnore: true */ /* @vite-ignore */ $1)"),
  }),
};

interface EsbuildOptions {
  minifyWhitespace?: boolean;
  minifySyntax?: boolean;
  charset?: "utf8" | "ascii";
  supported?: Record<string, boolean>;
}

const shared = {
  target: "node20",
  platform: "neutral",
  splitting: false,
  treeshake: true,
  // Bundlers leave node:fs alone, and take fs for a package.
  removeNodeProtocol: false,
  external: [/^node:/] as RegExp[],
  esbuildPlugins: [filesBeside],
  plugins: [leftAlone],
  // Indentation is a third of the code. Names stay, for the sake of stack traces.
  esbuildOptions: (options: EsbuildOptions) => {
    options.minifyWhitespace = true;
    options.minifySyntax = true;
    options.charset = "utf8";
  },
} satisfies Options;
const library = { index: "src/index.ts", schema: "src/schema.ts", check: "src/check/index.ts" };
const kuromoji = { kuromoji: "src/kuromoji.ts" };
const node = { node: "src/node/index.ts", pool: "src/node/pool.ts" };
// What works over summaries.
const overSummaries = { related: "src/related/index.ts", series: "src/series/index.ts" };

/** Entries that use the library import the file of it in dist/ and hold no copy. */
const beside = (file: string, modules = /^(?:\.\.\/)+(?:index|errors)$/) => ({
  esbuildPlugins: [
    filesBeside,
    {
      name: "library-beside",
      setup: ({ onResolve }: Build) => onResolve({ filter: modules }, () => ({ path: file, external: true })),
    },
  ],
});

/** The functions of Node's modules that few calls of the command line need, and of the library, which --help does not need. */
const SELDOM: Readonly<Record<string, readonly string[]>> = {
  "./index.cjs": ["compileUserDictionary", "createAnalyzer", "createParser"],
  "node:crypto": ["createHash", "randomUUID"],
  "node:http": ["createServer"],
  "node:net": ["connect", "createServer"],
  "node:worker_threads": ["Worker"],
  "node:zlib": ["createGunzip"],
};

/** Loads these modules with the first call of one of their functions: together they take as long to load as 400 characters to read. */
const seldomLater = {
  name: "seldom-later",
  setup: ({ onResolve, onLoad }: Build) => {
    onResolve({ filter: /^/, namespace: "seldom" }, ({ path }) => ({ path, external: true }));
    onResolve({ filter: /^(?:\.\.\/)+index$/ }, () => ({ path: "./index.cjs", namespace: "seldom" }));
    onResolve({ filter: /^node:/ }, ({ path }) =>
      path in SELDOM ? { path, namespace: "seldom" } : { path, external: true },
    );
    onLoad({ filter: /^/, namespace: "seldom" }, ({ path }) => ({
      contents: SELDOM[path]!.map(
        // An object that a constructor returns is what `new` returns.
        (name) =>
          /^[A-Z]/.test(name)
            ? `export function ${name}(...args) { return new (require("${path}").${name})(...args); }`
            : `export const ${name} = (...args) => require("${path}").${name}(...args);`,
      ).join("\n"),
    }));
  },
};

/** A script that is run from kept code cannot import, but it can require. */
const requiring = {
  esbuildOptions: (options: EsbuildOptions) => {
    shared.esbuildOptions(options);
    options.supported = { "dynamic-import": false };
  },
};

/** The playground: the library in dist/ by its files, what Node has replaced by what browsers have. */
const playgroundParts = {
  name: "playground-parts",
  setup: ({ onResolve, onLoad }: Build) => {
    onResolve({ filter: /^(?:\.\.\/)+index$/ }, () => ({ path: "./index.js", external: true }));
    onResolve({ filter: /^(?:\.\.\/)+check\/index$/ }, () => ({ path: "./check.js", external: true }));
    onResolve({ filter: /\/csv-rows$/ }, () => ({ path: resolve("src/playground/workers/csv-rows.ts") }));
    // A worker has nothing else to do between the articles of a feed.
    onResolve({ filter: /^node:timers\/promises$/ }, ({ path }) => ({ path, namespace: "timers" }));
    onLoad({ filter: /^/, namespace: "timers" }, () => ({
      contents: "export const setImmediate = () => Promise.resolve();",
    }));
  },
};

const playground = {
  target: "es2022",
  platform: "browser",
  format: "esm",
  minify: true,
  splitting: false,
  // All that it needs is in its files: an import of Node that is left over fails the build.
  noExternal: [/^/],
  removeNodeProtocol: false,
  esbuildPlugins: [playgroundParts, licensesOf("dist/playground-licenses.txt")],
  esbuildOptions: (options: EsbuildOptions) => {
    options.charset = "utf8";
  },
} satisfies Options;

// The library's files lie side by side, since they find their data beside them. In ES modules the stages are a file of their own, which is read
// when the first analyzer is made; in CommonJS they are a part of the one file that runs only then.
export default defineConfig([
  { ...shared, entry: library, format: "esm", splitting: true },
  // import.meta.url has no CommonJS; the shim gives it one.
  { ...shared, ...requiring, entry: library, format: "cjs", shims: true },
  { ...shared, entry: kuromoji, format: "esm" },
  { ...shared, entry: kuromoji, format: "cjs", shims: true },
  { ...shared, ...beside("./index.js"), platform: "node", entry: node, format: "esm", splitting: true },
  { ...shared, entry: overSummaries, format: "esm" },
  { ...shared, entry: overSummaries, format: "cjs" },
  { ...shared, ...beside("./index.cjs"), platform: "node", entry: node, format: "cjs", shims: true },
  {
    ...shared,
    ...beside("./index.js"),
    platform: "node",
    entry: { "yomitori-worker": "src/node/worker.ts" },
    format: "esm",
  },
  {
    ...shared,
    ...beside("./index.js"),
    platform: "node",
    entry: { "yomitori-page-worker": "src/node/page-worker.ts" },
    format: "esm",
  },
  {
    ...shared,
    ...beside("./index.js"),
    platform: "node",
    entry: { "yomitori-task-worker": "src/node/tasks/worker.ts" },
    format: "esm",
  },
  // The script of the HTML report, and the style of all reports, which the command line reads from beside itself.
  {
    entry: { report: "src/cli/formats/html/page/main.ts", "report-style": "src/page/style/report.css" },
    target: "es2022",
    platform: "browser",
    format: "iife",
    minify: true,
    outExtension: () => ({ js: ".js" }),
  },
  {
    ...playground,
    entry: {
      playground: "src/playground/page/main.ts",
      "playground-worker": "src/playground/workers/analysis.ts",
      "playground-files": "src/playground/workers/files.ts",
      "playground-sw": "src/playground/offline/service-worker.ts",
      "playground-big": "src/playground/workers/big.ts",
    },
  },
  { ...playground, entry: { playground: "src/playground/style/playground.css" } },
  { ...shared, platform: "node", entry: { cli: "src/cli/start/start.ts" }, format: "cjs" },
  { ...shared, platform: "node", entry: { cli: "src/cli/start/module.ts" }, format: "esm" },
  // A script, whose compiled code can be kept. It loads the library only when there is an article to read.
  {
    ...shared,
    external: [],
    esbuildPlugins: [seldomLater],
    platform: "node",
    entry: { "command-line": "src/cli/main.ts" },
    format: "cjs",
    shims: true,
    ...requiring,
  },
]);
