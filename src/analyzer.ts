import { throwIfAborted } from "./aborted";
import { dataReader } from "./data/data-source";
import { loadDictionary } from "./dictionary/load";
import type { EntityReader } from "./entities/entities";
import type { FigureReader } from "./figures/figures";
import type { RowModel } from "./figures/weigh/model";
import type { RowWatcher } from "./figures/weigh/weigh";
import { checkArticle } from "./input";
import { createNumeralReader } from "./numerals/scan";
import { checkOptions, type Settings } from "./options";
import { publish } from "./publish";
import { createUserFindingsReader } from "./recognizers/recognizers";
import type { DataReader } from "./resources";
import { onlyShown } from "./stages/plan";
import { createBoilerplateReader } from "./text/boilerplate";
import { readText } from "./text/document";
import { createTimeReader, type TimesRead } from "./times/times";
import { loadTokenizer } from "./tokens/load-tokenizer";
import { tokenizeDocument } from "./tokens/tokenized-document";
import type { Analyzer, AnalyzerOptions, Figure } from "./types";
import { findWarnings } from "./warnings/warnings";

/** What an analyzer reads from files: the dictionaries and the trained models of the stages it runs, and their code. None of it ever changes. */
type AnalyzerData = Awaited<ReturnType<typeof loadAnalyzerData>>;

/**
 * Loads the dictionaries and returns an analyzer. Two analyzers share no state.
 *
 * @throws AnalyzerError `ERR_OPTION` with the option's name, `ERR_DICTIONARY`, `ERR_ABORTED`.
 */
export async function createAnalyzer(options: AnalyzerOptions = {}): Promise<Analyzer> {
  const settings = checkOptions(options);
  return assembleAnalyzer(settings, await loadAnalyzerData(settings));
}

/**
 * Loads what an analyzer with these settings reads from files.
 * @param rows the model of the rows, if it is not the one that ships: training makes that one
 */
export async function loadAnalyzerData(settings: Settings, rows?: RowModel) {
  const { signal, tokenizer, userDictionary, stages } = settings;
  throwIfAborted(signal);
  const read = dataReader(settings.data);
  const [dictionary, ownTokenizer, entities, figures, keywords] = await Promise.all([
    loadDictionary(read),
    loadTokenizer({ tokenizer, userDictionary }, read, needsReadings(settings)),
    stages.runs.entities ? loadNameStage(settings, read) : undefined,
    stages.runs.figures ? loadFigureStage(read, rows) : undefined,
    stages.runs.keywords ? import("./keywords/stage") : undefined,
  ]);
  throwIfAborted(signal);
  return {
    dictionary,
    tokenizer: ownTokenizer,
    names: entities?.names,
    known: entities?.known,
    parseModel: figures?.parseModel,
    rowModel: figures?.rowModel,
    code: { entities, figures, keywords },
  };
}

/** Only keywords have readings; and recognizers of the user see what the words have. */
function needsReadings({ stages, recognizers: { figures = [], times = [], entities = [] } }: Settings): boolean {
  return stages.runs.keywords || figures.length + times.length + entities.length > 0;
}

async function loadNameStage(settings: Settings, read: DataReader) {
  const { createClusters, createEntityReader, loadNames } = await import("./entities/stage");
  return { createClusters, createEntityReader, ...(await loadNames(settings, read)) };
}

async function loadFigureStage(read: DataReader, rows: RowModel | undefined) {
  const { createFigureReader, createParseReader, createTreeParser, loadFigureModels } = await import("./figures/stage");
  return { createFigureReader, createParseReader, createTreeParser, ...(await loadFigureModels(read, rows)) };
}

/**
 * Puts the stages together:
 *
 *     text → tokens → numerals → entities → times → parse → figures → keywords
 *
 * Each stage reads findings of earlier stages and returns its own. All work on one normalised view of the text; `publish` maps every span
 * to the source.
 *
 * @param watch called with each article before the fields of its figures are weighed
 */
export function assembleAnalyzer(settings: Settings, data: AnalyzerData, watch?: RowWatcher): Analyzer {
  const { dictionary, tokenizer, code } = data;
  const { stages } = settings;
  const readNumerals = createNumeralReader(dictionary);
  const readUserFindings = createUserFindingsReader(settings.recognizers);
  const readEntities = assembleEntities(data);
  const readTimes = stages.runs.times ? createTimeReader(dictionary, settings) : () => NO_TIMES;
  const readFigures = assembleFigures(settings, data, watch);
  const readBoilerplate = stages.runs.entities ? createBoilerplateReader(dictionary) : nothing;
  const readKeywords = code.keywords?.createKeywordReader(dictionary, settings.keywords) ?? nothing;
  const chooseKeySentences = stages.runs.keySentences ? code.keywords!.createKeySentenceChooser(dictionary) : nothing;

  return {
    analyze(input) {
      const article = checkArticle(input, settings.maxCharacters);
      const { publishedAt } = article;
      const document = tokenizeDocument(readText(article.text), tokenizer);
      const title = article.title === undefined ? undefined : tokenizeDocument(readText(article.title), tokenizer);
      const numerals = readNumerals(document);
      const userFindings = readUserFindings({ document, numerals });
      const boilerplate = readBoilerplate(document);
      const entities = readEntities({ document, title, userFindings, boilerplate });
      const { times, warnings } = readTimes({ document, publishedAt, entities, userFindings });
      const figures = readFigures({ document, title, numerals, entities, times, userFindings });
      const keywords = readKeywords({ document, title, entities, times, figures, boilerplate });
      const keySentences = chooseKeySentences(
        { document, title, entities, times, figures, boilerplate, keywords },
        settings.keySentences,
      );
      const doubts = findWarnings(
        { document, publishedAt, numerals, entities, times, figures, userFindings },
        stages.shows,
      );
      const all = [...userFindings.warnings, ...(stages.shows.times ? warnings : []), ...doubts];
      return publish(
        article,
        document,
        onlyShown({ entities, times, figures, keywords, keySentences, warnings: all }, stages),
      );
    },
  };
}

/** What a stage that does not run finds. */
const nothing = (): never[] => [];
const NO_TIMES: TimesRead = { times: [], warnings: [] };

function assembleEntities({ dictionary, names, known, code }: AnalyzerData): EntityReader {
  return names && code.entities ? code.entities.createEntityReader(dictionary, names, known) : nothing;
}

/** Puts parse and figures together. The clusters of words are a part of the model of names; where that is not loaded, no word is in one. */
function assembleFigures(
  settings: Settings,
  { dictionary, names, parseModel, rowModel, code }: AnalyzerData,
  watch: RowWatcher | undefined,
): (found: Omit<Parameters<FigureReader>[0], "parsed">) => Figure[] {
  if (!code.figures || !parseModel || !rowModel) return nothing;
  const { createFigureReader, createParseReader, createTreeParser } = code.figures;
  const readParse = createParseReader(createTreeParser(parseModel), dictionary.comparisons);
  const clusterOf = names && code.entities ? code.entities.createClusters(names.model) : () => 0;
  const readFigures = createFigureReader(
    dictionary,
    { model: rowModel, clusterOf, certainty: settings.certainty },
    watch,
  );
  return (found) => {
    const { document, title, numerals, entities, times, userFindings } = found;
    const parsed = readParse(found);
    return readFigures({ document, title, numerals, entities, times, parsed, userFindings });
  };
}
