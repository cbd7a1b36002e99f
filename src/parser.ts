import { throwIfAborted } from "./aborted";
import { dataReader } from "./data/data-source";
import { loadDictionary } from "./dictionary/load";
import { createEntityReader, loadNames } from "./entities/stage";
import { NO_USER_FINDINGS } from "./findings";
import { checkArticle } from "./input";
import { createNumeralReader } from "./numerals/scan";
import { checkOptions, checkParserOptions, type ParserSettings } from "./options";
import { loadParseModel } from "./parse/load";
import { createSentenceParser } from "./parse/parse-sentence";
import { createParseReader } from "./parse/parsed-document";
import { createTopicReader } from "./parse/topics/topics";
import { publishParse } from "./publish";
import { readText } from "./text/document";
import { createTimeReader } from "./times/times";
import { loadTokenizer } from "./tokens/load-tokenizer";
import { tokenizeDocument } from "./tokens/tokenized-document";
import type { Parser, ParserOptions } from "./types";

/**
 * Implements `createParser` of `index.ts`: the stages of an analyzer up to the parse, which needs names, times and numerals because they are
 * never cut.
 *
 *     text → tokens → numerals → entities → times → parse
 *
 * @throws AnalyzerError `ERR_OPTION` with the option's name, `ERR_DICTIONARY`, `ERR_ABORTED`.
 */
export async function createParser(options: ParserOptions = {}): Promise<Parser> {
  const settings = checkParserOptions(options);
  const { dictionary, names, parseModel, tokenizer, known } = await loadStages(settings);
  const readNumerals = createNumeralReader(dictionary);
  const readEntities = createEntityReader(dictionary, names, known);
  const readTimes = createTimeReader(dictionary, checkOptions({}));
  const readParse = createParseReader(createSentenceParser(parseModel), dictionary.comparisons);
  const readTopics = createTopicReader(dictionary);
  const userFindings = NO_USER_FINDINGS;

  return {
    parse(input) {
      const article = checkArticle(input, settings.maxCharacters);
      const document = tokenizeDocument(readText(article.text), tokenizer);
      const numerals = readNumerals(document);
      const entities = readEntities({ document, title: undefined, userFindings });
      const { times } = readTimes({ document, publishedAt: undefined, entities, userFindings });
      const parsed = readParse({ document, numerals, entities, times });
      const bunsetsuOf = (sentence: number) => parsed.sentence(sentence).bunsetsu;
      const topics = readTopics({ document, title: undefined, entities, times, bunsetsuOf });
      return publishParse(article, document, parsed, topics);
    },
  };
}

/**
 * Loads what the stages up to the parse read from files.
 *
 * @throws AnalyzerError `ERR_OPTION` with the option's name, `ERR_DICTIONARY`, `ERR_ABORTED`.
 */
async function loadStages({ signal, data, entities, ...words }: ParserSettings) {
  throwIfAborted(signal);
  const read = dataReader(data);
  const [dictionary, names, parseModel, tokenizer] = await Promise.all([
    loadDictionary(read),
    loadNames({ entities }, read),
    loadParseModel(read),
    loadTokenizer(words, read),
  ]);
  throwIfAborted(signal);
  return { dictionary, ...names, parseModel, tokenizer };
}
