/**
 * Reads ten million characters of real text and ten million of the same text mutated, and holds every summary against the invariants of
 * tests/violations.ts: `npm run soak -- --real 10000000 --mutated 10000000 --seed 1`. Reads all texts of ../shared/corpora; without it there
 * is nothing to read. Prints what threw and what was violated, by kind, with examples; ends with 1 if there is any.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import * as v from "valibot";
import { createAnalyzer, createTokenizer } from "../../src/index";
import { SummarySchema } from "../../src/schema";
import type { Article } from "../../src/types";
import { violations } from "../../tests/violations";
import { createMutation } from "./mutations";

const corpora = new URL("../../../shared/corpora/", import.meta.url);
if (!existsSync(corpora)) {
  console.error("soak: ../shared/corpora is not here; there is nothing to read");
  process.exit(0);
}
const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const SEED = option("seed", 1);

interface Text {
  readonly id: string;
  readonly article: Article;
}

function readCorpora(): Text[] {
  const files = readdirSync(corpora).filter((file) => file.endsWith(".jsonl.gz"));
  return files.sort().flatMap((file) =>
    gunzipSync(readFileSync(new URL(file, corpora)))
      .toString("utf8")
      .split("\n")
      .filter(Boolean)
      .map((line, i) => {
        const { text, headline, sourceDate } = JSON.parse(line) as Record<string, string | undefined>;
        const article = {
          text: text ?? "",
          ...(headline === undefined ? {} : { title: headline }),
          ...(sourceDate === undefined ? {} : { publishedAt: sourceDate }),
        };
        return { id: `${file}:${i + 1}`, article };
      })
      .filter(({ article }) => article.text !== ""),
  );
}

/** What is wrong with an invariant, without what it is wrong with: the words of a message that are always the same. */
const KINDS = [
  "is not at",
  "is no span of the text",
  "is not in sentence",
  "figures and times overlap",
  "entities overlap",
  "sentences overlap",
  "crosses the name",
  "is not the double nearest",
  "neither one value nor a range",
  "is more than high",
  "without a unit",
  "without a currency",
  "is no value of TIMEX3",
  "has a date that is none",
  "out of order",
  "the tokens are not the sentence",
  "does not fit the schema",
  "other bytes the second time",
  "threw",
];
const kindOf = (message: string): string => KINDS.find((kind) => message.includes(kind)) ?? message.slice(0, 60);

const tokenizer = await createTokenizer();
const analyzer = await createAnalyzer({ tokenizer });
/** One article in so many is read twice. */
const TWICE = 20;

/** Describes everything that is wrong with the summary of an article. */
function wrongWith(article: Article, number: number): string[] {
  try {
    const summary = analyzer.analyze(article);
    const wrong = violations(article, summary);
    for (const { start, end } of summary.sentences) {
      const sentence = article.text.slice(start, end);
      const joined = tokenizer.tokenize(sentence).reduce((text, { surface }) => text + surface, "");
      if (joined !== sentence) wrong.push(`the tokens are not the sentence: ${sentence}`);
    }
    const fit = v.safeParse(SummarySchema, summary);
    if (!fit.success) wrong.push(`the summary does not fit the schema: ${v.getDotPath(fit.issues[0])}`);
    if (number % TWICE === 0 && JSON.stringify(analyzer.analyze(article)) !== JSON.stringify(summary))
      wrong.push("other bytes the second time");
    return wrong;
  } catch (error) {
    return [`threw ${error instanceof Error ? error.stack?.split("\n").slice(0, 3).join(" ") : error}`];
  }
}

/**
 * Reads texts, changed, until they have the wanted number of characters, again from the first if need be. Returns how many violations there
 * were.
 */
function soak(name: string, wanted: number, texts: readonly Text[], change: (article: Article) => Article): number {
  const found = new Map<string, { count: number; readonly examples: string[] }>();
  let characters = 0;
  let articles = 0;
  for (; characters < wanted; articles++) {
    const { id, article } = texts[articles % texts.length]!;
    const changed = change(article);
    characters += changed.text.length;
    for (const message of wrongWith(changed, articles)) {
      const kind = kindOf(message);
      const entry = found.get(kind) ?? { count: 0, examples: [] };
      entry.count++;
      if (entry.examples.length < 3) entry.examples.push(`${id}: ${message.slice(0, 200)}`);
      found.set(kind, entry);
    }
  }
  const total = [...found.values()].reduce((sum, { count }) => sum + count, 0);
  console.log(`${name}: ${characters} characters in ${articles} texts, ${total} violations`);
  for (const [kind, { count, examples }] of found) {
    console.log(`  ${count} ${kind}`);
    for (const example of examples) console.log(`    ${JSON.stringify(example)}`);
  }
  return total;
}

const texts = readCorpora();
const mutation = createMutation(
  SEED,
  texts.map(({ article }) => article.text),
);
const real = soak("real text", option("real", 10_000_000), texts, (article) => article);
const mutated = soak(`mutated text, seed ${SEED}`, option("mutated", 10_000_000), texts, mutation);
process.exitCode = real + mutated > 0 ? 1 : 0;
