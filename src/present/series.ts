import type { Figure, Summary } from "../types";
import { oneLine } from "./article";
import { periodOf } from "./figure";

/** A value with all the places where the article tells it. */
interface SeriesRow {
  /** The mention of which most is known. */
  readonly figure: Figure;
  /** All mentions, in order of position. */
  readonly mentions: readonly Figure[];
}

/** The figures of one owner and one measure: the sales of one company. */
export interface Series {
  /** The measured entity, under its full name if it is a known one; an empty text if it is not known. */
  readonly owner: string;
  /** The measured property; an empty text if it is not known. */
  readonly measure: string;
  readonly rows: readonly SeriesRow[];
}

/** Groups the figures by owner and measure, in the order of the first figure of each; those with neither come last. Equal figures are one row. */
export function seriesOf(summary: Summary): Series[] {
  const names = new Map(summary.entities.map(({ id, name }) => [id, name]));
  const byName = new Map<string, { owner: string; measure: string; figures: Figure[] }>();
  for (const figure of summary.figures) {
    const { entity, text = "" } = figure.measuredEntity ?? {};
    const owner = oneLine(names.get(entity ?? "") ?? text);
    const measure = oneLine(figure.measuredProperty?.text ?? "");
    const key = `${owner}\n${measure}`;
    const series = byName.get(key);
    if (series) series.figures.push(figure);
    else byName.set(key, { owner, measure, figures: [figure] });
  }
  return [...byName.values()]
    .map(({ owner, measure, figures }) => ({ owner, measure, rows: rowsOf(figures, summary) }))
    .sort((a, b) => Number(isNameless(a)) - Number(isNameless(b)));
}

const isNameless = ({ owner, measure }: Series): boolean => owner === "" && measure === "";

/** Joins the mentions of one value: those that say nothing that the others deny. */
function rowsOf(figures: readonly Figure[], summary: Summary): SeriesRow[] {
  const rows: { figure: Figure; mentions: Figure[]; told: ReadonlyMap<string, string> }[] = [];
  for (const figure of figures) {
    const told = detailsOf(figure, summary);
    const same = rows.find((row) => isSameValue(row.figure, figure) && !contradicts(row.told, told));
    if (!same) {
      rows.push({ figure, mentions: [figure], told });
      continue;
    }
    same.mentions.push(figure);
    if (told.size > same.told.size) same.figure = figure;
    same.told = new Map([...told, ...same.told]);
  }
  return rows.map(({ figure, mentions }) => ({ figure, mentions }));
}

const isSameValue = (a: Figure, b: Figure): boolean =>
  a.kind === b.kind &&
  a.decimal === b.decimal &&
  a.low === b.low &&
  a.high === b.high &&
  a.modifier === b.modifier &&
  unitKey(a) === unitKey(b);

const unitKey = ({ unit, perUnit }: Figure): string =>
  `${unit?.code ?? unit?.text ?? ""}/${perUnit?.code ?? perUnit?.text ?? ""}`;

/** Returns what is told of a figure beside its value, by field. */
function detailsOf(figure: Figure, summary: Summary): Map<string, string> {
  const { comparison, conversionOf, changeFrom, partOf, status } = figure;
  const details = {
    period: periodOf(figure, summary)?.timex,
    comparison: comparison && `${comparison.basis} ${comparison.direction} ${comparison.signed ?? ""}`,
    status,
    ...Object.fromEntries(
      Object.entries({ conversionOf, changeFrom, partOf }).map(([field, id]) => [
        field,
        id && summary.figures.find((other) => other.id === id)?.text,
      ]),
    ),
  };
  return new Map(Object.entries(details).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

const contradicts = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean =>
  [...b].some(([field, value]) => (a.get(field) ?? value) !== value);
