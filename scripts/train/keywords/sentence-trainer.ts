import { chooseSentences, readSentenceOptions, type SentenceOptions } from "../../../src/keywords/key-sentences";
import { scoreOf, WEIGHT_UNIT } from "../../../src/keywords/ranking/score";
import { SENTENCE_FEATURE_NAMES, SENTENCE_MEANINGS } from "../../../src/keywords/sentences/sentence-names";
import type { Keyword } from "../../../src/types";
import { GOLD, type KeywordArticle, type ReadBefore } from "./articles";
import { type Example, learnLogistic } from "./newton";

interface Lesson {
  readonly article: KeywordArticle;
  readonly options: SentenceOptions;
  readonly examples: readonly Example[];
  readonly starts: readonly number[];
}

const COUNT = 3;

/** Learns which sentences a reader chooses, and measures what weights choose. */
export class SentenceTrainer {
  readonly #lessons: Lesson[] = [];
  readonly #tallies = new Map<string, { right: number; of: number }>();

  /** @param without the names of features that are left out */
  constructor(private readonly without: ReadonlySet<string>) {}

  /** @param keywords those of the article, by weights that were not trained on it */
  read(article: KeywordArticle, found: ReadBefore, keywords: readonly Keyword[]): void {
    if (article.keySentences.length === 0) return;
    const options = readSentenceOptions({ ...found, keywords });
    const starts = options.indexes.map((index) => found.document.sentences[index]!.start);
    const isWanted = (start: number) => article.keySentences.some((one) => start >= one.start && start < one.end);
    const examples = options.features.map(
      (values, i): Example => ({
        features: values.map((value, k) => (this.without.has(SENTENCE_FEATURE_NAMES[k]!) ? 0 : value)),
        answer: isWanted(starts[i]!) ? 1 : 0,
      }),
    );
    this.#lessons.push({ article, options, examples, starts });
  }

  train(isWanted: (article: KeywordArticle) => boolean): Float64Array {
    const examples = this.#lessons.filter(({ article }) => isWanted(article)).flatMap((lesson) => lesson.examples);
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
