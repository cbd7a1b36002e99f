import { createClusters } from "./entities/crf/feature-lists";
import { createEntityReader } from "./entities/entities";
import { createFigureReader } from "./figures/figures";
import { loadRowModel } from "./figures/weigh/load";
import type { RowModel } from "./figures/weigh/model";
import type { RowWatcher } from "./figures/weigh/weigh";
import { checkArticle } from "./input";
import { createBoilerplateReader } from "./keywords/boilerplate";
import { createKeySentenceChooser } from "./keywords/key-sentences";
import { createKeywordReader } from "./keywords/keywords";
import { createNumeralReader } from "./numerals/scan";
import { checkOptions, type Settings } from "./options";
import { createTreeParser } from "./parse/parse-sentence";
import { createParseReader } from "./parse/parsed-document";
import { loadStages } from "./parser";
import { publish } from "./publish";
import { createUserFindingsReader } from "./recognizers/recognizers";
import { readText } from "./text/document";
import { createTimeReader } from "./times/times";
import { tokenizeDocument } from "./tokens/tokenized-document";
import type { Analyzer, AnalyzerOptions } from "./types";
import { findWarnings } from "./warnings/warnings";

/** What an analyzer reads from files: the dictionaries and the trained models. None of it ever changes. */
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
  const [stages, rowModel] = await Promise.all([loadStages(settings), rows ?? loadRowModel()]);
  return { ...stages, rowModel };
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
  const { dictionary, names, parseModel, rowModel, tokenizer, known } = data;
  const readNumerals = createNumeralReader(dictionary);
  const readUserFindings = createUserFindingsReader(settings.recognizers);
  const readEntities = createEntityReader(dictionary, names, known);
  const readTimes = createTimeReader(dictionary, settings);
  const readParse = createParseReader(createTreeParser(parseModel), dictionary.comparisons);
  const readFigures = createFigureReader(
    dictionary,
    { model: rowModel, clusterOf: createClusters(names.model), certainty: settings.certainty },
    watch,
  );
  const readBoilerplate = createBoilerplateReader(dictionary);
  const readKeywords = createKeywordReader(dictionary, settings.keywords);
  const chooseKeySentences = createKeySentenceChooser(dictionary);

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
      const parsed = readParse({ document, numerals, entities, times });
      const figures = readFigures({ document, title, numerals, entities, times, parsed, userFindings });
      const keywords = readKeywords({ document, title, entities, times, figures, boilerplate });
      const keySentences = chooseKeySentences(
        { document, title, entities, times, figures, boilerplate, keywords },
        settings.keySentences,
      );
      const doubts = findWarnings({ document, publishedAt, numerals, entities, times, figures, userFindings });
      return publish(article, document, {
        entities,
        times,
        figures,
        keywords,
        keySentences,
        warnings: [...userFindings.warnings, ...warnings, ...doubts],
      });
    },
  };
}
