/**
 * Trains the recognizer of names and writes dict/recognizer.bin: `npm run train:entities -- --corpora ../shared/corpora`. The same
 * corpora give the same file. docs/entities.md describes the training and its results.
 *
 *     --own-labels gsd   trains on that corpus alone with its own labels and only prints F1 on the development part
 *     --out FILE         writes there
 *     --keep FOLDER      keeps clusters and label priors there and reads them from there if present: they take most of the time, and a
 *                        change of features or settings needs no new ones
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readDictionary } from "../../src/dictionary/tables";
import {
  createHashedList,
  EMPTY_LIST,
  type FeatureLists,
  keyOf,
  properNounList,
} from "../../src/entities/crf/feature-lists";
import { type HashedRows, hashedRows } from "../../src/entities/crf/hashed-rows";
import { createLabeller } from "../../src/entities/crf/labeller";
import { type NameModel, writeModel } from "../../src/entities/crf/model";
import { createNameLexicon } from "../../src/entities/names/lexicon";
import { openSealedNames } from "../../src/entities/names/proper-nouns";
import { ENTITY_TYPES } from "../../src/enumerations";
import { createNewsTokenizer } from "../../src/tokens/tokenizer";
import type { EntityType } from "../../src/types";
import { clusterWords } from "./crf/clusters";
import { type LabelledText, MEANING, readRows } from "./crf/corpora";
import { LabelPriors, merged } from "./crf/label-priors";
import { createExactLabeller, type LabelledSentence, learn } from "./crf/learn";
import { quantize } from "./crf/quantize";
import { f1, namesOf } from "./crf/score";
import { plainWords, readSentences, type Sentence } from "./crf/sentences";

const { values: options } = parseArgs({
  options: {
    corpora: { type: "string", default: "../shared/corpora" },
    "own-labels": { type: "string" },
    out: { type: "string", default: "dict/recognizer.bin" },
    keep: { type: "string" },
  },
});

/** The version of the training, written to the file: a change of corpora, features or settings is a new version. */
const TRAINING = 3;
const EPOCHS = 14;
/** Epochs of the models that only label text for the priors and need not be as good. */
const EPOCHS_FOR_PRIORS = 6;
/** The weights up to which all are left out, and the margin of `NameModel`. */
const FILE = { least: 0.05, margin: 0.2 };
/** A margin that is never reached, so that for the priors all features are evaluated at every subtoken: speed does not matter there. */
const UNREACHED = 2 ** 10;
/** As how many labels by a model a label of a corpus counts. */
const TIMES_OF_A_LABEL = 2;
const CLUSTERS = { dimensions: 48, clusters: 400, least: 5, window: 4, epochs: 3, negatives: 5 };
const CORPORA = ["gsd", "stockmark", "wac"];
/**
 * Training on a corpus uses the label priors of models that never saw it, as with new text: those of the first group without the corpus.
 * The file holds the sums of the counts of all groups.
 */
const PRIOR_GROUPS = [["stockmark"], ["gsd", "wac"]];
const UNLABELLED = ["jawikinews.shared", "wikipedia-passages"];

const root = fileURLToPath(new URL("../../", import.meta.url));
const corpora = resolve(options.corpora);
if (!existsSync(corpora)) {
  console.error(`train-entities: ${corpora} is not here; --corpora names the folder of the corpora`);
  process.exit(1);
}
const report = (message: string) => console.error(`${Math.round(performance.now() / 1000)} s  ${message}`);

const dictionary = readDictionary((file) => readFileSync(join(root, "dict", file), "utf8"));
const lexicon = createNameLexicon(dictionary);
const reader = { lexicon, tokenizer: await createNewsTokenizer(undefined) };
const properNouns = openSealedNames(bytesOf("dist/proper-nouns.bin"));
const properNames = properNounList(properNouns);
const NO_CLASSES = hashedRows(new Map());

report("reading the corpora");
const labelled = readLabelled();
const clusters = kept("clusters", learnClusters);
const plainLists: FeatureLists = {
  clusters: createHashedList(clusters),
  labelPriors: EMPTY_LIST,
  names: [properNames, EMPTY_LIST],
};
const priorsByGroup = once(() => learnPriors());
const listsByGroup = PRIOR_GROUPS.map((_, i) => withPriors(priorLists(`group${i}`, () => priorsByGroup()[i]!)));

if (options["own-labels"]) scoreOwnLabels(options["own-labels"]);
else writeFile();

/** Trains on all corpora and writes the file. */
function writeFile(): void {
  const lessons = CORPORA.map((corpus) => ({
    sentences: labelled.get(corpus)!,
    meaning: MEANING[corpus]!,
    lists: listsFor(corpus),
  }));
  const { index, weights } = learn(lessons, { lexicon, types: ENTITY_TYPES, epochs: EPOCHS }, report);
  const { words, names } = priorLists("all", () => merged(priorsByGroup()));
  const file = writeModel({
    ...quantize(weights, index.hashes, FILE),
    training: TRAINING,
    types: ENTITY_TYPES.length,
    lists: [clusters, words, names],
  });
  writeFileSync(options.out, file);
  report(`${options.out}: ${file.length} bytes`);
}

