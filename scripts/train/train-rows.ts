/**
 * Trains what weighs the candidates for the fields of figures: `npm run train:rows` writes dict/rows.bin, trained on all checked articles of
 * `../shared`. The same articles give the same file. docs/figures.md describes the training and its results.
 *
 *     --folds          cross-validates: writes .eval/rows-K.bin, and .eval/rows-news.ndjson and rows-reports.ndjson, in which each article is
 *                      read with the model that never saw it, and prints the scorer's report
 *     --only A,B       trains only these fields; the others are left to the rules
 *     --share 0.5      trains on a share of the articles
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { openRowModel, writeRowModel } from "../../src/figures/weigh/model";
import { checkedFile, FOLDS, type GoldArticle, PARTS, readArticles } from "./rows/articles";
import { FieldTrainer } from "./rows/lesson";
import { LESSONS } from "./rows/lessons";
import { createArticleReader } from "./rows/reader";

const { values: options } = parseArgs({
  options: {
    shared: { type: "string", default: "../shared" },
    out: { type: "string", default: "dict/rows.bin" },
    folds: { type: "boolean", default: false },
    only: { type: "string" },
    share: { type: "string", default: "1" },
  },
});

/** The version of the training, written to the file: a change of articles, features or settings is a new version. */
const TRAINING = 1;
const SEEDS = [1, 2, 3];

const shared = resolve(options.shared);
const report = (message: string) => console.error(`${(performance.now() / 1000).toFixed(1)} s  ${message}`);
const articles = readArticles(shared);
if (articles.length === 0) {
  console.error(`train-rows: ${shared}/checked is not here; --shared names the folder`);
  process.exit(1);
}

const wanted = options.only?.split(",");
const trainers = LESSONS.filter(({ field }) => !wanted || wanted.includes(field.table)).map(
  (lesson) => new FieldTrainer<unknown>(lesson),
);
const reader = await createArticleReader();
report("loaded");
reader.visit(articles, (aligned, index) => {
  for (const trainer of trainers) trainer.read(aligned, index);
});
for (const { table, count, candidates, lost } of trainers)
  report(`${table}: ${count} choices of ${(candidates / count).toFixed(1)} candidates, ${lost} without a right one`);

/** Whether an article is of the share that is trained on; a smaller share is part of a larger one. */
const isShared = (index: number): boolean => (index * 0.618034) % 1 < Number(options.share);

function train(isWanted: (article: GoldArticle) => boolean, seeds: readonly number[]): Uint8Array {
  const isChosen = (index: number) => isWanted(articles[index]!) && isShared(index);
  return writeRowModel(
    TRAINING,
    Object.fromEntries(trainers.map((trainer) => [trainer.table, trainer.train(isChosen, seeds)])),
  );
}

mkdirSync(".eval", { recursive: true });
if (options.folds) crossValidate();
else {
  const file = train(() => true, SEEDS);
  writeFileSync(options.out, file);
  report(`${options.out}: ${file.length} bytes, ${gzipSync(file).length} compressed`);
}

function crossValidate(): void {
  const lines = new Map(PARTS.map((part) => [part, [] as string[]]));
  for (let fold = 0; fold < FOLDS; fold++) {
    const file = train((article) => article.fold !== fold, SEEDS.slice(0, 1));
    writeFileSync(`.eval/rows-${fold}.bin`, file);
    const held = articles.filter((article) => article.fold === fold);
    reader.analyze(openRowModel(file.buffer), held).forEach((summary, i) => {
      lines.get(held[i]!.part)!.push(JSON.stringify(summary));
    });
    report(`fold ${fold}: ${held.length} articles, ${file.length} bytes`);
  }
  for (const part of PARTS) {
    const path = `.eval/rows-${part}.ndjson`;
    writeFileSync(path, `${lines.get(part)!.join("\n")}\n`);
    if (!existsSync(checkedFile(shared, part))) continue;
    console.log(`\n${part}, cross-validated`);
    const scorer = join(shared, "checked/score.mjs");
    console.log(
      execFileSync(process.execPath, [scorer, "score", path, checkedFile(shared, part)], { encoding: "utf8" }),
    );
  }
}
