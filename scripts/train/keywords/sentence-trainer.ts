import type { Dictionary } from "../../../src/dictionary/tables";
import { chooseSentences, readSentenceOptions, type SentenceOptions } from "../../../src/keywords/key-sentences";
import { scoreOf, WEIGHT_UNIT } from "../../../src/keywords/ranking/score";
import { SENTENCE_FEATURE_NAMES, SENTENCE_MEANINGS } from "../../../src/keywords/sentences/sentence-names";
import { createSentenceWords, type SentenceWordReader } from "../../../src/keywords/sentences/sentence-words";
import type { Keyword } from "../../../src/types";
import { GOLD, type KeywordArticle, type ReadBefore } from "./articles";
import { type Example, learnLogistic } from "./newton";

interface Lesson {
  readonly article: KeywordArticle;
  readonly options: SentenceOptions;
  readonly examples: readonly Example[];
  /** The same sentences as of a text without a title. */
  readonly untitled: readonly Example[];
  readonly starts: readonly number[];
}

const COUNT = 3;

/** Learns which sentences a reader chooses, and measures what weights choose. */
export class SentenceTrainer {
  readonly #lessons: Lesson[] = [];
  readonly #tallies = new Map<string, { right: number; of: number }>();

  readonly #words: SentenceWordReader;

  /** @param without the names of features that are left out */
  constructor(
    dictionary: Dictionary,
    private readonly without: ReadonlySet<string>,
  ) {
    this.#words = createSentenceWords(dictionary);
  }

  /** @param keywords those of the article, by weights that were not trained on it */
  read(article: KeywordArticle, found: ReadBefore, keywords: readonly Keyword[]): void {
    if (article.keySentences.length === 0) return;
    const options = readSentenceOptions({ ...found, keywords }, this.#words);
    const starts = options.indexes.map((index) => found.document.sentences[index]!.start);
    const untitled = readSentenceOptions({ ...found, title: undefined, keywords }, this.#words);
    this.#lessons.push({
      article,
      options,
      starts,
      examples: this.#examplesOf(article, found, options),
      untitled: this.#examplesOf(article, found, untitled),
    });
  }

  #examplesOf({ keySentences }: KeywordArticle, { document }: ReadBefore, { indexes, features }: SentenceOptions) {
    return features.map((values, i): Example => {
      const { start } = document.sentences[indexes[i]!]!;
      return {
        features: values.map((value, k) => (this.without.has(SENTENCE_FEATURE_NAMES[k]!) ? 0 : value)),
        answer: keySentences.some((one) => start >= one.start && start < one.end) ? 1 : 0,
      };
    });
  }

  /** Learns from each article with and without its title: what has none is read by the same weights. */
  train(isWanted: (article: KeywordArticle) => boolean): Float64Array {
    const lessons = this.#lessons.filter(({ article }) => isWanted(article));
    const examples = lessons.flatMap((lesson) => [...lesson.examples, ...lesson.untitled]);
    return learnLogistic(examples, SENTENCE_FEATURE_NAMES.length).map(
      (weight) => WEIGHT_UNIT * Math.round(weight / WEIGHT_UNIT),
    );
  }

  /** Returns the rows of dict/sentence-weights.tsv. */
  rows(): [name: string, weight: number, meaning: string][] {
    const weights = this.train(({ part }) => part !== GOLD);
    return SENTENCE_FEATURE_NAMES.map((name, i) => [
      name,
      Math.round(weights[i]! / WEIGHT_UNIT),
      SENTENCE_MEANINGS[name],
    ]);
  }

  measure(
    isTrained: (article: KeywordArticle) => boolean,
    isMeasured: (article: KeywordArticle) => boolean,
    loss?: number,
  ): void {
    const weights = this.train(isTrained);
    for (const { article, options, examples, starts } of this.#lessons) {
      if (!isMeasured(article)) continue;
      const scores = examples.map(({ features }) => scoreOf(features, weights));
      const chosen = chooseSentences(options, scores, COUNT, loss).map(
        ({ index }) => starts[options.indexes.indexOf(index)]!,
      );
      const tally = this.#tallies.get(article.part) ?? { right: 0, of: 0 };
      this.#tallies.set(article.part, tally);
      for (const { start, end } of article.keySentences) {
        tally.of++;
        if (chosen.some((at) => at >= start && at < end)) tally.right++;
      }
    }
  }

  report(): void {
    for (const [part, { right, of }] of this.#tallies)
      console.log(`key sentences ${part}: ${((100 * right) / of).toFixed(1)} % of ${of}`);
    this.#tallies.clear();
  }
}
