import { changeOf, exactValue, figureNotes, periodOf } from "../../present/figure";
import { seriesOf } from "../../present/series";
import { timeText } from "../../present/time";
import type { Summary } from "../../types";
import { type Style, table } from "./layout";

/** Returns the table of figures: a row a value, the rows of one owner and one measure together, equal figures once. */
export function figureTable(summary: Summary, style: Style): string {
  const { colors, wording } = style;
  const rows = seriesOf(summary).flatMap(({ owner, measure, rows }) =>
    rows.map(({ figure, mentions }, i) => {
      const period = periodOf(figure, summary);
      return [
        i === 0 ? owner : "",
        i === 0 ? measure : "",
        period ? timeText(period, wording) : "",
        exactValue(figure, wording),
        changeOf(figure, summary, wording),
        [...figureNotes(figure, summary, wording), ...(mentions.length > 1 ? [`×${mentions.length}`] : [])].join(
          wording.listSeparator,
        ),
        figure.text,
      ];
    }),
  );
  const { columns } = wording;
  return table(
    rows,
    [
      { head: columns.owner },
      { head: columns.measure },
      { head: columns.period, isWhole: true },
      { head: columns.value, align: "right", isWhole: true, paint: colors.cyan },
      { head: columns.change },
      { head: columns.notes, paint: colors.dim },
      { head: columns.written, isExtra: true, paint: colors.dim },
    ],
    style,
  );
}
