import { expect, test } from "vitest";
import { createAnalyzer } from "../../src/index";
import type { FoundEntity, FoundFigure, FoundTime, RecognizerDocument, Recognizers } from "../../src/types";

/** Returns the summary of a text with these recognizers. */
async function read(text: string, recognizers: Recognizers) {
  const analyzer = await createAnalyzer({ recognizers });
  return analyzer.analyze({ text, publishedAt: "2025-02-10" });
}
/** Makes a recognizer that finds each word of a table wherever it occurs. */
const words = <F extends object>(name: string, table: Record<string, F>) => ({
  name,
  recognize: ({ text }: RecognizerDocument) =>
    Object.entries(table).flatMap(([word, found]) =>
      [...text.matchAll(new RegExp(word, "g"))].map(({ index }) => ({
        ...found,
        start: index,
        end: index + word.length,
      })),
    ),
});

test("a figure of the user keeps its unit, and the library adds the measured property", async () => {
  const sacks: Omit<FoundFigure, "start" | "end"> = { kind: "quantity", decimal: "36", unit: { text: "俵" } };
  const { figures, warnings } = await read("㈱北の米の出荷量は三打で、価格は2万円だった。", {
    figures: [words("dozens", { 三打: sacks })],
  });
  expect(figures.map(({ id, text, decimal, value }) => [id, text, decimal, value])).toEqual([
    ["f1", "三打", "36", 36],
    ["f2", "2万円", "20000", 20000],
  ]);
  expect(figures[0]).toMatchObject({ unit: { text: "俵" }, measuredProperty: { text: "出荷量" } });
  expect(warnings).toEqual([]);
});

test("a figure of the user replaces a figure, a time and a name of the library", async () => {
  const found: Omit<FoundFigure, "start" | "end"> = { kind: "number", decimal: "7" };
  const { figures, times, entities } = await read("東京は3日、5億円を出した。", {
    figures: [words("mine", { 東京: found, 日: found, 億円: found })],
  });
  expect(figures.map(({ text }) => text)).toEqual(["東京", "日", "億円"]);
  expect(times).toEqual([]);
  expect(entities).toEqual([]);
});

test("a time of the user is in order with those of the library, and ids are numbered anew", async () => {
  const found: Omit<FoundTime, "start" | "end"> = { type: "date", timex: "2025-09-01" };
  const { times, figures } = await read("防災の日の訓練は4月1日から5日まで、3校で続く。", {
    times: [words("days", { 防災の日: found })],
  });
  expect(times.map(({ id, text, timex, rangeTo, anchor }) => [id, text, timex, rangeTo, anchor])).toEqual([
    ["t1", "防災の日", "2025-09-01", undefined, null],
    ["t2", "4月1日", "2025-04-01", "t3", "publication"],
    ["t3", "5日", "2025-04-05", undefined, "context"],
  ]);
  expect(figures.map(({ text }) => text)).toEqual(["3校"]);
});

test("a name of the user is an entity, and its digits are no figure", async () => {
  const found: Omit<FoundEntity, "start" | "end"> = { type: "product", subtype: "rocket" };
  const { entities, figures } = await read("二番星7号は2月に飛ぶ。二番星7号は新型だ。", {
    entities: [words("rockets", { 二番星7号: found })],
  });
  expect(entities).toHaveLength(1);
  expect(entities[0]).toMatchObject({ type: "product", subtype: "rocket", name: "二番星7号" });
  expect(entities[0]!.mentions).toHaveLength(2);
  expect(figures).toEqual([]);
});

test("spans are mapped to the source, and an invalid one is left out with a warning", async () => {
  const text = "𠮷田は５㌔走った。\n次だ。";
  const at = (start: number, end: number): FoundFigure => ({ start, end, kind: "number", decimal: "5" });
  const all: FoundFigure[] = [at(4, 7), at(5, 6), at(-1, 2), at(3, 3), at(0, 99), at(0.5, 2), at(9, 14)];
  const { figures, warnings } = await read(text, { figures: [{ name: "mine", recognize: () => all }] });
  expect(figures.map(({ text: shown, start, end }) => [shown, start, end])).toEqual([["５㌔", 4, 6]]);
  expect(text.slice(4, 6)).toBe("５㌔");
  expect(warnings.map(({ code, message }) => [code, message])).toEqual([
    ["recognizer", "mine: [5, 6) cuts a character of the source; left out"],
    ["recognizer", "mine: [-1, 2) is no place in the text of 15 characters; left out"],
    ["recognizer", "mine: [3, 3) is no place in the text of 15 characters; left out"],
    ["recognizer", "mine: [0, 99) is no place in the text of 15 characters; left out"],
    ["recognizer", "mine: [0.5, 2) is no place in the text of 15 characters; left out"],
    ["recognizer", "mine: [9, 14) is in no sentence; left out"],
  ]);
});

test.each<[string, Recognizers, RegExp]>([
  [
    "a decimal that is not exact",
    { figures: [words("f", { 三: { kind: "number", decimal: "1e3" } as const })] },
    /exact/,
  ],
  ["half a range", { figures: [words("f", { 三: { kind: "number", low: "1" } as const })] }, /low and high/],
  [
    "a kind that is none",
    { figures: [words("f", { 三: { kind: "size" as "number", decimal: "1" } })] },
    /kind is size/,
  ],
  [
    "a time without its value",
    { times: [words("t", { 三: { type: "date", timex: "" } as const })] },
    /timex is missing/,
  ],
  ["a type that is none", { entities: [words("e", { 三: { type: "animal" as "person" } })] }, /type is animal/],
])("%s is left out with a warning", async (_, given, message) => {
  const { warnings, figures, entities } = await read("三", given);
  expect(warnings).toEqual([{ code: "recognizer", message: expect.stringMatching(message) }]);
  expect([figures.filter(({ decimal }) => decimal !== "3"), entities]).toEqual([[], []]);
});

test("of two findings that overlap the first is kept: figures before times, times before entities", async () => {
  const { figures, times, entities, warnings } = await read("あの三打の日だ。", {
    figures: [words("f", { 三打: { kind: "number", decimal: "36" } as const })],
    times: [
      words("t", {
        打の: { type: "date", timex: "2025-01-01" } as const,
        の日: { type: "set", timex: "P1D" } as const,
      }),
    ],
    entities: [words("e", { 日だ: { type: "event" } as const, あの: { type: "event" } as const })],
  });
  expect([figures, times, entities].map((list) => list.length)).toEqual([1, 1, 1]);
  expect(warnings.map(({ message }) => message)).toEqual([
    "t: [3, 5) touches another finding; left out",
    "e: [5, 7) touches another finding; left out",
  ]);
});

test("tokens and numerals are plain objects", async () => {
  let document: RecognizerDocument | undefined;
  const watch = {
    name: "watch",
    recognize: (given: RecognizerDocument) => {
      document = given;
      return [];
    },
  };
  await read("三千円だ。", { entities: [watch] });
  expect(JSON.parse(JSON.stringify(document))).toMatchObject({
    text: "三千円だ。",
    sentences: [{ start: 0, end: 5 }],
    tokens: [{ surface: "三", pos: "名詞", start: 0, end: 1 }, {}, { surface: "円" }, {}, {}],
    numerals: [{ start: 0, end: 2, decimal: "3000" }],
  });
});
