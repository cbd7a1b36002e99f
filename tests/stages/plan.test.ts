import { beforeAll, describe, expect, test } from "vitest";
import { STAGES } from "../../src/enumerations";
import { createAnalyzer } from "../../src/index";
import type { Article, DataFile, Figure, RecognizerDocument, Stage, Summary } from "../../src/types";

const ARTICLES: readonly Article[] = [
  {
    title: "北斗電機、純利益18.2%増",
    text: "北斗電機(札幌市)が7日に発表した2024年4〜12月期の純利益は、前年同期比18.2%増の312億円だった。山田太郎社長は「来期は350億円を目指す」と述べた。午後3時から会見を開いた。第2四半期は1,23,4億円だった。",
    publishedAt: "2025-02-08",
  },
  { text: "千葉県の人口は628万人。うち銚子市は5万5000人。昨年より2%減った。" },
  { text: "" },
];

const LISTS = {
  entities: "entities",
  times: "times",
  figures: "figures",
  keywords: "keywords",
  keySentences: "keySentences",
} as const satisfies Record<Stage, keyof Summary>;

let full: Summary[];
const readAll = async (stages?: readonly Stage[]): Promise<Summary[]> => {
  const analyzer = await createAnalyzer(stages === undefined ? {} : { stages });
  return ARTICLES.map((article) => analyzer.analyze(article));
};
beforeAll(async () => {
  full = await readAll();
});

test("all stages by name are the default", async () => {
  expect(await readAll([...STAGES].reverse())).toEqual(full);
});

describe.each(STAGES)("%s alone", (stage) => {
  test("fills one list, in the shape of a whole summary", async () => {
    for (const [i, summary] of (await readAll([stage])).entries()) {
      expect(Object.keys(summary)).toEqual(Object.keys(full[i]!));
      for (const other of STAGES) if (other !== stage) expect(summary[LISTS[other]], other).toEqual([]);
      expect(summary).toMatchObject({ stats: full[i]!.stats, sentences: full[i]!.sentences });
    }
  });
});

test.each(["entities", "keywords", "keySentences"] as const)("%s are those of a whole summary", async (stage) => {
  const summaries = await readAll([stage]);
  expect(summaries.map((summary) => summary[LISTS[stage]])).toEqual(full.map((summary) => summary[LISTS[stage]]));
});

test("figures and times beside names are those of a whole summary", async () => {
  const summaries = await readAll(["entities", "times", "figures"]);
  expect(summaries).toEqual(full.map((summary) => ({ ...summary, keywords: [], keySentences: [] })));
});

test("figures and times alone have values, units, properties, periods, but nobody whose they are", async () => {
  const [summary] = await readAll(["figures", "times"]);
  const withoutWhose = ({ measuredEntity, measuredProperty, ...figure }: Figure) => figure;
  expect(summary!.figures.map(withoutWhose)).toEqual(full[0]!.figures.map(withoutWhose));
  expect(summary!.figures[1]).toMatchObject({ decimal: "31200000000", measuredProperty: { text: "純利益" } });
  expect(summary!.figures.some((figure) => "measuredEntity" in figure)).toBe(false);
  expect(summary!.times).toEqual(full[0]!.times);
});

test("no id names what the summary does not list", async () => {
  const [summary] = await readAll(["figures", "keywords"]);
  expect(full[0]!.figures.some(({ period, measuredEntity }) => period && measuredEntity?.entity)).toBe(true);
  for (const figure of summary!.figures) {
    expect(figure).not.toHaveProperty("period");
    expect(figure).not.toHaveProperty("measuredEntity");
  }
});

test("a warning is of what was asked for", async () => {
  const codes = (summary: Summary) => summary.warnings.map(({ code }) => code);
  expect(codes(full[0]!)).toContain("unreadNumber");
  expect(codes(full[1]!)).toContain("noPublicationDate");
  const [ofFigures, undated, empty] = await readAll(["figures"]);
  expect(codes(ofFigures!)).toContain("unreadNumber");
  expect(codes(undated!)).not.toContain("noPublicationDate");
  expect(codes(empty!)).toContain("empty");
  const [ofTimes] = await readAll(["times"]);
  expect(codes(ofTimes!)).not.toContain("unreadNumber");
});

test.each<[readonly Stage[], readonly DataFile[]]>([
  [["times"], ["dictionary.bin", "words.bin", "news-words.bin"]],
  [
    ["figures", "times"],
    ["dictionary.bin", "words.bin", "news-words.bin", "parser.bin", "rows.bin"],
  ],
  [["entities"], ["dictionary.bin", "words.bin", "news-words.bin", "recognizer.bin", "proper-nouns.bin"]],
  [
    ["keywords"],
    [
      "dictionary.bin",
      "words.bin",
      "readings.bin",
      "news-words.bin",
      "parser.bin",
      "rows.bin",
      "recognizer.bin",
      "proper-nouns.bin",
    ],
  ],
])("%j load only their data", async (stages, files) => {
  const asked: DataFile[] = [];
  const data = (name: DataFile) => {
    asked.push(name);
    return undefined;
  };
  await createAnalyzer({ stages, data });
  expect(asked.toSorted()).toEqual(files.toSorted());
});

test("recognizers of the user see readings, whatever the stages", async () => {
  const seen: (string | undefined)[] = [];
  const recognizer = {
    name: "reader",
    recognize: ({ tokens }: RecognizerDocument) => {
      seen.push(...tokens.map(({ reading }) => reading));
      return [];
    },
  };
  const analyzer = await createAnalyzer({ stages: ["times"], recognizers: { figures: [recognizer] } });
  analyzer.analyze("人口は増えた");
  expect(seen).toEqual(["ジンコウ", "ハ", "フエ", "タ"]);
});
