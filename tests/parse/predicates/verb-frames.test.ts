import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { readVerbFrames } from "../../../scripts/train/parse/read-verb-frames";
import { weightTable } from "../../../src/linear/build-weight-table";
import { openParseModel } from "../../../src/parse/model";
import { createSentenceParser, type SentenceParse } from "../../../src/parse/parse-sentence";
import { PredicateForm, readShapes, Voice, verbKeyOf } from "../../../src/parse/predicates/shapes";
import { FRAME_CLASSES, frameNumber, objectClass, VerbFrames } from "../../../src/parse/predicates/verb-frames";
import { hashOf } from "../../../src/parse/word-profiles";
import { tokensOf } from "../arbitrary-model";
import { splitText } from "./split-text";

describe("the numbers of frames", () => {
  it("are all different and greater than that of an unknown frame", () => {
    const all = FRAME_CLASSES.flatMap((wo) => FRAME_CLASSES.map((ni) => frameNumber(wo, ni)));
    expect(all).toEqual(Array.from({ length: 16 }, (_, i) => i + 1));
  });

  it("tell how often there is an object", () => {
    expect(FRAME_CLASSES.map((wo) => objectClass(frameNumber(wo, "often")))).toEqual([1, 2, 3, 4]);
    expect(objectClass(0)).toBe(0);
  });
});

describe("dict/verb-frames.tsv", () => {
  const { hashes, weights } = readVerbFrames(new URL("../../../dict/verb-frames.tsv", import.meta.url));
  const frames = new VerbFrames(weightTable(hashes, weights));
  const objects = (form: PredicateForm, word: string) => objectClass(frames.numberOf(verbKeyOf(form, hashOf(word))));

  it.each(["増える", "減る", "伸びる", "届く"])("%s has no object", (verb) => {
    expect(objects(PredicateForm.Verb, verb)).toBe(1);
  });

  it.each(["増やす", "受ける", "上回る"])("%s often has one", (verb) => {
    expect(objects(PredicateForm.Verb, verb)).toBe(4);
  });

  it("tells nouns of actions apart, before する and at the end of a clause", () => {
    for (const form of [PredicateForm.VerbalNoun, PredicateForm.VerbalNounEnd, PredicateForm.HeadlineEnd]) {
      expect(objects(form, "増加")).toBe(1);
      expect(objects(form, "買収")).toBe(4);
    }
  });

  it("knows no noun, no adjective and no verb that is not there", () => {
    expect(objects(PredicateForm.Copula, "増加")).toBe(0);
    expect(objects(PredicateForm.Adjective, "多い")).toBe(0);
    expect(objects(PredicateForm.Verb, "ぬめぬめる")).toBe(0);
  });
});

describe("the voice of a verb", () => {
  const voiceOf = (split: string) => {
    const { tokens, tree } = splitText(split);
    const { voices } = readShapes(tokens, tree.words, tree.profiles, tree.firsts);
    return Voice[voices[voices.length - 1]!];
  };

  it.each([
    ["会議が│開かれた。", "Passive"],
    ["男が│逮捕された。", "Passive"],
    ["社員を│増やさせた。", "Causative"],
    ["売上高が│増えている。", "Active"],
    ["計画を│発表した。", "Active"],
  ])("%s is %s", (split, voice) => {
    expect(voiceOf(split)).toBe(voice);
  });
});

describe("arguments.tsv", () => {
  let parse: (text: string) => SentenceParse;
  beforeAll(() => {
    const model = openParseModel(
      new Uint8Array(readFileSync(new URL("../../../dict/parser.bin", import.meta.url))).buffer,
    );
    const parser = createSentenceParser(model);
    parse = (text) => {
      const columns = tokensOf(text);
      return parser(columns, 0, columns.tokens.length);
    };
  });

  const rows = readFileSync(new URL("../../../fixtures/cases/arguments.tsv", import.meta.url), "utf8")
    .split("\n")
    .filter((row) => row !== "" && !row.startsWith("#"))
    .map((row) => row.split("\t") as [text: string, lemma: string, wanted: string]);

  it.each(rows)("%s: %s has %s", (text, lemma, wanted) => {
    const predicate = parse(text).predicates.find((own) => own.lemma === lemma);
    expect(predicate, lemma).toBeDefined();
    const found = predicate!.arguments.map(({ role, start, end }) => `${role} ${text.slice(start, end)}`);
    for (const argument of wanted.split(" ; "))
      if (argument.startsWith("-")) expect(found).not.toContain(argument.slice(1));
      else expect(found).toContain(argument);
  });
});
