import { readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { loadDictionary } from "../../../src/dictionary/load";
import { loadNameData } from "../../../src/entities/crf/load";
import { createEntityReader } from "../../../src/entities/entities";
import { NO_USER_FINDINGS } from "../../../src/findings";
import { checkOptions } from "../../../src/options";
import { createTopicReader } from "../../../src/parse/topics/topics";
import { readText } from "../../../src/text/document";
import { createTimeReader } from "../../../src/times/times";
import { tokenizeDocument } from "../../../src/tokens/tokenized-document";
import { createNewsTokenizer } from "../../../src/tokens/tokenizer";

interface TopicCase {
  readonly text: string;
  readonly expected: readonly string[];
  readonly line: number;
}

/** Reads `text<TAB>owner<TAB>measure<TAB>time`, with ^ in the text at the place that is asked about. */
const cases: TopicCase[] = readFileSync(new URL("../../../fixtures/cases/topics.tsv", import.meta.url), "utf8")
  .split("\n")
  .flatMap((row, index) => {
    if (row === "" || row.startsWith("#")) return [];
    const [text, ...cells] = row.split("\t");
    return [
      { text: text!.replaceAll("⏎", "\n"), expected: [0, 1, 2].map((cell) => cells[cell] ?? ""), line: index + 1 },
    ];
  });

/** Reads the topics of a text without a tree: what they say may not depend on a model. */
let read: (text: string) => ReturnType<typeof readTopicsOf>;
let readTopicsOf: (text: string) => {
  topics: ReturnType<ReturnType<typeof createTopicReader>>;
  document: ReturnType<typeof tokenizeDocument>;
  times: ReturnType<ReturnType<typeof createTimeReader>>["times"];
};
beforeAll(async () => {
  const settings = checkOptions({});
  const [dictionary, names, tokenizer] = await Promise.all([
    loadDictionary(),
    loadNameData(),
    createNewsTokenizer(settings.userDictionary),
  ]);
  const readEntities = createEntityReader(dictionary, names, undefined);
  const readTimes = createTimeReader(dictionary, settings);
  const readTopics = createTopicReader(dictionary);
  readTopicsOf = (text) => {
    const document = tokenizeDocument(readText(text), tokenizer);
    const found = { document, title: undefined, userFindings: NO_USER_FINDINGS };
    const entities = readEntities(found);
    const { times } = readTimes({ ...found, entities, publishedAt: "2025-02-11" });
    return { document, times, topics: readTopics({ ...found, entities, times, bunsetsuOf: () => [] }) };
  };
  read = readTopicsOf;
});

describe("topics.tsv", () => {
  it.each(cases)("line $line: $text", ({ text, expected }) => {
    const at = text.indexOf("^");
    const { topics, document, times } = read(text.replace("^", ""));
    const wordsOf = (span: { start: number; end: number } | null | undefined) =>
      span ? document.text.slice(span.start, span.end) : "";
    const topic = topics.topicAt(at);
    const time = topics.timeAt(at);
    const found = [wordsOf(topic?.owner), wordsOf(topic?.measure), time ? times[time.index]!.text : ""];
    expect(found).toEqual(expected);
  });
});

describe("properties", () => {
  const piece = fc.constantFrom(
    "トヨタ",
    "売上高",
    "は",
    "が",
    "では",
    "につきましては",
    "「",
    "」",
    "(",
    ")",
    "の",
    "2025年",
    "3人",
    "増えた",
    "。",
    "\n",
    "、",
    "①",
  );
  it("every span lies before the place that is asked about, and says whether it is carried", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { topics, document, times } = read(pieces.join(""));
        for (let at = 0; at <= document.text.length; at++) {
          const topic = topics.topicAt(at);
          for (const span of [topic, topic?.owner, topic?.measure]) {
            if (!span) continue;
            expect(span.start).toBeLessThan(at);
            expect(span.end).toBeGreaterThan(span.start);
          }
          if (topic) expect(topic.carried).toBe(topic.sentence !== document.sentenceAt(at));
          const time = topics.timeAt(at);
          if (time) expect(time.carried).toBe(times[time.index]!.sentence !== document.sentenceAt(at));
        }
      }),
      { numRuns: 60 },
    );
  });
});

it("what holds does not depend on the order in which it is asked for", () => {
  const text =
    "当社の売上高は3億円。A事業は伸びた。2025年2月に営業利益は2億円だった。\n■B事業\n受注は1億円。人員は5人だった。";
  const forward = readTopicsOf(text);
  const backward = readTopicsOf(text);
  const places = [...text].map((_, at) => at);
  const expected = places.map((at) => [forward.topics.topicAt(at), forward.topics.timeAt(at)]);
  const found = places.toReversed().map((at) => [backward.topics.topicAt(at), backward.topics.timeAt(at)]);
  expect(found.toReversed()).toEqual(expected);
});
