/** The first page: what yomitori is, an article it has read, and three numbers of docs/quality.md. */
import { readFileSync } from "node:fs";
import type { Figure, Summary } from "../../src/types";
import { type Bilingual, folderOf, type SiteLanguage } from "../pages";
import { EXAMPLE, type Read } from "./result";
import { cell, table } from "./table";

const WORDS = {
  ja: {
    text: "日本語ニュースを、型のあるデータに",
    tagline:
      "数値は正確な値に、日付は暦の上の日に、名前は同じものごとに。通信なし、モデルの呼び出しなし。同じ記事からは、いつも同じ結果。",
    start: "はじめる",
    playground: "ブラウザーで試す",
    result: "結果の全項目",
    article: "この記事から",
    table: "この表を",
    columns: ["本文の表記", "正確な値", "何の", "誰の", "いつ"],
    about: "約",
    converts: (text: string) => `= ${text}`,
    measured: "実測",
    of: (right: string, all: string) => `${all} 件中 ${right} 件`,
    details: "測り方と、ほかのすべての数字は[精度](quality.md)にあります。",
    made: "この表は、サイトを作るたびに実際に記事を読ませて書き出しています。",
    install: "インストールして 3 行",
  },
  en: {
    text: "Japanese news as typed data",
    tagline:
      "Every figure with its exact value, every date resolved, one entity for all names of a thing. No network, no call of a model. The same article always gives the same result.",
    start: "Start",
    playground: "Try it in the browser",
    result: "The result, field by field",
    article: "From this article",
    table: "this table",
    columns: ["as written", "exact value", "of what", "of whom", "when"],
    about: "about",
    converts: (text: string) => `= ${text}`,
    measured: "Measured",
    of: (right: string, all: string) => `${right} of ${all}`,
    details: "How it is measured, and all other numbers: [quality](quality.md).",
    made: "The table is made by reading the article each time the site is built.",
    install: "Install, and three lines",
  },
} as const;

/** The rows of docs/quality.md that the page shows: all of articles that no rule was written for. */
const NUMBERS: readonly { readonly row: string; readonly says: Bilingual }[] = [
  { row: "checked news, cross-validated: figures", says: { ja: "数値を見つける(F1)", en: "figures found (F1)" } },
  { row: "checked news, cross-validated: timex", says: { ja: "日時を正しく定める", en: "times resolved" } },
  { row: "stockmark dev: entities", says: { ja: "固有名を見つける(F1)", en: "names found (F1)" } },
];

/** Returns the page. `read` reads an article with the built library. */
export function homePage(language: SiteLanguage, read: Read): string {
  const words = WORDS[language];
  const summary = read(EXAMPLE);
  const actions = [
    { theme: "brand", text: words.start, link: `/${folderOf(language)}start` },
    { theme: "alt", text: words.playground, link: "/playground/", target: "_self" },
    { theme: "alt", text: words.result, link: `/${folderOf(language)}result` },
  ];
  const frontmatter = { layout: "home", hero: { name: "yomitori", text: words.text, tagline: words.tagline, actions } };
  return [
    `---\n${JSON.stringify(frontmatter)}\n---`,
    `## ${words.article}`,
    `<blockquote lang="ja">${marked(EXAMPLE.text, summary.figures)}</blockquote>`,
    `## ${words.table}`,
    table(
      words.columns,
      summary.figures.map((figure) => row(figure, summary, language)),
    ),
    words.made,
    `## ${words.install}`,
    `\`\`\`sh\nnpm install yomitori\n\`\`\``,
    `\`\`\`ts\nimport { createAnalyzer } from "yomitori";\n\nconst analyzer = await createAnalyzer();\nconst { figures } = analyzer.analyze({ text, publishedAt: "${EXAMPLE.publishedAt}" });\n\`\`\``,
    `## ${words.measured}`,
    `<dl class="numbers">${numbers(language)}</dl>`,
    words.details,
  ].join("\n\n");
}

/** The text with its figures marked. */
function marked(text: string, figures: readonly Figure[]): string {
  let html = "";
  let last = 0;
  for (const { start, end } of figures) {
    html += `${text.slice(last, start)}<mark>${text.slice(start, end)}</mark>`;
    last = end;
  }
  return html + text.slice(last);
}

function row(figure: Figure, { figures, times, entities }: Summary, language: SiteLanguage): string[] {
  const words = WORDS[language];
  const amount = figure.decimal === null ? `${figure.low}–${figure.high}` : figure.decimal;
  const grouped = amount.replace(/\B(?=(?:\d{3})+(?!\d))/g, ",");
  const unit = figure.unit?.code === "percent" ? "%" : (figure.unit?.code ?? figure.unit?.text ?? "");
  const converted = figures.find(({ id }) => id === figure.conversionOf);
  const owner = entities.find(({ id }) => id === figure.measuredEntity?.entity);
  return [
    `**${cell(figure.text)}**`,
    `${figure.modifier === "about" ? `${words.about} ` : ""}${grouped} ${unit}${converted === undefined ? "" : ` ${words.converts(converted.text)}`}`,
    figure.measuredProperty?.text ?? "",
    owner?.name ?? figure.measuredEntity?.text ?? "",
    times.find(({ id }) => id === figure.period)?.timex ?? "",
  ].map((text) => text.trim());
}

function numbers(language: SiteLanguage): string {
  const quality = readFileSync(new URL("../../docs/quality.md", import.meta.url), "utf8");
  return NUMBERS.map(({ row: name, says }) => {
    const line = quality.split("\n").find((one) => one.startsWith(`| ${name} `));
    const [, , share, counts = ""] = line?.split("|").map((text) => text.trim()) ?? [];
    if (share === undefined) throw new Error(`docs/quality.md has no row ${name}, which the first page shows`);
    const [, right, all] = /(\d+) of (\d+)/.exec(counts) ?? [];
    const of = right === undefined || all === undefined ? "" : `<small>${WORDS[language].of(right, all)}</small>`;
    return `<div><dt>${says[language]}</dt><dd>${share}<span>%</span>${of}</dd></div>`;
  }).join("");
}
