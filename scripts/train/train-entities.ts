/**
 * Trains the recognizer of names and writes dict/recognizer.bin: `npm run train:entities -- --shared ../shared`. The same corpora and
 * clusters give the same file. docs/entities.md describes the training and its results.
 *
 *     --folds N          cross-validates on the checked articles instead: trains N times, each time without one N-th of the articles, and
 *                        prints F1 on these; with --fold K only the K-th time
 *     --part P           learns from this share of the checked articles only, for the learning curve
 *     --own-labels gsd   trains on that corpus alone with its own labels and only prints F1 on the development part
 *     --new-clusters     learns the clusters again from unlabelled text, in place of those of the file that is there. The models of
 *                        rows use them too, so that they need a new training then
 *     --out FILE         writes there
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readDictionary } from "../../src/dictionary/tables";
import { createHashedList, type FeatureLists, keyOf, properNounList } from "../../src/entities/crf/feature-lists";
import { type HashedRows, hashedRows } from "../../src/entities/crf/hashed-rows";
import { type NameModel, openModel, writeModel } from "../../src/entities/crf/model";
import { createEntityReader } from "../../src/entities/entities";
import { createNameLexicon } from "../../src/entities/names/lexicon";
import { openSealedNames } from "../../src/entities/names/proper-nouns";
import { ENTITY_TYPES } from "../../src/enumerations";
import { NO_USER_FINDINGS } from "../../src/findings";
import { hashText } from "../../src/linear/text-hash";
import { readText } from "../../src/text/document";
import { tokenizeDocument } from "../../src/tokens/tokenized-document";
import { createNewsTokenizer } from "../../src/tokens/tokenizer";
import { clusterWords } from "./crf/clusters";
import { CHECKED_FILES, type CheckedArticle, type LabelledText, MEANING, readChecked, readRows } from "./crf/corpora";
import { createExactLabeller, type LabelledSentence, type Lesson, learn } from "./crf/learn";
import { quantize } from "./crf/quantize";
import { f1, namesOf } from "./crf/score";
import { plainWords, readSentences, type Sentence } from "./crf/sentences";

const { values: options } = parseArgs({
  options: {
    shared: { type: "string", default: "../shared" },
    folds: { type: "string" },
    fold: { type: "string" },
    part: { type: "string", default: "1" },
    "own-labels": { type: "string" },
    "new-clusters": { type: "boolean", default: false },
    out: { type: "string", default: "dict/recognizer.bin" },
  },
});

/** The version of the training, written to the file: a change of corpora, features or settings is a new version. */
const TRAINING = 5;
const EPOCHS = 10;
/** The weights up to which all are left out, the margin of `NameModel`, and how much the label for no name is lowered. */
const FILE = { least: 0.05, margin: 1, lean: 0.06 };
const CLUSTERS = { dimensions: 48, clusters: 400, least: 5, window: 4, epochs: 3, negatives: 5 };
const CORPORA = ["gsd", "stockmark", "wac"];
/** As how many sentences a sentence of a checked article counts: they are news, and they follow our guideline. */
const CHECKED_WEIGHT = 3;
const UNLABELLED = ["jawikinews.shared", "wikipedia-passages"];

const root = fileURLToPath(new URL("../../", import.meta.url));
const corpora = join(resolve(options.shared), "corpora");
const checked = join(resolve(options.shared), "checked");
for (const folder of [corpora, checked]) {
  if (existsSync(folder)) continue;
  console.error(
    `train-entities: ${folder} is not here; --shared names the folder of the corpora and the checked articles`,
  );
  process.exit(1);
}
const report = (message: string) => console.error(`${Math.round(performance.now() / 1000)} s  ${message}`);

const dictionary = readDictionary((file) => readFileSync(join(root, "dict", file), "utf8"));
const lexicon = createNameLexicon(dictionary);
const reader = { lexicon, tokenizer: await createNewsTokenizer(undefined) };
const properNouns = openSealedNames(bytesOf("dist/proper-nouns.bin"));

report("reading the corpora");
const labelled = new Map(
  CORPORA.map((corpus) => [corpus, rowsOf(`${corpus}.train`).flatMap((text) => labelledSentences(text))]),
);
const articles = CHECKED_FILES.map((file) => readChecked(checked, file));
const clusters = options["new-clusters"] ? learnClusters() : openModel(bytesOf("dict/recognizer.bin")).clusters;
const lists: FeatureLists = { clusters: createHashedList(clusters), names: [properNounList(properNouns)] };

if (options["own-labels"]) scoreOwnLabels(options["own-labels"]);
else if (options.folds) crossValidate(Number(options.folds));
else writeFile();

/** Trains on everything and writes the file. */
function writeFile(): void {
  const file = writeModel(trainModel(() => true));
  writeFileSync(options.out, file);
  report(`${options.out}: ${file.length} bytes`);
}

