/**
 * Measures what a process pays that reads one article: processor time of the whole process, by the command line, against kuromoji that only loads
 * and tokenizes the same article; and where it goes. `npm run bench:cold [-- ARTICLE]`; `-- --write` puts the tables into docs/performance.md.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeBlock } from "./page";
import { median } from "./processor-time";

const RUNS = 11;
const own = fileURLToPath(import.meta.url);
const root = join(own, "../..");
const article = process.argv.slice(2).find((word) => !word.startsWith("-")) ?? join(root, "fixtures/start.txt");

/** Returns the seconds of processor time of a whole process, in user and system mode. */
function secondsOf(words: readonly string[], env: Readonly<Record<string, string>> = {}): number {
  // The second line is of the children of the shell.
  const script = `"$@" > /dev/null 2>&1 || exit 1; times`;
  const { stdout, status } = spawnSync("bash", ["-c", script, "bash", process.execPath, ...words], {
    encoding: "utf8",
    // Reading more certificates takes Node as long as all else of its start, and neither of the two needs them.
    env: { ...process.env, NODE_EXTRA_CA_CERTS: undefined, ...env },
  });
  if (status !== 0) throw new Error(`${words.join(" ")} failed`);
  return stdout
    .trim()
    .split("\n")[1]!
    .split(/\s+/)
    .map((time) => /^(\d+)m([\d.]+)s$/.exec(time)!)
    .reduce((sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds), 0);
}

const kuromoji = createRequire(import.meta.url).resolve("kuromoji");
const KUROMOJI = `
  const kuromoji = require(${JSON.stringify(kuromoji)});
  const text = require("node:fs").readFileSync(${JSON.stringify(article)}, "utf8");
  kuromoji.builder({ dicPath: ${JSON.stringify(join(kuromoji, "../../dict"))} }).build((_, it) => it.tokenize(text));`;
const cli = join(root, "dist/cli.cjs");
const folder = mkdtempSync(join(tmpdir(), "yomitori-cold-"));
const kept = { NODE_COMPILE_CACHE: folder };
const anew = { NODE_DISABLE_COMPILE_CACHE: "1" };

const PROCESSES: readonly [name: string, words: readonly string[], env?: Readonly<Record<string, string>>][] = [
  ["kuromoji: load and tokenize", ["-e", KUROMOJI]],
  ["`yomitori ARTICLE`", [cli, article], kept],
  ["`yomitori ARTICLE` without compiled code", [cli, article], anew],
  ["`yomitori --stages figures,times ARTICLE`", [cli, "--stages", "figures,times", article], kept],
  ["`yomitori --version`", [cli, "--version"], kept],
  ["Node alone", ["-e", "0"]],
];

const took = PROCESSES.map((): number[] => []);
for (let run = -1; run < RUNS; run++)
  PROCESSES.forEach(([, words, env], i) => {
    const seconds = secondsOf(words, env);
    if (run >= 0) took[i]!.push(seconds);
  });

interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** What a process does, by the functions and files of which one is being called; the first that fits counts. */
const PARTS: readonly [name: string, functions: RegExp, url?: RegExp][] = [
  ["V8: garbage", /^\(garbage collector\)$/],
  ["V8: compiled code read from the cache", /^Script$/],
  [
    "data: files, checksums, tables",
    /^(?:readCompiled|readRows|readSections|checkSeal|readFile|openDictionary|open[A-Z]\w*Model)$/,
  ],
  ["stages put together", /^assembleAnalyzer$/],
  ["the report", /^report$/],
  ["`analyze`", /^analyze$/],
  ["packages of npm", /^/, /node_modules/],
  ["Node's modules", /^/, /^node:/],
];

/** Returns the share of each part in the time of a process. */
function sharesOf({ nodes, samples, timeDeltas }: Profile): Map<string, number> {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const partOf = (id: number): string => {
    const frames: Profile["nodes"][number]["callFrame"][] = [];
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) frames.push(byId.get(at)!.callFrame);
    const isIn = ([, functions, url]: (typeof PARTS)[number]): boolean =>
      frames.some((frame) => functions.test(frame.functionName) && (url === undefined || url.test(frame.url)));
    return PARTS.find(isIn)?.[0] ?? "the rest";
  };
  const shares = new Map<string, number>();
  const all = timeDeltas.reduce((sum, delta) => sum + delta, 0);
  samples.forEach((id, i) => {
    const part = partOf(id);
    shares.set(part, (shares.get(part) ?? 0) + timeDeltas[i]! / all);
  });
  return shares;
}

/** Profiles some processes, which takes a little time of its own. */
function profile(): string[] {
  const runs = Array.from({ length: RUNS }, (_, run) => {
    const name = `${run}.cpuprofile`;
    const words = ["--cpu-prof", "--cpu-prof-interval", "200", "--cpu-prof-dir", folder, "--cpu-prof-name", name];
    secondsOf([...words, cli, article], kept);
    return sharesOf(JSON.parse(readFileSync(join(folder, name), "utf8")) as Profile);
  });
  const rows = [...PARTS.map(([name]) => name), "the rest"].map((name) => {
    const share = median(runs.map((shares) => shares.get(name) ?? 0));
    return `| ${name} | ${(100 * share).toFixed(0)} % |`;
  });
  return ["| of `yomitori ARTICLE` | share |", "| --- | ---: |", ...rows];
}

const table = [
  "| process | processor time, ms | of kuromoji |",
  "| --- | ---: | ---: |",
  ...PROCESSES.map(([name], i) => {
    const ratio = median(took[i]!.map((seconds, run) => seconds / took[0]![run]!));
    return `| ${name} | ${Math.round(1000 * median(took[i]!))} | ${ratio.toFixed(2)} |`;
  }),
  "",
  `Medians of ${RUNS} interleaved runs, an article of ${readFileSync(article, "utf8").length} characters, on Node ${process.versions.node}.`,
  "",
  ...profile(),
].join("\n");
rmSync(folder, { recursive: true });
console.log(table);
writeBlock("performance.md", "cold", table);
