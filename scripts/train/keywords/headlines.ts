import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Dictionary } from "../../../src/dictionary/tables";
import { createNounReader } from "../../../src/keywords/phrases/nouns";
import { HEADLINE_UNIT, type HeadlineWeigher } from "../../../src/keywords/ranking/headline-nouns";
import type { TokenizedDocument } from "../../../src/tokens/tokenized-document";
import type { Span } from "../../../src/types";
import { linesOf } from "./articles";

/** So many articles are added to each noun, with the mean share of headlines. */
const PRIOR_ARTICLES = 5;
/** A noun of fewer articles is not listed. */
const LEAST_ARTICLES = 3;

/** A smaller weight is none: the table would be twice as long and say no more. */
const LEAST_WEIGHT = 7;

interface HeadlineArticle {
  readonly headline: string;
  readonly text: string;
  readonly bodyEnd: number;
}
interface NounCount {
  articles: number;
  headlines: number;
}

/** In how many articles each noun occurs, and in how many headlines of these. */
export class HeadlineCounts {
  readonly #counts = new Map<string, NounCount>();
  /** By headline the nouns of the text, with whether the headline has them. */
  readonly #nounsOf = new Map<string, ReadonlyMap<string, boolean>>();
  #share = 0;

  /** @param without the headlines of articles that are left out: those that measure */
  constructor(shared: string, reader: NounSource, without: ReadonlySet<string>) {
    const file = join(shared, "corpora/jawikinews.shared.jsonl.gz");
    const readNouns = createNounReader(reader.dictionary);
    for (const line of linesOf(gunzipSync(readFileSync(file)).toString("utf8"))) {
      const { headline, text, bodyEnd } = JSON.parse(line) as HeadlineArticle;
      if (without.has(headline)) continue;
      const document = reader.readPlain(text.slice(0, bodyEnd));
      const inHeadline = new Set(readNouns(reader.readPlain(headline), []));
      const nouns = new Map(readNouns(document, reader.readBoilerplate(document)).map((n) => [n, inHeadline.has(n)]));
      this.#nounsOf.set(headline, nouns);
      for (const [noun, isIn] of nouns) {
        const count = this.#counts.get(noun) ?? { articles: 0, headlines: 0 };
        count.articles++;
        if (isIn) count.headlines++;
        this.#counts.set(noun, count);
      }
    }
    const all = [...this.#counts.values()];
    this.#share = all.reduce((sum, n) => sum + n.headlines, 0) / all.reduce((sum, n) => sum + n.articles, 0);
  }

  get documents(): number {
    return this.#nounsOf.size;
  }

  /** Returns the rows of dict/headline-nouns.tsv, without those of weight 0. */
  rows(): [noun: string, weight: number][] {
    return [...this.#counts]
      .map(([noun, count]): [string, number] => [noun, this.#weightOf(count)])
      .filter(([, weight]) => weight !== 0)
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  }

  /** Returns the weigher for an article, which does not know the article itself. */
  weigherFor(headline: string): HeadlineWeigher {
    const own = this.#nounsOf.get(headline);
    return ({ text }) => {
      const count = this.#counts.get(text);
      if (!count) return 0;
      const isIn = own?.get(text);
      const { articles, headlines } = count;
      const others = { articles: articles - Number(isIn !== undefined), headlines: headlines - Number(isIn === true) };
      return HEADLINE_UNIT * this.#weightOf(others);
    };
  }

  #weightOf({ articles, headlines }: NounCount): number {
    if (articles < LEAST_ARTICLES) return 0;
    const share = (headlines + PRIOR_ARTICLES * this.#share) / (articles + PRIOR_ARTICLES);
    const weight = Math.round(Math.log(share / this.#share) / HEADLINE_UNIT);
    return Math.abs(weight) < LEAST_WEIGHT ? 0 : weight;
  }
}

/** What reads the nouns of a text. */
interface NounSource {
  readonly dictionary: Dictionary;
  readonly readPlain: (text: string) => TokenizedDocument;
  readonly readBoilerplate: (document: TokenizedDocument) => readonly Span[];
}
