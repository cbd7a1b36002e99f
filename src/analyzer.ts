import { throwIfAborted } from "./aborted";
import { loadDictionary } from "./dictionary/load";
import type { Dictionary } from "./dictionary/tables";
import { loadNameData, type NameData } from "./entities/crf/load";
import { createEntityReader } from "./entities/entities";
import { type KnownEntities, loadKnownEntities } from "./entities/known-entities";
import { createFigureReader, type Weighing } from "./figures/figures";
import { checkArticle } from "./input";
import { createBoilerplateReader } from "./keywords/boilerplate";
import { chooseKeySentences } from "./keywords/key-sentences";
import { createKeywordReader } from "./keywords/keywords";
import { createNumeralReader } from "./numerals/scan";
import { checkOptions, type Settings } from "./options";
import { publish } from "./publish";
import { createUserFindingsReader } from "./recognizers/recognizers";
import { readText } from "./text/document";
import { createTimeReader } from "./times/times";
import { type TokenReader, tokenizeDocument } from "./tokens/tokenized-document";
import { createNewsTokenizer } from "./tokens/tokenizer";
import type { Analyzer, AnalyzerOptions, Tokenizer } from "./types";
import { findWarnings } from "./warnings/warnings";

/** What an analyzer reads from files: the dictionaries and the trained models. None of it ever changes. */
export interface AnalyzerData {
  readonly dictionary: Dictionary;
  readonly names: NameData;
  readonly tokenizer: Tokenizer | TokenReader;
  readonly known: KnownEntities | undefined;
  /** How the fields of figures are weighed; the written rules alone fill them without it. */
  readonly weighing: Weighing | undefined;
}

/**
 * Loads the dictionaries and returns an analyzer. Two analyzers share no state.
 *
 * @throws AnalyzerError `ERR_OPTION` with the option's name, `ERR_DICTIONARY`, `ERR_ABORTED`.
 */
export async function createAnalyzer(options: AnalyzerOptions = {}): Promise<Analyzer> {
  const settings = checkOptions(options);
  throwIfAborted(settings.signal);
  const data = await loadAnalyzerData(settings);
  throwIfAborted(settings.signal);
  return assembleAnalyzer(settings, data);
}

/** Loads what an analyzer with these settings reads from files. */
export async function loadAnalyzerData(settings: Settings): Promise<AnalyzerData> {
  const [dictionary, names, tokenizer, known] = await Promise.all([
    loadDictionary(),
    loadNameData(),
    settings.tokenizer ?? createNewsTokenizer(settings.userDictionary, settings.data),
    settings.entities === undefined ? undefined : loadKnownEntities(settings.entities),
  ]);
  return { dictionary, names, tokenizer, known, weighing: undefined };
}

/**
 * Puts the stages together:
 *
 *     text → tokens → numerals → entities → times → figures → keywords
 *
 * Each stage reads findings of earlier stages and returns its own. All work on one normalised view of the text; `publish` maps every span
 * to the source.
 */
export function assembleAnalyzer(settings: Settings, data: AnalyzerData): Analyzer {
  const { dictionary, names, tokenizer, known, weighing } = data;
  const readNumerals = createNumeralReader(dictionary);
  const readUserFindings = createUserFindingsReader(settings.recognizers);
  const readEntities = createEntityReader(dictionary, names, known);
  const readTimes = createTimeReader(dictionary, settings);
  const readFigures = createFigureReader(dictionary, weighing);
  const readBoilerplate = createBoilerplateReader(dictionary);
  const readKeywords = createKeywordReader(dictionary, settings.keywords);

  return {
    analyze(input) {
      const article = checkArticle(input, settings.maxCharacters);
      const { publishedAt } = article;
      const document = tokenizeDocument(readText(article.text), tokenizer);
      const title = article.title === undefined ? undefined : tokenizeDocument(readText(article.title), tokenizer);
      const numerals = readNumerals(document);
      const userFindings = readUserFindings({ document, numerals });
      const entities = readEntities({ document, title, userFindings });
      const { times, warnings } = readTimes({ document, publishedAt, entities, userFindings });
      const figures = readFigures({ document, title, numerals, entities, times, userFindings });
      const boilerplate = readBoilerplate(document);
      const keywords = readKeywords({ document, title, entities, times, figures, boilerplate });
      const keySentences = chooseKeySentences(
        { document, title, entities, figures, boilerplate, keywords },
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
