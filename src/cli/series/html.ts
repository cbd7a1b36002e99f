import { readFileSync } from "node:fs";
import { escapeHtml } from "../../page/escape";
import type { Language } from "../../present/wording";
import { reportStyleUrl } from "../../resources";
import type { FigureSeries, SeriesSource, SeriesValue } from "../../series/index";
import { pageHead, pageHeader } from "../formats/html/page-head";
import { amountOf, nameOf, notesOf } from "./amount";
import { chartOf } from "./chart";
import type { SeriesFormat } from "./format";

const TITLES: Readonly<Record<Language, string>> = { ja: "数値の推移", en: "Figures over time" };

/**
 * Writes one self-contained page without scripts: a card for each series, with a chart and its values, in the style of the report of
 * articles. Texts are untrusted and are escaped; the content security policy allows the style of the page and nothing else.
 */
export function htmlSeries(language: Language): SeriesFormat {
  return {
    begin() {
      const style = readFileSync(reportStyleUrl(), "utf8").trim();
      const title = TITLES[language];
      return `${pageHead({ language, title, style })}${pageHeader(title)}<main>\n<section class="charts">\n`;
    },
    series: (series) => `${card(series)}\n`,
    end: () => "</section>\n</main>\n</body>\n</html>\n",
  };
}

function card(series: FigureSeries): string {
  const rows = series.periods.flatMap(({ timex, values }) => values.map((value) => row(timex ?? "–", value, series)));
  const unit = series.unit === "" ? "" : ` <span class="unit">${escapeHtml(series.unit)}</span>`;
  return `<figure><figcaption>${escapeHtml(nameOf(series))}${unit}</figcaption>${chartOf(series)}<ol class="line">${rows.join("")}</ol></figure>`;
}

function row(period: string, value: SeriesValue, series: FigureSeries): string {
  const notes = notesOf(value).join(", ");
  const told = escapeHtml(value.sources.map(tellingOf).join("\n"));
  return `<li title="${told}"><span class="label">${escapeHtml(period)}</span><span>${notes === "" ? "" : `<span class="unit">${escapeHtml(notes)}</span> `}${escapeHtml(amountOf(value, series))}</span></li>`;
}

/** Returns who tells a value, and in which words. */
const tellingOf = ({ article, title, publishedAt, text }: SeriesSource): string =>
  `${[publishedAt?.slice(0, 10), title ?? article].filter(Boolean).join(" ")}: ${text}`;
