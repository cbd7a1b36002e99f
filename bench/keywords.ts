/**
 * Measures keywords and key sentences against the baselines of the literature, on the news gold and on headlines. `npm run bench:keywords`;
 * `-- --write` puts the tables into docs/quality.md.
 */
import { asTerms, baselines, best, textRankSentences } from "../scripts/measure/keyword-baselines";
import { contentNouns, covers } from "../scripts/measure/keyword-coverage";
import {
  backgroundWithout,
  dictionary,
  FOLDS,
  golds,
  inFold,
  type ReadArticle,
  readArticle,
  readPlain,
} from "../scripts/measure/keyword-data";
import type { Candidate } from "../src/keywords/candidate";
import { createKeySentenceChooser } from "../src/keywords/key-sentences";
import { createKeywordReader } from "../src/keywords/keywords";
import { newsBackground, userBackground } from "../src/keywords/ranking/background";
import { createFeaturedCandidateReader } from "../src/keywords/ranking/featured-candidates";
import type { Background } from "../src/types";
import { writeBlock } from "./page";

/** Shares, summed over articles, by column and row. */
const shares = new Map<string, { covered: number; all: number }>();
function add(column: string, row: string, covered: number, all: number): void {
  const share = shares.get(`${column}\t${row}`) ?? { covered: 0, all: 0 };
  share.covered += covered;
  share.all += all;
  shares.set(`${column}\t${row}`, share);
}
const percent = (column: string, row: string): string => {
  const share = shares.get(`${column}\t${row}`);
  return share ? ((100 * share.covered) / share.all).toFixed(1) : "";
};

const OURS = "yomitori";
const candidatesOf = (row: string) => `${row}, our candidates`;
function keywordsBy(background: Background | undefined) {
  const frequencies = background ? userBackground(background) : newsBackground(dictionary);
  const readKeywords = createKeywordReader(dictionary, { max: 10, background });
  const readCandidates = createFeaturedCandidateReader(dictionary, frequencies);
  return {
    ours: readKeywords,
    /** Calls `record` with the first ten terms of each baseline. */
    others(article: ReadArticle, record: (row: string, terms: string[]) => void) {
      const { document } = article;
      const candidates: Candidate[] = [];
      readCandidates({ ...article, title: undefined }, (candidate) => candidates.push(candidate));
      const terms = asTerms(candidates);
      for (const { name, rank, own } of baselines) {
        const rankHere = rank(document, frequencies);
        record(name, best(own(document), rankHere, 10));
        record(candidatesOf(name), best(terms, rankHere, 10));
      }
    },
  };
}

const chooseKeySentences = createKeySentenceChooser(dictionary);
const gold = keywordsBy(undefined);
for (const { headline, text, reference, keywords } of golds) {
  const record = (row: string, terms: readonly string[]) => {
    add("gold", row, keywords.filter((wanted) => terms.some((term) => covers(term, wanted))).length, keywords.length);
    add("first", row, keywords.some((wanted) => covers(terms[0] ?? "", wanted)) ? 1 : 0, 1);
  };
  record(
    OURS,
    gold.ours(readArticle(text, headline, reference)).map(({ term }) => term),
  );
  // For the baselines the title is the first line of the text.
  gold.others(readArticle(`${headline}\n${text}`, undefined, reference), record);
}

for (let fold = 0; fold < FOLDS; fold++) {
  const { ours, others } = keywordsBy(await backgroundWithout(fold));
  for (const { headline, text, sourceDate } of inFold(fold)) {
    const wanted = contentNouns(readPlain(headline)).filter((noun) => text.includes(noun));
    const record = (column: string) => (row: string, terms: readonly string[]) =>
      add(column, row, wanted.filter((noun) => terms.some((term) => term.includes(noun))).length, wanted.length);
    const article = readArticle(text, undefined, sourceDate);
    const { document } = article;
    const keywords = ours(article);
    record("headlines")(
      OURS,
      keywords.map(({ term }) => term),
    );
    others(article, record("headlines"));

    const key = chooseKeySentences({ ...article, title: undefined, keywords }, 3);
    const one = record("first sentence");
    const three = record("three sentences");
    const textOf = ({ start, end }: { start: number; end: number }) => document.text.slice(start, end);
    one(
      `${OURS}, the best`,
      [...key]
        .sort((a, b) => b.score - a.score)
        .slice(0, 1)
        .map(textOf),
    );
    one(`${OURS}, the first of three in order`, key.slice(0, 1).map(textOf));
    three(`${OURS}, the best`, key.map(textOf));
    const lead = document.sentences.slice(0, 3).map(textOf);
    one("the lead", lead.slice(0, 1));
    three("the lead", lead);
    const ranked = textRankSentences(document).slice(0, 3).map(textOf);
    one("TextRank", ranked.slice(0, 1));
    three("TextRank", ranked);
  }
}

const rows = [OURS, ...baselines.flatMap(({ name }) => [name, candidatesOf(name)])];
const sentenceRows = [`${OURS}, the best`, `${OURS}, the first of three in order`, "the lead", "TextRank"];
const tables = [
  "| keywords, the first ten | news gold, % | the first is a gold keyword, % | headlines, % |",
  "| --- | ---: | ---: | ---: |",
  ...rows.map(
    (row) => `| ${row} | ${percent("gold", row)} | ${percent("first", row)} | ${percent("headlines", row)} |`,
  ),
  "",
  "| sentences | one: headlines, % | three: headlines, % |",
  "| --- | ---: | ---: |",
  ...sentenceRows.map((row) => `| ${row} | ${percent("first sentence", row)} | ${percent("three sentences", row)} |`),
].join("\n");
console.log(tables);

writeBlock("quality.md", "keywords", tables);