/** Trains on all corpora and on the checked articles that are chosen. */
function trainModel(isChosen: (article: CheckedArticle) => boolean): NameModel {
  const part = Number(options.part);
  const chosen = articles.flat().filter((article) => isChosen(article) && shareOf(article, "part") < part);
  const lessons: Lesson[] = CORPORA.map((corpus) => ({
    sentences: labelled.get(corpus)!,
    weight: 1,
    meaning: MEANING[corpus]!,
    lists,
  }));
  const sentences = chosen.flatMap((article) => labelledSentences(article));
  lessons.push({ sentences, weight: CHECKED_WEIGHT, meaning: MEANING.checked!, lists });
  const { index, weights } = learn(lessons, { lexicon, types: ENTITY_TYPES, epochs: EPOCHS }, report);
  return {
    ...quantize(weights, index.hashes, FILE),
    training: TRAINING,
    types: ENTITY_TYPES.length,
    clusters,
  };
}

/** Trains without each of the folds of the checked articles, and prints F1 of the whole entity stage on it. */
function crossValidate(folds: number): void {
  const found = articles.map((): Parameters<typeof f1>[0][number][] => []);
  for (let fold = 0; fold < folds; fold++) {
    if (options.fold !== undefined && Number(options.fold) !== fold) continue;
    const isHeldBack = (article: CheckedArticle) => Math.floor(shareOf(article, "fold") * folds) === fold;
    const read = createEntityReader(dictionary, { model: trainModel((article) => !isHeldBack(article)), properNouns });
    articles.forEach((file, i) => {
      for (const article of file.filter(isHeldBack))
        found[i]!.push({ gold: article.entities, found: mentionsIn(article, read) });
    });
    for (const [i, file] of CHECKED_FILES.entries())
      console.log(`${file}, ${found[i]!.length} articles held back: F1 ${(100 * f1(found[i]!)).toFixed(1)}`);
  }
}

/** Returns the mentions of an article, read with its headline. */
function mentionsIn({ text, headline }: CheckedArticle, read: ReturnType<typeof createEntityReader>) {
  const document = tokenizeDocument(readText(text), reader.tokenizer);
  const title = tokenizeDocument(readText(headline), reader.tokenizer);
  return read({ document, title, userFindings: NO_USER_FINDINGS }).flatMap(({ type, mentions }) =>
    mentions.map(({ start, end }) => ({ ...document.map.toSource(start, end), type })),
  );
}

/** Returns a number from 0 to 1 for an article, another for each purpose: the same in every run, whatever the other articles are. */
function shareOf({ id }: CheckedArticle, purpose: string): number {
  const key = `${purpose} ${id}`;
  let hash = hashText(key, 0, key.length, 1);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}

/** Trains on one corpus with its own labels and prints F1 on its development part. */
function scoreOwnLabels(corpus: string): void {
  const sentences = labelled.get(corpus)!;
  const types = [...new Set(sentences.flatMap(([, entities]) => entities.map(({ type }) => type)))].sort();
  const meaning = Object.fromEntries(types.map((type) => [type, [type]]));
  const learned = learn([{ sentences, weight: 1, meaning, lists }], { lexicon, types, epochs: EPOCHS }, report);
  const label = createExactLabeller(learned, lexicon, lists);
  const texts = rowsOf(`${corpus}.dev`).map(({ text, entities }) => ({
    gold: entities,
    found: sentencesOf(text).flatMap((sentence) => namesOf(sentence, label(sentence), types)),
  }));
  console.log(`${corpus} dev, its own ${types.length} labels: F1 ${(100 * f1(texts)).toFixed(1)}`);
}

function bytesOf(file: string): ArrayBuffer {
  const bytes = readFileSync(join(root, file));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
}

function rowsOf(file: string): LabelledText[] {
  return readRows<LabelledText>(corpora, `${file}.jsonl.gz`);
}

function sentencesOf(text: string): Sentence[] {
  return readSentences(text, reader).filter(({ subtokens }) => subtokens.length > 0);
}

function labelledSentences({ text, entities }: LabelledText): LabelledSentence[] {
  return sentencesOf(text).map((sentence) => [sentence, entities] as const);
}

/** Learns the clusters from the unlabelled text and the labelled corpora. */
function learnClusters(): HashedRows {
  report("reading the unlabelled text");
  const sentences = UNLABELLED.flatMap((file) => rowsOf(file).flatMap(({ text }) => sentencesOf(text).map(plainWords)));
  for (const rows of labelled.values()) for (const [sentence] of rows) sentences.push(plainWords(sentence));
  const clustered = clusterWords(sentences, CLUSTERS, report);
  return hashedRows(new Map([...clustered].map(([text, value]) => [keyOf(text) >>> 0, [value]] as const)));
}
