import type { Dictionary } from "../../../src/dictionary/tables";
import type { Candidate } from "../../../src/keywords/candidate";
import { newsBackground } from "../../../src/keywords/ranking/background";
import { chooseCovering } from "../../../src/keywords/ranking/coverage";
import { FEATURE_MEANINGS, FEATURE_NAMES } from "../../../src/keywords/ranking/feature-names";
import { createFeaturedCandidateReader } from "../../../src/keywords/ranking/featured-candidates";
import { type ScoredCandidate, scoreOf, WEIGHT_UNIT } from "../../../src/keywords/ranking/score";
import type { Keyword } from "../../../src/types";
import { covers } from "../../measure/keyword-coverage";
import { GOLD, type KeywordArticle, type ReadBefore } from "./articles";
import type { HeadlineCounts } from "./headlines";
import { type Example, learnLogistic } from "./newton";

interface CandidateExample extends Example {
  readonly candidate: Candidate;
}
interface Lesson {
  readonly article: KeywordArticle;
  readonly candidates: readonly CandidateExample[];
}
/** Counts over the articles of a part. */
interface Tally {
  wanted: number;
  covered: number;
  exact: number;
  six: number;
  given: number;
  right: number;
  nested: number;
  inCandidates: number;
}

const norm = (text: string): string => text.normalize("NFKC");
/** So many keywords are measured. */
const FIRST = 10;

/** Learns which candidates a reader writes as keywords, and measures what weights choose. */
export class KeywordTrainer {
  readonly #lessons: Lesson[] = [];
  readonly #tallies = new Map<string, Tally>();
  readonly #shown: string[] = [];

  /** @param without the names of features that are left out */
  constructor(
    private readonly dictionary: Dictionary,
    private readonly headlines: HeadlineCounts,
    private readonly without: ReadonlySet<string>,
  ) {}

  read(article: KeywordArticle, found: ReadBefore): void {
    const wanted = new Set(article.keywords.map(norm));
    const weigher = this.headlines.weigherFor(article.headline);
    const read = createFeaturedCandidateReader(this.dictionary, newsBackground(this.dictionary), weigher);
    const candidates: CandidateExample[] = [];
    read(found, (candidate, values) => {
      const features = values.map((value, i) => (this.without.has(FEATURE_NAMES[i]!) ? 0 : value));
      candidates.push({ candidate, features, answer: wanted.has(norm(candidate.term)) ? 1 : 0 });
    });
    this.#lessons.push({ article, candidates });
  }

  train(isWanted: (article: KeywordArticle) => boolean): Float64Array {
    const examples = this.#lessons.filter(({ article }) => isWanted(article)).flatMap(({ candidates }) => candidates);
    // Rounded as in the table.
    return learnLogistic(examples, FEATURE_NAMES.length).map(
      (weight) => WEIGHT_UNIT * Math.round(weight / WEIGHT_UNIT),
    );
  }

  /** Returns the keywords of an article by some weights. */
  choose(id: string, weights: Float64Array): Keyword[] {
    const { candidates } = this.#lessons.find(({ article }) => article.id === id)!;
    return this.#best(candidates, weights).map(({ candidate: { term, mentions }, score }) => ({
      term,
      score,
      mentions,
    }));
  }

  #best(candidates: readonly CandidateExample[], weights: Float64Array): ScoredCandidate[] {
    const scored = candidates.map(({ candidate, features }) => ({ candidate, score: scoreOf(features, weights) }));
    return chooseCovering(scored, FIRST);
  }

  /** Returns the rows of dict/keyword-weights.tsv. */
  rows(): [name: string, weight: number, meaning: string][] {
    const weights = this.train(({ part }) => part !== GOLD);
    return FEATURE_NAMES.map((name, i) => [name, Math.round(weights[i]! / WEIGHT_UNIT), FEATURE_MEANINGS[name]]);
  }

  measure(isTrained: (article: KeywordArticle) => boolean, isMeasured: (article: KeywordArticle) => boolean): void {
    const weights = this.train(isTrained);
    for (const { article, candidates } of this.#lessons) {
      if (!isMeasured(article)) continue;
      const terms = this.#best(candidates, weights).map(({ candidate }) => norm(candidate.term));
      this.#count(article, terms, candidates);
    }
  }

  #count({ part, headline, keywords }: KeywordArticle, terms: readonly string[], all: readonly CandidateExample[]) {
    const tally = this.#tallies.get(part) ?? newTally();
    this.#tallies.set(part, tally);
    const isCovered = (wanted: string, by: readonly string[]) => by.some((term) => covers(term, wanted));
    for (const keyword of keywords) {
      tally.wanted++;
      if (isCovered(keyword, terms)) tally.covered++;
      if (isCovered(keyword, terms.slice(0, 6))) tally.six++;
      if (terms.includes(norm(keyword))) tally.exact++;
      if (all.some(({ candidate }) => covers(candidate.term, keyword))) tally.inCandidates++;
    }
    for (const term of terms) {
      tally.given++;
      if (keywords.some((keyword) => covers(term, keyword))) tally.right++;
      if (terms.some((other) => other !== term && other.includes(term))) tally.nested++;
    }
    const missed = keywords.filter((keyword) => !isCovered(keyword, terms));
    this.#shown.push(`${part} ${headline}\n  ${terms.join(" ")}\n  missed: ${missed.join(" ")}`);
  }

  report(show: number): void {
    for (const line of this.#shown.slice(0, show)) console.log(line);
    for (const [part, tally] of this.#tallies) {
      const share = (some: number, all: number) => `${((100 * some) / all).toFixed(1)} %`;
      console.log(
        `keywords ${part}: covered ${share(tally.covered, tally.wanted)}, by six ${share(tally.six, tally.wanted)}, exact ${share(tally.exact, tally.wanted)}, ` +
          `candidates ${share(tally.inCandidates, tally.wanted)}, precision ${share(tally.right, tally.given)} of ${tally.given}, nested ${tally.nested}`,
      );
    }
  }
}

const newTally = (): Tally => ({
  wanted: 0,
  covered: 0,
  exact: 0,
  six: 0,
  given: 0,
  right: 0,
  nested: 0,
  inCandidates: 0,
});
