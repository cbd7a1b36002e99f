/**
 * Measures how long loading takes: the wall-clock time of each part, in child processes that do nothing else. `npm run bench:loading`;
 * `-- --write` puts the table into docs/performance.md.
 */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { loadDictionary } from "../src/dictionary/load";
import { loadNameData } from "../src/entities/crf/load";
import { createRecognizer } from "../src/entities/crf/recognizer";
import { createNameLexicon } from "../src/entities/names/lexicon";
import { createFigureReader } from "../src/figures/figures";
import { createKeywordReader } from "../src/keywords/keywords";
import { createNumeralReader } from "../src/numerals/scan";
import { checkOptions } from "../src/options";
import { createBoilerplateReader } from "../src/text/boilerplate";
import { createTimeReader } from "../src/times/times";
import { createNewsTokenizer } from "../src/tokens/tokenizer";
import { writeBlock } from "./page";
import { median } from "./processor-time";

const PROCESSES = 11;
const PARTS = [
  "the tables of `dict/`",
  "words",
  "names: model and proper nouns",
  "names: lists of the rules",
  "names: the recognizer",
  "times",
  "figures and numerals",
  "keywords",
] as const;

/** Returns the milliseconds of each part, in this process. */
async function load(): Promise<number[]> {
  const settings = checkOptions({});
  const took: number[] = [];
  let last = performance.now();
  const done = () => {
    const now = performance.now();
    took.push(now - last);
    last = now;
  };
  const dictionary = await loadDictionary();
  done();
  await createNewsTokenizer(undefined);
  done();
  const data = await loadNameData();
  done();
  const lexicon = createNameLexicon(dictionary);
  done();
  createRecognizer(data, lexicon);
  done();
  createTimeReader(dictionary, settings);
  done();
  createNumeralReader(dictionary);
  createFigureReader(dictionary);
  done();
  createBoilerplateReader(dictionary);
  createKeywordReader(dictionary, settings.keywords);
  done();
  return took;
}

if (process.argv.includes("--once")) console.log(JSON.stringify(await load()));
else {
  const own = fileURLToPath(import.meta.url);
  const runs = Array.from(
    { length: PROCESSES },
    () => JSON.parse(execFileSync(process.execPath, [own, "--once"], { encoding: "utf8" })) as number[],
  );
  const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);
  const row = (label: string, of: (took: readonly number[]) => number) =>
    `| ${label} | ${median(runs.map(of)).toFixed(1)} |`;
  const isOfNames = (i: number) => PARTS[i]!.startsWith("names");
  const table = [
    "| | ms |",
    "| --- | ---: |",
    ...PARTS.map((part, i) => row(part, (took) => took[i]!)),
    row("all of names", (took) => sum(took.filter((_, i) => isOfNames(i)))),
    row("all", sum),
    "",
    `Medians of ${PROCESSES} processes on Node ${process.versions.node}; the files were in the memory of the system.`,
  ].join("\n");
  console.log(table);
  writeBlock("performance.md", "loading", table);
}
