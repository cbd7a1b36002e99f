/** Compares `unknownWords: "mecab"` with Debian's mecab and mecab-ipadic-utf8; skipped if they are not installed. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { createTokenizer } from "../../src";
import { fixtureArticles } from "../fixtures";
import { corpora, corpus } from "./oracle";

const DICTIONARY = "/var/lib/mecab/dic/ipadic-utf8";
const hasMecab = (() => {
  try {
    execFileSync("mecab", ["--version"]);
    return existsSync(DICTIONARY);
  } catch {
    return false;
  }
})();

/** The one word that Debian has added to IPADIC, with its reading and cost. */
const DEBIAN = [{ surface: "令和", reading: "レイワ", cost: 5904 }];

/** The sentences to compare, each of which is a line for MeCab. */
function sentences(): string[] {
  const texts = ["jawikinews.shared.jsonl.gz", "gsd.train.jsonl.gz", "stockmark.train.jsonl.gz"]
    .filter((name) => corpora.includes(name))
    .flatMap(corpus);
  return [...fixtureArticles.map(({ text }) => text), ...texts]
    .flatMap((text) => text.split(/[\r\n]+|(?<=。)/))
    .filter((sentence) => sentence.trim() !== "" && !sentence.includes("\0") && sentence.length < 2000);
}

test.runIf(hasMecab)(
  "at most 1 sentence in 10,000 differs, by ties between words of different files of IPADIC",
  { timeout: 600_000 },
  async () => {
    const tokenizer = await createTokenizer({ unknownWords: "mecab", userDictionary: DEBIAN });
    const texts = sentences();
    const format = ["-F%m\\t%H\\n", "-U%m\\t%H\\n", "-EEOS\\n"];
    const output = execFileSync("mecab", ["-d", DICTIONARY, "-b", "100000", ...format], {
      input: `${texts.join("\n")}\n`,
      maxBuffer: 2 ** 30,
      encoding: "utf8",
    });
    const answers = output.split("EOS\n");
    const different = texts.filter((text, i) => {
      const words = tokenizer.tokenize(text).filter(({ posDetail }) => posDetail[0] !== "空白");
      const own = words.map(
        ({ surface, pos, posDetail, conjugationType, conjugationForm, lemma, reading, pronunciation, known }) =>
          [
            surface,
            [
              pos,
              ...posDetail,
              conjugationType,
              conjugationForm,
              known ? lemma : "*",
              ...(known ? [reading, pronunciation] : []),
            ].join(","),
          ].join("\t"),
      );
      const theirs = answers[i]!.split("\n").filter((line) => line && !line.includes("\t記号,空白,"));
      return own.join("\n") !== theirs.join("\n");
    });
    console.info(`${different.length} of ${texts.length} sentences differ from MeCab`);
    expect(different.length, different.join("\n")).toBeLessThanOrEqual(Math.ceil(texts.length / 10_000));
  },
);

test("spaces are tokens, and the tokens, joined, are the text", async () => {
  const tokenizer = await createTokenizer({ unknownWords: "mecab" });
  for (const text of ["", " ", " 東京 都\t\n", "ABC def  ", "\n\n", "、。、", "a".repeat(100)]) {
    const tokens = tokenizer.tokenize(text);
    expect(tokens.map(({ surface }) => surface).join("")).toBe(text);
    expect(
      tokens.filter(({ surface }) => surface.trim() === "").every(({ posDetail }) => posDetail[0] === "空白"),
    ).toBe(true);
  }
});
