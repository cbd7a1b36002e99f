/**
 * Trains the recognizer of names and writes dict/recognizer.bin: `npm run train:entities -- --corpora ../shared/corpora`. The same
 * corpora give the same file. docs/entities.md says what it does and what it was measured with.
 *
 *     --own-labels gsd   trains on that corpus alone with its own labels and only says how it does on the part for development
 *     --out FILE         writes there
 *     --keep FOLDER      keeps clusters and habits there, and takes them from there where they are: they take most of the time, and a
 *                        change of features or settings needs no new ones
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readDictionary } from "../../src/dictionary/tables";
import { type HashedRows, hashedRows } from "../../src/entities/crf/hashed-rows";
import { labelCount } from "../../src/entities/crf/labels";
import { createHashedList, EMPTY, keyOf, type Lexica, properNounList } from "../../src/entities/crf/lexica";
import { type NameModel, writeModel } from "../../src/entities/crf/model";
import { createLabeller } from "../../src/entities/crf/recognizer";
import { surfaceOf } from "../../src/entities/crf/subtokens";
import { createNameLexicon } from "../../src/entities/names/lexicon";
import { openProperNouns } from "../../src/entities/names/proper-nouns";
import { ENTITY_TYPES } from "../../src/enumerations";
import { createNewsTokenizer } from "../../src/tokens/tokenizer";
import type { EntityType } from "../../src/types";
import { clusterWords } from "./clusters";
import { type LabelledText, MEANING, readRows } from "./corpora";
import { decode, topologyOf, train, type Weights } from "./crf";
import { Habits, merged } from "./habits";
import { quantize } from "./quantize";
import { f1, namesOf } from "./score";
import { createExtractor, FeatureIndex, type Hashed, LabelSets, readSentences, type Sentence } from "./sequences";

const { values: options } = parseArgs({
  options: {
    corpora: { type: "string", default: "../shared/corpora" },
    "own-labels": { type: "string" },
    out: { type: "string", default: "dict/recognizer.bin" },
    keep: { type: "string" },
  },
});

/** Of the training that the file comes from; a change of corpora, features or settings is a new one. */
const TRAINING = 3;
const SETTINGS = { rate: 0.05, dropout: 0.4, alone: 0.3, seed: 1 };
const EPOCHS = 14;
/** Models that only label text for the habits need not be as good. */
const EPOCHS_FOR_HABITS = 6;
/** Features that stand in fewer places of the corpora are left out. */
const LEAST_PLACES = 2;
/** Weights below are left out. A place is no part of a name where `OUTSIDE` leads by this much before pairs of words are looked at. */
const FILE = { least: 0.05, lead: 0.2 };
/** A lead that no place has: for the habits all is asked everywhere, since nobody waits. */
const EVERYWHERE = 2 ** 10;
/** As how many sightings the label of a corpus counts beside what a model said. */
const TIMES_OF_A_LABEL = 2;
const CLUSTERS = { dimensions: 48, clusters: 400, least: 5, window: 4, epochs: 3, negatives: 5 };
const CORPORA = ["gsd", "stockmark", "wac"];
/**
 * A corpus learns to use what models say of words that never saw it, as it will be with new text: the first group without the corpus
 * labels the text for it. What ships are the counts of all groups together.
 */
const HABIT_GROUPS = [["stockmark"], ["gsd", "wac"]];
const UNLABELLED = ["jawikinews.shared", "wikipedia-passages"];

const root = fileURLToPath(new URL("../../", import.meta.url));
const corpora = resolve(options.corpora);
if (!existsSync(corpora)) {
  console.error(`train-entities: ${corpora} is not here; --corpora names the folder of the corpora`);
  process.exit(1);
}
const report = (message: string) => console.error(`${Math.round(performance.now() / 1000)} s  ${message}`);
const bytesOf = (file: string) => {
  const bytes = readFileSync(join(root, file));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
};

