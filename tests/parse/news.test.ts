import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { checkOptions } from "../../src/options";
import { openParseModel } from "../../src/parse/model";
import { createSentenceParser } from "../../src/parse/parse-sentence";
import { readText } from "../../src/text/document";
import { tokenizeDocument } from "../../src/tokens/tokenized-document";
import { createNewsTokenizer } from "../../src/tokens/tokenizer";

interface DependencyCase {
  readonly text: string;
  readonly pairs: readonly (readonly [from: string, to: string])[];
  readonly line: number;
}

/** Reads `text<TAB>A→B ; …`. */
const cases: DependencyCase[] = readFileSync(new URL("../../fixtures/cases/parse.tsv", import.meta.url), "utf8")
  .split("\n")
  .flatMap((row, index) => {
    if (row === "" || row.startsWith("#")) return [];
    const [text, cell] = row.split("\t") as [string, string];
    const pairs = cell.split(" ; ").map((pair) => pair.split("→") as [string, string]);
    return [{ text, pairs, line: index + 1 }];
  });

/** Where the two words of a pair stand: the second after the first. */
const placesOf = (text: string, [from, to]: readonly [string, string]): [number, number] => {
  const first = text.indexOf(from);
  return [first, text.indexOf(to, first + from.length)];
};

describe("parse.tsv", () => {
  it.each(cases)("line $line names words of $text", ({ text, pairs }) => {
    for (const pair of pairs)
      for (const at of placesOf(text, pair)) expect(at, pair.join("→")).toBeGreaterThanOrEqual(0);
  });
});

const MODEL = ["../../dict/parser.bin", "../../.eval/parser.bin"]
  .map((path) => new URL(path, import.meta.url))
  .find((url) => existsSync(url));
/** The share of pairs that the parser must read; it read 107 of 119 when the cases were written. */
const LEAST_SHARE = 0.85;

describe.skipIf(MODEL === undefined)("a parser of news", () => {
  let heads: (text: string) => { at(offset: number): number; headOf(index: number): number };
  beforeAll(async () => {
    const settings = checkOptions({});
    const tokenizer = await createNewsTokenizer(settings.userDictionary);
    const bytes = new Uint8Array(readFileSync(MODEL!));
    const parse = createSentenceParser(openParseModel(bytes.buffer));
    heads = (text) => {
      const document = tokenizeDocument(readText(text), tokenizer);
      const { bunsetsu } = parse(document, document.firstToken[0]!, document.firstToken[1]!);
      return {
        at: (offset) => bunsetsu.findIndex(({ start, end }) => start <= offset && offset < end),
        headOf: (index) => bunsetsu[index]?.head ?? -1,
      };
    };
  });

  it("finds most heads of the cases", () => {
    const wrong: string[] = [];
    let count = 0;
    for (const { text, pairs } of cases) {
      const tree = heads(text);
      for (const pair of pairs) {
        const [from, to] = placesOf(text, pair);
        count++;
        const end = from + pair[0].length - 1;
        if (tree.headOf(tree.at(end)) !== tree.at(to)) wrong.push(`${text}: ${pair.join("→")}`);
      }
    }
    expect((count - wrong.length) / count, wrong.join("\n")).toBeGreaterThanOrEqual(LEAST_SHARE);
  });
});