/** Trains on one corpus with its own labels and prints F1 on its development part. */
function scoreOwnLabels(corpus: string): void {
  const sentences = labelled.get(corpus)!;
  const types = [...new Set(sentences.flatMap(([, entities]) => entities.map(({ type }) => type)))].sort();
  const meaning = Object.fromEntries(types.map((type) => [type, [type]]));
  const lists = listsFor(corpus);
  const learned = learn([{ sentences, meaning, lists }], { lexicon, types, epochs: EPOCHS }, report);
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

/** Reads the training part of each corpus. */
function readLabelled(): ReadonlyMap<string, readonly LabelledSentence[]> {
  return new Map(
    CORPORA.map((corpus) => [
      corpus,
      rowsOf(`${corpus}.train`).flatMap(({ text, entities }) =>
        sentencesOf(text).map((sentence) => [sentence, entities] as const),
      ),
    ]),
  );
}

function* unlabelled(): Generator<Sentence> {
  for (const file of UNLABELLED) for (const { text } of rowsOf(file)) yield* sentencesOf(text);
}

function learnClusters(): ReadonlyMap<string, number> {
  report("reading the unlabelled text");
  const sentences = [...unlabelled()].map(plainWords);
  for (const rows of labelled.values()) for (const [sentence] of rows) sentences.push(plainWords(sentence));
  return clusterWords(sentences, CLUSTERS, report);
}

/** Counts, for each group, how its model labels the unlabelled text, and the names in its corpora. */
function learnPriors(): LabelPriors[] {
  const groups = PRIOR_GROUPS.map((group) => ({
    label: createLabeller({ model: learnPriorModel(group), properNouns }, lexicon),
    priors: new LabelPriors(ENTITY_TYPES.length),
  }));
  for (const sentence of unlabelled())
    for (const { label, priors } of groups)
      priors.add(sentence, label(sentence.document, sentence.subtokens, sentence.drafts));
  groups.forEach(({ priors }, i) => {
    for (const corpus of PRIOR_GROUPS[i]!) addLabelledNames(priors, corpus);
  });
  return groups.map(({ priors }) => priors);
}

/** Trains the model of a group of corpora that labels text for the priors. */
function learnPriorModel(group: readonly string[]): NameModel {
  report(`for label priors: ${group.join(", ")}`);
  const lessons = group.map((corpus) => ({
    sentences: labelled.get(corpus)!,
    meaning: MEANING[corpus]!,
    lists: plainLists,
  }));
  const { weights, index } = learn(lessons, { lexicon, types: ENTITY_TYPES, epochs: EPOCHS_FOR_PRIORS }, report);
  return {
    ...quantize(weights, index.hashes, { ...FILE, margin: UNREACHED }),
    training: TRAINING,
    types: ENTITY_TYPES.length,
    lists: [clusters, NO_CLASSES, NO_CLASSES],
  };
}

function addLabelledNames(priors: LabelPriors, corpus: string): void {
  for (const { text, entities } of rowsOf(`${corpus}.train`)) {
    for (const { start, end, type } of entities) {
      const types = MEANING[corpus]![type];
      if (types && types.length <= 2)
        priors.addName(text.slice(start, end), ENTITY_TYPES.indexOf(types[0] as EntityType), TIMES_OF_A_LABEL);
    }
  }
}

/** Returns the lists for a corpus, with the label priors of the first group without it. */
function listsFor(corpus: string): FeatureLists {
  return listsByGroup[PRIOR_GROUPS.findIndex((group) => !group.includes(corpus))]!;
}

function priorLists(name: string, priors: () => LabelPriors): { words: HashedRows; names: HashedRows } {
  return {
    words: kept(`${name}-words`, () => priors().words()),
    names: kept(`${name}-names`, () => priors().names()),
  };
}

function withPriors({ words, names }: ReturnType<typeof priorLists>): FeatureLists {
  return { ...plainLists, labelPriors: createHashedList(words), names: [properNames, createHashedList(names)] };
}

/** Returns the classes of words or names: those kept under `name`, or else new ones. */
function kept(name: string, make: () => ReadonlyMap<string, number>): HashedRows {
  const file = options.keep && join(options.keep, `${name}.json`);
  if (file && existsSync(file)) return hashedClasses(new Map(JSON.parse(readFileSync(file, "utf8"))));
  const classes = make();
  if (file) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify([...classes]));
  }
  return hashedClasses(classes);
}

function hashedClasses(classes: ReadonlyMap<string, number>): HashedRows {
  return hashedRows(new Map([...classes].map(([text, value]) => [keyOf(text) >>> 0, [value]] as const)));
}

/** Returns a function that makes a value when it is first called. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
