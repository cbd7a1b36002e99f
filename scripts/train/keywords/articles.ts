/** The checked articles with what readers would write as keywords, and the stages before the keywords. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadAnalyzerData } from "../../../src/analyzer";
import { createClusters } from "../../../src/entities/crf/feature-lists";
import { createEntityReader } from "../../../src/entities/entities";
import { createFigureReader } from "../../../src/figures/figures";
import { openRowModel } from "../../../src/figures/weigh/model";
import { type Findings, NO_USER_FINDINGS } from "../../../src/findings";
import { createNumeralReader } from "../../../src/numerals/scan";
import { checkOptions } from "../../../src/options";
import { createTreeParser } from "../../../src/parse/parse-sentence";
import { createParseReader } from "../../../src/parse/parsed-document";
import { createBoilerplateReader } from "../../../src/text/boilerplate";
import { readText } from "../../../src/text/document";
import { createTimeReader } from "../../../src/times/times";
import { type TokenizedDocument, tokenizeDocument } from "../../../src/tokens/tokenized-document";
import type { Span } from "../../../src/types";
import { FOLDS, foldOf } from "../folds";

/** The parts of the checked articles. */
export const KEYWORD_PARTS = ["news", "names", "own", "reports"] as const;
/** What is measured beside them, and never trained on. */
export const GOLD = "gold";
export type KeywordPart = (typeof KEYWORD_PARTS)[number] | typeof GOLD;

/** What the stages before the keywords found. */
export type ReadBefore = Pick<Findings, "document" | "title" | "entities" | "times" | "figures" | "boilerplate">;

/** An article with the keywords and key sentences of a reader. */
export interface KeywordArticle {
  readonly id: string;
  readonly part: KeywordPart;
  readonly headline: string;
  readonly text: string;
  readonly reference: string | null;
  readonly keywords: readonly string[];
  readonly keySentences: readonly Span[];
  readonly fold: number;
}

const fileOf = (shared: string, part: KeywordPart): string =>
  join(shared, part === GOLD ? "gold/news-dev.jsonl" : `checked/${part}.jsonl`);

/** Reads the articles of a part; none if it is not here. */
export function readKeywordArticles(shared: string, part: KeywordPart): KeywordArticle[] {
  const file = fileOf(shared, part);
  if (!existsSync(file)) return [];
  return linesOf(readFileSync(file, "utf8")).map((line) => {
    const { bodyEnd, ...article } = JSON.parse(line) as KeywordArticle & { bodyEnd: number };
    const { id, headline, reference, keywords, keySentences = [] } = article;
    // The scorer of the gold gives the whole text; that of the checked articles the body.
    const text = part === GOLD ? article.text : article.text.slice(0, bodyEnd);
    return { id, part, headline, text, reference, keywords, keySentences, fold: foldOf(id, part) };
  });
}

export const linesOf = (text: string): string[] => text.split("\n").filter(Boolean);

/**
 * Reads articles by the product's own stages.
 * @param rows the folder with rows-K.bin, the models of the rows that never saw the articles of fold K; with none the model that ships
 */
export async function createStageReader(rows: string | undefined) {
  const settings = checkOptions({});
  const data = await loadAnalyzerData(settings);
  const { dictionary, tokenizer, known } = data;
  // All stages run, so all data are there.
  const [names, parseModel, rowModel] = [data.names!, data.parseModel!, data.rowModel!];
  const readNumerals = createNumeralReader(dictionary);
  const readEntities = createEntityReader(dictionary, names, known);
  const readTimes = createTimeReader(dictionary, settings);
  const readParse = createParseReader(createTreeParser(parseModel), dictionary.comparisons);
  const clusterOf = createClusters(names.model);
  const figureReaderOf = (model: typeof rowModel) => createFigureReader(dictionary, { model, clusterOf });
  const readFigures = figureReaderOf(rowModel);
  const byFold = Array.from({ length: FOLDS }, (_, fold) =>
    rows === undefined
      ? readFigures
      : figureReaderOf(openRowModel(readFileSync(join(rows, `rows-${fold}.bin`)).slice().buffer)),
  );
  const readBoilerplate = createBoilerplateReader(dictionary);
  const readPlain = (text: string): TokenizedDocument => tokenizeDocument(readText(text), tokenizer);
  return {
    dictionary,
    readPlain,
    readBoilerplate,
    read({ text, headline, reference, fold, part }: KeywordArticle): ReadBefore {
      const document = readPlain(text);
      const title = readPlain(headline);
      const numerals = readNumerals(document);
      const userFindings = NO_USER_FINDINGS;
      const entities = readEntities({ document, title, userFindings });
      const { times } = readTimes({ document, publishedAt: reference ?? undefined, entities, userFindings });
      const parsed = readParse({ document, numerals, entities, times });
      const read = part === GOLD ? readFigures : byFold[fold]!;
      const figures = read({ document, title, numerals, entities, times, parsed, userFindings });
      return { document, title, entities, times, figures, boilerplate: readBoilerplate(document) };
    },
  };
}
