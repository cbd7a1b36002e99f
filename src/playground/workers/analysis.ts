/** The worker of the playground: reads the articles, so that the page answers while one types. */
import { problemOf } from "../../node/answer";
import { pageData } from "../../page/data";
import type { Analyzer, DataFile, Summary } from "../../types";
import { type AnalysisReply, type AnalysisTask, ARTICLE_KEY } from "../messages";
import { DEFAULT_SETTINGS, optionsOf, type PlaygroundSettings } from "../state";
import type { WorkerScope } from "./scope";

/** The files of data, each with its URL, which stands beside this script in dist/. All are asked for at once, before the code is there. */
const DATA: Readonly<Record<DataFile, Promise<ArrayBuffer | undefined>>> = {
  "words.bin": bytesOf("words.bin"),
  "proper-nouns.bin": bytesOf("proper-nouns.bin"),
  "recognizer.bin": bytesOf("recognizer.bin"),
  "parser.bin": bytesOf("parser.bin"),
  "rows.bin": bytesOf("rows.bin"),
  "dictionary.bin": bytesOf("dictionary.bin"),
  "readings.bin": bytesOf("readings.bin"),
  "news-words.bin": bytesOf("news-words.bin"),
};

const scope = globalThis as unknown as WorkerScope<AnalysisTask, AnalysisReply>;
const library = Promise.all([import("../../index"), import("../../check/index")]);
let waiting: AnalysisTask | undefined;
let analyzer: { readonly key: string; readonly made: Promise<Analyzer> } | undefined;

scope.onmessage = ({ data: task }) => {
  waiting = task;
  // Tasks that have come meanwhile are told first, and only the last of them is done.
  setTimeout(() => {
    if (waiting !== task) return;
    waiting = undefined;
    void run(task);
  });
};

analyzerOf(DEFAULT_SETTINGS).then(
  () => scope.postMessage({ kind: "ready" }),
  (error) => scope.postMessage({ kind: "problem", id: null, problem: problemOf(error) }),
);

async function run({ id, article, claim, settings, language }: AnalysisTask): Promise<void> {
  try {
    const [, { createChecker }] = await library;
    if (claim !== undefined) {
      // A claim is checked by all that can be read.
      const checker = createChecker(await analyzerOf({ ...settings, stages: DEFAULT_SETTINGS.stages }));
      scope.postMessage({ kind: "report", id, report: checker.check({ text: claim }, [article]) });
      return;
    }
    const { analyze } = await analyzerOf(settings);
    const start = performance.now();
    const summary: Summary = analyze(article);
    const milliseconds = performance.now() - start;
    const data = pageData(summary, article.text, "", ARTICLE_KEY, language);
    scope.postMessage({ kind: "summary", id, summary, data, milliseconds });
  } catch (error) {
    scope.postMessage({ kind: "problem", id, problem: problemOf(error) });
  }
}

/** Returns an analyzer with the settings; the last one is kept. */
function analyzerOf(settings: PlaygroundSettings): Promise<Analyzer> {
  const key = JSON.stringify(settings);
  if (analyzer?.key !== key) {
    const made = library.then(([{ createAnalyzer }]) =>
      createAnalyzer({ ...optionsOf(settings), data: (name) => DATA[name] }),
    );
    analyzer = { key, made };
  }
  return analyzer.made;
}

/** Fetches a file; undefined if it cannot be read: the library tries again, and says why. */
async function bytesOf(name: DataFile): Promise<ArrayBuffer | undefined> {
  try {
    const response = await fetch(new URL(name, import.meta.url));
    return response.ok ? await response.arrayBuffer() : undefined;
  } catch {
    return undefined;
  }
}