const dictionary = readDictionary((file) => readFileSync(join(root, "dict", file), "utf8"));
const reader = {
  lexicon: createNameLexicon(dictionary),
  tokenizer: await createNewsTokenizer(undefined),
};
const properNouns = openProperNouns(bytesOf("dist/proper-nouns.bin"));
const properNames = properNounList(properNouns);
const rowsOf = (file: string) => readRows<LabelledText>(corpora, `${file}.jsonl.gz`);
const sentencesOf = (text: string) => readSentences(text, reader).filter((sentence) => sentence.pieces.length > 0);

/** A corpus to learn from, with the lists that its features are made of. */
interface Lesson {
  readonly rows: readonly (readonly [sentence: Sentence, entities: LabelledText["entities"]])[];
  readonly meaning: Record<string, readonly string[]>;
  readonly lexica: Lexica;
}

interface Learned {
  readonly index: FeatureIndex;
  readonly weights: Weights;
}

function learn(lessons: readonly Lesson[], types: readonly string[], epochs: number): Learned {
  const sets: Uint8Array[] = [];
  const places: { hashed: Hashed; allowed: Int32Array }[] = [];
  for (const { rows, meaning, lexica } of lessons) {
    const extract = createExtractor(reader.lexicon, lexica);
    const labelSets = new LabelSets(types, meaning);
    const first = sets.length;
    for (const [sentence, entities] of rows) {
      const allowed = labelSets.of(sentence, entities).map((set) => set + first);
      places.push({ hashed: extract(sentence), allowed });
    }
    sets.push(...labelSets.sets);
  }
  const index = new FeatureIndex(
    places.map((place) => place.hashed),
    LEAST_PLACES,
  );
  const sequences = places.map(({ hashed, allowed }) => index.sequence(hashed, allowed));
  report(`${sequences.length} sentences, ${index.hashes.length} features`);
  const labels = labelCount(types.length);
  const settings = { ...SETTINGS, labels, rows: index.hashes.length, epochs, l2: 1 / sequences.length };
  return { index, weights: train(sequences, sets, settings, (epoch) => report(`round ${epoch + 1} of ${epochs}`)) };
}

/** A function that labels sentences with what was learned. */
function labeller({ index, weights }: Learned, lexica: Lexica): (sentence: Sentence) => Int32Array {
  const extract = createExtractor(reader.lexicon, lexica);
  const topology = topologyOf(weights.labels);
  return (sentence) => decode(index.sequence(extract(sentence), new Int32Array(0)), weights, topology);
}

/** Classes of words or names, made anew or taken from what was kept under `name`. */
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

const hashedClasses = (classes: ReadonlyMap<string, number>): HashedRows =>
  hashedRows(new Map([...classes].map(([text, value]) => [keyOf(text) >>> 0, [value]] as const)));

const wordsOf = ({ document, pieces }: Sentence) =>
  pieces.tokens.map((_, i) => surfaceOf(document, pieces, i).replace(/\d/g, "0"));
function* unlabelled(): Generator<Sentence> {
  for (const file of UNLABELLED) for (const { text } of rowsOf(file)) yield* sentencesOf(text);
}

function clustersOf(labelled: Iterable<Sentence>): ReadonlyMap<string, number> {
  report("reading the text without labels");
  const sentences = [...unlabelled()].map(wordsOf);
  for (const sentence of labelled) sentences.push(wordsOf(sentence));
  return clusterWords(sentences, CLUSTERS, report);
}

const NO_CLASSES = hashedRows(new Map());

