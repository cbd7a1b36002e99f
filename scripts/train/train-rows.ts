/**
 * Trains what weighs the candidates for the fields of figures: `npm run train:rows` writes dict/rows.bin, trained on all checked articles of
 * `../shared`. The same articles give the same file. docs/rows.md describes the training and its results.
 *
 *     --folds          cross-validates: writes .eval/rows-K.bin, and .eval/rows-news.ndjson and rows-reports.ndjson, in which each article is
 *                      read with the model that never saw it, and prints the scorer's report
 *     --once           trains in one round, in half the time (see `trainTwice`)
 *     --only A,B       trains only these fields; the others are left to the rules
 *     --share 0.5      trains on a share of the articles
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { openRowModel, type RowModel, writeRowModel } from "../../src/figures/weigh/model";
import type { MeasuredAnswer } from "../../src/figures/weigh/row-context";
import { FOLDS } from "./folds";
import { checkedFile, type GoldArticle, PARTS, readArticles } from "./rows/articles";
import { FieldTrainer } from "./rows/lesson";
import { allLessons } from "./rows/lessons";
import type { History } from "./rows/measured-lessons";
import { createArticleReader } from "./rows/reader";

const { values: options } = parseArgs({
  options: {
    shared: { type: "string", default: "../shared" },
    out: { type: "string", default: "dict/rows.bin" },
    folds: { type: "boolean", default: false },
    once: { type: "boolean", default: false },
    only: { type: "string" },
    share: { type: "string", default: "1" },
  },
});

/** The version of the training, written to the file: a change of articles, features or settings is a new version. */
const TRAINING = 4;
const SEEDS = [1, 2, 3];

const shared = resolve(options.shared);
const report = (message: string) => console.error(`${(performance.now() / 1000).toFixed(1)} s  ${message}`);
const articles = readArticles(shared);
if (articles.length === 0) {
  console.error(`train-rows: ${shared}/checked is not here; --shared names the folder`);
  process.exit(1);
}

const wanted = options.only?.split(",");
const reader = await createArticleReader();
report("loaded");

/** Reads the candidates of the articles that are chosen. */
function extract(isChosen: (article: GoldArticle) => boolean, history?: History): FieldTrainer<unknown>[] {
  const trainers = allLessons(history)
    .filter(({ field }) => !wanted || wanted.includes(field.table))
    .map((lesson) => new FieldTrainer(lesson));
  reader.visit(articles.filter(isChosen), (aligned) => {
    for (const trainer of trainers) trainer.read(aligned, articles.indexOf(aligned.article));
  });
  return trainers;
}

/** Whether an article is of the share that is trained on; a smaller share is part of a larger one. */
const isShared = (index: number): boolean => (index * 0.618034) % 1 < Number(options.share);

type Trainers = readonly FieldTrainer<unknown>[];

function train(trainers: Trainers, isWanted: (article: GoldArticle) => boolean, seeds: readonly number[]): Uint8Array {
  const isChosen = (index: number) => isWanted(articles[index]!) && isShared(index);
  const tables = trainers.map((trainer) => [trainer.table, trainer.train(isChosen, seeds)]);
  return writeRowModel(TRAINING, Object.fromEntries(tables));
}

const modelOf = (file: Uint8Array): RowModel => openRowModel(file.slice().buffer);

/**
 * Trains a model on all articles but those of a fold, in two rounds: the first learns from what the reader says of the figures before; the
 * second from what models of the first chose that never saw the article, nor any of the fold. So it learns how far earlier answers may be
 * trusted.
 * @param first the trainers of the first round
 * @param without the fold that is left out; none if it is -1
 */
function trainTwice(first: Trainers, without: number, seeds: readonly number[]): Uint8Array {
  const history = new Map<string, readonly (MeasuredAnswer | undefined)[]>();
  for (let fold = 0; fold < FOLDS; fold++) {
    if (fold === without) continue;
    const key = [fold, without].sort().join();
    const model = models.get(key) ?? modelOf(train(first, (one) => one.fold !== fold && one.fold !== without, [1]));
    models.set(key, model);
    const held = articles.filter((one) => one.fold === fold);
    for (const [id, chosen] of reader.choose(model, held)) history.set(id, chosen);
  }
  const isTrained = (article: GoldArticle) => article.fold !== without;
  return train(extract(isTrained, history), isTrained, seeds);
}

mkdirSync(".eval", { recursive: true });
/** The models of the first round, by the folds that they leave out. */
const models = new Map<string, RowModel>();
const first = extract(() => true);
for (const { table, count, candidates, lost } of first)
  report(`${table}: ${count} choices of ${(candidates / count).toFixed(1)} candidates, ${lost} without a right one`);
if (options.folds) crossValidate();
else {
  const file = options.once ? train(first, () => true, SEEDS) : trainTwice(first, -1, SEEDS);
  writeFileSync(options.out, file);
  report(`${options.out}: ${file.length} bytes, ${gzipSync(file).length} compressed`);
}

function crossValidate(): void {
  const lines = new Map(PARTS.map((part) => [part, [] as string[]]));
  for (let fold = 0; fold < FOLDS; fold++) {
    const file = options.once ? train(first, (one) => one.fold !== fold, SEEDS) : trainTwice(first, fold, SEEDS);
    writeFileSync(`.eval/rows-${fold}.bin`, file);
    const held = articles.filter((article) => article.fold === fold);
    reader.analyze(modelOf(file), held).forEach((summary, i) => {
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
