import { visible } from "../../present/visible";
import { amountOf, nameOf, notesOf } from "./amount";
import type { SeriesFormat } from "./format";

/** Writes a table for each series: a line for each value, with its period, its notes and the articles that tell it. */
export function textSeries(): SeriesFormat {
  let isFirst = true;
  return {
    begin: () => "",
    series(series) {
      const rows = series.periods.flatMap(({ timex, values }) =>
        values.map((value, i) => ({
          period: i === 0 ? (timex ?? "–") : "",
          amount: amountOf(value, series),
          notes: notesOf(value).join(", "),
          articles: value.sources.map(({ article, publishedAt }) => visible(article ?? publishedAt ?? "–")).join(" "),
        })),
      );
      const widest = (column: "period" | "amount" | "notes") => Math.max(...rows.map((row) => row[column].length));
      const [period, amount, notes] = [widest("period"), widest("amount"), widest("notes")];
      const lines = rows.map((row) =>
        `  ${row.period.padEnd(period)}  ${row.amount.padStart(amount)}  ${row.notes.padEnd(notes)}  ${row.articles}`.trimEnd(),
      );
      const title = visible(`${nameOf(series)}${series.unit === "" ? "" : ` (${series.unit})`}`);
      const gap = isFirst ? "" : "\n";
      isFirst = false;
      return `${gap}${title}\n${lines.join("\n")}\n`;
    },
    end: () => "",
  };
}
