/**
 * Measures the tokenizer against kuromoji, and against native MeCab if it is installed: processor time, interleaved in one process, medians
 * and ratios within a round. Start-up and memory are those of child processes, less those of an empty one. `npm run bench:tokenizer`; `--
 * --write` puts the tables into docs/performance.md.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { benchArticles } from "./articles";
import { buildKuromoji, kuromojiHome } from "./kuromoji";
import { writeBlock } from "./page";
import { median, processorSeconds } from "./processor-time";

const root = new URL("../", import.meta.url);
const ROUNDS = 9;
const library = new URL("dist/index.js", root).href;
const { createTokenizer } = (await import(library)) as typeof import("../src/index");

/** Returns the seconds of a run: the number that it returns, as for another process, or else its processor time. */
function seconds(run: () => unknown): number {
  let result: unknown;
  const took = processorSeconds(() => {
    result = run();
  });
  return typeof result === "number" ? result : took;
}

const texts = benchArticles(8).map(({ text }) => text);
const characters = texts.reduce((sum, text) => sum + text.length, 0);
const bare = await buildKuromoji();
const tokenizer = await createTokenizer();
const unbroken = texts
  .join("")
  .replace(/[、。]/g, "")
  .slice(0, 100_000);
const folder = mkdtempSync(join(tmpdir(), "yomitori-bench-"));
const forMecab = join(folder, "texts.txt");
writeFileSync(forMecab, texts.join("\n"));
const mecab = ["-d", "/var/lib/mecab/dic/ipadic-utf8", "-b", "1000000", "-o", "/dev/null"];
const hasMecab = spawnSync("mecab", ["--version"]).status === 0 && existsSync(mecab[1]!);

let read = 0;
/** Returns the processor time of MeCab. */
function runMecab(input: string): number {
  const command = `TIMEFORMAT="%U %S"; time mecab "$@"`;
  const { stderr } = spawnSync("bash", ["-c", command, "bash", ...mecab, input], { encoding: "utf8" });
  const [user, system] = stderr.trim().split(/\s+/).map(Number) as [number, number];
  return user + system;
}

const runs: Record<string, () => unknown> = {
  kuromoji: () => {
    for (const text of texts) {
      for (const word of bare.tokenize(text)) {
        read +=
          word.word_position +
          (word.surface_form + word.pos + word.pos_detail_1 + word.pos_detail_2 + word.pos_detail_3).length;
        read += (word.conjugated_type + word.conjugated_form + word.basic_form + word.reading + word.pronunciation)
          .length;
      }
    }
  },
  tokens: () => {
    for (const text of texts) {
      for (const word of tokenizer.tokenize(text)) {
        read +=
          word.start +
          word.end +
          (word.surface + word.pos + word.posDetail[0] + word.posDetail[1] + word.posDetail[2]).length;
        read += (word.conjugationType + word.conjugationForm + word.lemma + word.reading + word.pronunciation).length;
      }
    }
  },
  "kuromoji, words only": () => {
    for (const text of texts) read += bare.tokenize(text).length;
  },
  spans: () => {
    for (const text of texts) read += tokenizer.spans(text).length;
  },
  unbroken: () => {
    for (let i = 0; i < 5; i++) read += tokenizer.spans(unbroken).length;
  },
  ...(hasMecab
    ? {
        mecab: () => runMecab(forMecab),
        "mecab, no text": () => runMecab("/dev/null"),
      }
    : {}),
};
const times = new Map(Object.keys(runs).map((name) => [name, [] as number[]]));
for (let round = 0; round <= ROUNDS; round++) {
  for (const [name, run] of Object.entries(runs)) {
    const took = seconds(run);
    // The first round warms up.
    if (round > 0) times.get(name)!.push(took);
  }
}
rmSync(folder, { recursive: true });

const of = (name: string) => times.get(name)!;
const ratio = (slow: readonly number[], fast: readonly number[]) =>
  median(slow.map((took, i) => took / fast[i]!)).toFixed(1);