/** What models of groups of corpora say of the text without labels; beside it, the names that the corpora of a group themselves hold. */
function habitsOf(groups: readonly (readonly string[])[], labelled: Labelled, plain: Lexica): Habits[] {
  const models = groups.map((group) => {
    report(`for habits: ${group.join(", ")}`);
    const lessons = group.map((corpus) => ({ rows: labelled.get(corpus)!, meaning: MEANING[corpus]!, lexica: plain }));
    const { weights, index } = learn(lessons, ENTITY_TYPES, EPOCHS_FOR_HABITS);
    const model: NameModel = {
      ...quantize(weights, index.hashes, { ...FILE, lead: EVERYWHERE }),
      training: TRAINING,
      types: ENTITY_TYPES.length,
      lists: [clusters, NO_CLASSES, NO_CLASSES],
    };
    return { label: createLabeller({ model, properNouns }, reader.lexicon), habits: new Habits(ENTITY_TYPES.length) };
  });
  for (const sentence of unlabelled())
    for (const { label, habits } of models)
      habits.add(sentence, label(sentence.document, sentence.pieces, sentence.drafts));
  models.forEach(({ habits }, i) => {
    for (const corpus of groups[i]!) {
      for (const { text, entities } of rowsOf(`${corpus}.train`)) {
        for (const { start, end, type } of entities) {
          const types = MEANING[corpus]![type];
          if (types && types.length <= 2)
            habits.addName(text.slice(start, end), ENTITY_TYPES.indexOf(types[0] as EntityType), TIMES_OF_A_LABEL);
        }
      }
    }
  });
  return models.map(({ habits }) => habits);
}

report("reading the corpora");
type Labelled = ReadonlyMap<string, Lesson["rows"]>;
const own = options["own-labels"];
const labelled: Labelled = new Map(
  CORPORA.map((corpus) => [
    corpus,
    rowsOf(`${corpus}.train`).flatMap(({ text, entities }) =>
      sentencesOf(text).map((sentence) => [sentence, entities] as const),
    ),
  ]),
);
const clusters = kept("clusters", () =>
  clustersOf([...labelled.values()].flatMap((rows) => rows.map(([sentence]) => sentence))),
);
const plain: Lexica = { clusters: createHashedList(clusters), habits: EMPTY, names: [properNames, EMPTY] };

let made: { readonly of: readonly Habits[]; readonly all: Habits } | undefined;
const make = () => {
  if (!made) {
    const of = habitsOf(HABIT_GROUPS, labelled, plain);
    made = { of, all: merged(of) };
  }
  return made;
};
const listsOf = (name: string, habits: () => Habits) => ({
  words: kept(`${name}-words`, () => habits().words()),
  names: kept(`${name}-names`, () => habits().names()),
});
const lexicaOf = ({ words, names }: ReturnType<typeof listsOf>): Lexica => ({
  ...plain,
  habits: createHashedList(words),
  names: [properNames, createHashedList(names)],
});
const groups = HABIT_GROUPS.map((_, i) => lexicaOf(listsOf(`group${i}`, () => make().of[i]!)));
const lexicaFor = (corpus: string) => groups[HABIT_GROUPS.findIndex((group) => !group.includes(corpus))]!;

if (own) {
  const rows = labelled.get(own)!;
  const types = [...new Set(rows.flatMap(([, entities]) => entities.map(({ type }) => type)))].sort();
  const meaning = Object.fromEntries(types.map((type) => [type, [type]]));
  const lexica = lexicaFor(own);
  const label = labeller(learn([{ rows, meaning, lexica }], types, EPOCHS), lexica);
  const score = rowsOf(`${own}.dev`).map(({ text, entities }) => ({
    gold: entities,
    found: sentencesOf(text).flatMap((sentence) => namesOf(sentence, label(sentence), types)),
  }));
  console.log(`${own} dev, its own ${types.length} labels: F1 ${(100 * f1(score)).toFixed(1)}`);
} else {
  const lessons = CORPORA.map((corpus) => ({
    rows: labelled.get(corpus)!,
    meaning: MEANING[corpus]!,
    lexica: lexicaFor(corpus),
  }));
  const { index, weights } = learn(lessons, ENTITY_TYPES, EPOCHS);
  const { words, names } = listsOf("all", () => make().all);
  const model = quantize(weights, index.hashes, FILE);
  const file = writeModel({
    ...model,
    training: TRAINING,
    types: ENTITY_TYPES.length,
    lists: [clusters, words, names],
  });
  writeFileSync(options.out, file);
  report(`${options.out}: ${file.length} bytes`);
}
