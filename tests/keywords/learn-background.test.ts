import { expect, test } from "vitest";
import { createAnalyzer, createBackground } from "../../src/index";
import type { AnalyzerOptions, Background } from "../../src/types";

const BRIDGE = "海浜市は中央大橋の架け替え工事を発表した。工事は来年に始まる。";
const TRAIN = "海浜市は鉄道の延伸を発表した。";

async function* stream(...articles: readonly (string | { text: string })[]) {
  for (const article of articles) yield article;
}

test("a background counts for each noun the articles of a stream that contain it", async () => {
  const { documents, terms, frequencies } = await createBackground(stream(BRIDGE, { text: TRAIN }));
  expect(documents).toBe(2);
  expect(terms).toBeGreaterThan(Object.keys(frequencies).length);
  expect(frequencies).toMatchObject({ 発表: 2, 工事: 1, 鉄道: 1 });
});

test("it also reads a list, and leaves out nouns in fewer than minDocuments articles", async () => {
  const { documents, frequencies } = await createBackground([BRIDGE, TRAIN], { minDocuments: 2 });
  expect(documents).toBe(2);
  expect(frequencies).toMatchObject({ 発表: 2 });
  expect(frequencies).not.toHaveProperty("鉄道");
});

test("it is plain JSON, and survives names of object properties", async () => {
  const background = await createBackground(["constructor と __proto__ の話。"]);
  expect(JSON.parse(JSON.stringify(background))).toEqual(background);
  const analyzer = await createAnalyzer({ keywords: { background } });
  expect(analyzer.analyze(BRIDGE).keywords.length).toBeGreaterThan(0);
});

test("it leaves out sources", async () => {
  const { frequencies } = await createBackground([`${TRAIN}\n海浜日報『鉄道延伸へ』。海浜日報、2024年5月6日。`]);
  expect(frequencies).not.toHaveProperty("日報");
});

test("a value that is no article is ERR_INPUT, a bad option ERR_OPTION, and errors of the stream are thrown", async () => {
  await expect(createBackground([{ text: 3 }] as never)).rejects.toMatchObject({ code: "ERR_INPUT" });
  await expect(createBackground([], { minDocuments: 0 })).rejects.toMatchObject({ code: "ERR_OPTION" });
  const broken = (async function* () {
    yield TRAIN;
    throw new Error("the line is dead");
  })();
  await expect(createBackground(broken)).rejects.toThrow("the line is dead");
});

test("a noun that is in all articles of the user's background counts less", async () => {
  const own = Array.from({ length: 30 }, (_, i) => `中央大橋の通行量は${i}台だった。交通量調査は続く。`);
  const background = await createBackground(own);
  const text = "中央大橋で花火大会が開かれた。花火大会は中央大橋の開通を祝う。";
  const lead = async (options: AnalyzerOptions) => {
    const { keywords } = (await createAnalyzer(options)).analyze(text);
    const scoreOf = (wanted: string) => keywords.find(({ term }) => term === wanted)!.score;
    return scoreOf("花火大会") - scoreOf("中央大橋");
  };
  expect(await lead({ keywords: { background } })).toBeGreaterThan((await lead({})) + 0.05);
});

test.each([
  [{ documents: 0, terms: 1, frequencies: {} }, "keywords.background.documents"],
  [{ documents: 1, terms: 1.5, frequencies: {} }, "keywords.background.terms"],
  [{ documents: 1, terms: 1, frequencies: { 地震: 2 } }, "keywords.background.frequencies.地震"],
  [{ documents: 1, terms: 1, frequencies: [] }, "keywords.background.frequencies"],
  [{ documents: 1, terms: 1 }, "keywords.background.frequencies"],
  ["news.json", "keywords.background"],
])("%j is ERR_OPTION with the name %s", async (background, name) => {
  const error = await createAnalyzer({ keywords: { background: background as unknown as Background } }).catch(
    (error: unknown) => error,
  );
  expect(error).toMatchObject({ name: "AnalyzerError", code: "ERR_OPTION" });
  expect((error as Error).message).toContain(`option ${name}:`);
});