const rate = (took: readonly number[], count = characters) => `${(count / median(took) / 1e6).toFixed(2)} M`;
const rows = [
  `| kuromoji 0.1.2, every field read | ${rate(of("kuromoji"))} | 1 |`,
  `| \`tokenize\`, every field read | ${rate(of("tokens"))} | ${ratio(of("kuromoji"), of("tokens"))} |`,
  `| kuromoji 0.1.2 | ${rate(of("kuromoji, words only"))} | 1 |`,
  `| \`spans\` | ${rate(of("spans"))} | ${ratio(of("kuromoji, words only"), of("spans"))} |`,
  `| \`spans\`, 100,000 characters without a break | ${rate(of("unbroken"), 5 * unbroken.length)} | |`,
];
if (hasMecab) {
  // Without the time that the process takes to start.
  const native = of("mecab").map((took, i) => took - of("mecab, no text")[i]!);
  rows.push(
    `| native MeCab, default output; \`spans\` is ${ratio(native, of("spans"))} times as fast | ${rate(native)} | ${ratio(of("kuromoji, words only"), native)} |`,
  );
}

/** Returns the processor time and the peak memory of a program, less those of an empty one. */
function costOf(program: string): { ms: number; megabytes: number } {
  const measure = (source: string) => {
    // maxRSS would be that of this process, from which the child is forked, so the peak of the program alone is read from Linux.
    const tail = `;import { readFileSync as status } from "node:fs";const { user, system } = process.cpuUsage();process.stdout.write(/VmHWM:\\s+(\\d+)/.exec(status("/proc/self/status", "utf8"))[1] + " " + (user + system))`;
    const output = execFileSync(process.execPath, ["--input-type=module", "-e", `${source}${tail}`], {
      encoding: "utf8",
    });
    const [kilobytes, microseconds] = output.split(" ").map(Number) as [number, number];
    return [microseconds / 1000, kilobytes / 1024] as const;
  };
  const pairs = Array.from({ length: 11 }, () => [measure(""), measure(program)] as const);
  return {
    ms: median(pairs.map(([empty, full]) => full[0] - empty[0])),
    megabytes: median(pairs.map(([empty, full]) => full[1] - empty[1])),
  };
}
const load = `import { createTokenizer } from ${JSON.stringify(library)};const t = await createTokenizer();t.tokenize("日米首脳会談は7日、ワシントンで開かれた。");`;
const home = kuromojiHome();
const loadKuromoji = `import kuromoji from ${JSON.stringify(join(home, "src/kuromoji.js"))};const t = await new Promise((r) => kuromoji.builder({ dicPath: ${JSON.stringify(join(home, "dict"))} }).build((e, b) => r(b)));t.tokenize("日米首脳会談は7日、ワシントンで開かれた。");`;
const sample = texts.join("\n").slice(0, 20_000);
const million = `${load}const s = ${JSON.stringify(sample)};let n = 0;for (let i = 0; i < 50; i++) for (const w of t.tokenize(s)) n += w.lemma.length;`;
const starts = (
  [
    ["`createTokenizer` to the first tokens", load],
    ["… and 1 M characters of tokens", million],
    ["kuromoji to the first tokens", loadKuromoji],
  ] as const
).map(([label, program]) => {
  const { ms, megabytes } = costOf(program);
  return `| ${label} | ${ms.toFixed(0)} ms | ${megabytes.toFixed(0)} MB |`;
});

const table = [
  "| | characters/s | times kuromoji |",
  "| --- | ---: | ---: |",
  ...rows,
  "",
  "| over an empty Node | processor time | peak memory |",
  "| --- | ---: | ---: |",
  ...starts,
  "",
  `${texts.length} texts, ${characters} characters; medians of processor time over ${ROUNDS} interleaved rounds, of 11 processes, on Node ${process.versions.node}.`,
].join("\n");
console.log(table);
if (read === 0) throw new Error("nothing was read");

writeBlock("performance.md", "tokenizer", table);
