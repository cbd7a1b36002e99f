import { cpSync, mkdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { CommandError, run, startServer } from "./commands";

/** One way to run the library. */
export interface BundleCheck {
  readonly name: string;
  /** Commands that this machine must have, and that must run on it. */
  readonly needs: readonly string[];
  /** Returns a summary, which is compared with that of Node, or what `wanted` looks for. */
  readonly result: () => Promise<string>;
  /** What the result holds instead. */
  readonly wanted?: readonly string[];
}

/**
 * Returns the checks, in the order of docs/bundling.md.
 * @param app the folder with the recipes and node_modules
 * @param away an empty folder outside of it, where no package is found
 */
export function checks(app: string, away: string): readonly BundleCheck[] {
  const folder = (name: string): string => join(app, name);
  const open = (where: string, ...flags: string[]): Promise<string> => run(app, "node", ["open.mjs", where, ...flags]);
  const get = async (url: string): Promise<string> => (await fetch(url)).text();

  /** A recipe whose commands make the page dist/index.html. */
  const page = (name: string, commands: readonly (readonly string[])[], ...flags: string[]): BundleCheck => ({
    name,
    needs: ["chromium"],
    async result() {
      for (const [command, ...words] of commands) await run(folder(name), command!, words);
      return open(`${name}/dist`, ...flags);
    },
  });
  /** A recipe of Node: commands that make a program, and those that run it. */
  const program = (
    name: string,
    make: readonly string[],
    start: readonly string[],
    needs: string[] = [],
  ): BundleCheck => ({
    name,
    needs,
    async result() {
      if (make.length > 0) await run(folder("node"), make[0]!, make.slice(1));
      return run(folder("node"), start[0]!, start.slice(1));
    },
  });
  const esbuild = (from: string, to: string, format: string): readonly string[] => [
    "esbuild",
    from,
    "--bundle",
    "--platform=node",
    `--format=${format}`,
    `--outfile=dist/${to}`,
  ];
  /** Copies a file or folder to where no package is found, and returns its folder. */
  const moveAway = (from: string, name: string): string => {
    const to = join(away, name);
    mkdirSync(to);
    if (statSync(folder(from)).isDirectory()) cpSync(folder(from), to, { recursive: true });
    else cpSync(folder(from), join(to, basename(from)));
    return to;
  };

  return [
    page("vite", [["vite", "build"]]),
    page("vite-url", [["vite", "build"]]),
    {
      name: "vite-dev",
      needs: ["chromium"],
      result: async () =>
        open(await startServer(folder("vite"), "vite", ["--port", "0"], /(http:\/\/localhost:\d+\/)/)),
    },
    page("web-worker", [["vite", "build"]]),
    page("webpack", [["webpack"], ["cp", "index.html", "dist"]]),
    page("esbuild", [
      ["node", "build.mjs"],
      ["cp", "index.html", "dist"],
    ]),
    {
      name: "esbuild-without-data",
      needs: ["chromium"],
      async result() {
        await run(folder("esbuild"), "rm", ["dist/words.bin"]);
        return failure(open("esbuild/dist"));
      },
      wanted: ["words.bin (HTTP status 404)", "docs/bundling.md"],
    },
    page("rollup", [
      ["rollup", "--config", "--silent"],
      ["cp", "index.html", "dist"],
    ]),
    {
      name: "next",
      needs: ["chromium"],
      async result() {
        await run(folder("next"), "next", ["build"]);
        const url = await startServer(folder("next"), "next", ["start", "--port", "0"], /(http:\/\/localhost:\d+)/);
        const read = [await get(`${url}/api/summary`), await get(`${url}/api/pool`), await open(url)];
        return [...new Set(read)].join("\n");
      },
    },
    program("node-esbuild-esm", esbuild("server.js", "server.mjs", "esm"), ["node", "dist/server.mjs"]),
    program("node-esbuild-cjs", esbuild("server.js", "server.cjs", "cjs"), ["node", "dist/server.cjs"]),
    program("node-vite-ssr", ["vite", "build"], ["node", "dist/vite/server.js"]),
    {
      name: "node-without-data",
      needs: [],
      result: () => failure(run(moveAway("node/dist/server.mjs", "single"), "node", ["server.mjs"])),
      wanted: ["ERR_DICTIONARY", "(there is no such file)", "yomitori is not there", "docs/bundling.md"],
    },
    program("pool-esbuild-esm", esbuild("pool.js", "pool.mjs", "esm"), ["node", "dist/pool.mjs"]),
    program("pool-esbuild-cjs", esbuild("pool.js", "pool.cjs", "cjs"), ["node", "dist/pool.cjs"]),
    program("pool-from-node", esbuild("pool-of-node.js", "pool-of-node.mjs", "esm"), ["node", "dist/pool-of-node.mjs"]),
    program("bun", [], ["bun", "server.js"], ["bun"]),
    program(
      "bun-build",
      ["bun", "build", "server.js", "--target=bun", "--outfile=dist/bun.js"],
      ["bun", "dist/bun.js"],
      ["bun"],
    ),
    program("deno", [], ["deno", "run", "--allow-read", "--allow-env", "server.js"], ["deno"]),
    {
      name: "edge",
      needs: ["workerd"],
      async result() {
        await run(folder("edge"), "node", ["build.mjs"]);
        const words = ["serve", "workerd.capnp", "--control-fd=1"];
        return get(`http://127.0.0.1:${await startServer(folder("edge"), "workerd", words, /"port":(\d+)/)}/`);
      },
    },
    {
      name: "lambda",
      needs: [],
      async result() {
        await run(folder("lambda"), "node", ["build.mjs"]);
        cpSync(folder("article.js"), folder("lambda/dist/article.mjs"));
        return run(moveAway("lambda/dist", "lambda"), "node", ["--input-type=module", "--eval", CALL_HANDLER]);
      },
    },
    { name: "cdn", needs: ["chromium"], result: () => open("cdn") },
    page("offline", [["node", "build.mjs"]], "--offline"),
  ];
}

/** Calls the handler as Lambda does, and prints its answer as JSON. */
const CALL_HANDLER = `
  import { handler } from "./handler.mjs";
  import { article } from "./article.mjs";
  process.stdout.write(JSON.stringify(await handler(article)));
`;

/** Returns what a command prints that must fail. */
const failure = (running: Promise<string>): Promise<string> =>
  running.then(
    () => "it did not fail",
    (error: unknown) => {
      if (error instanceof CommandError) return error.output;
      throw error;
    },
  );
