import * as v from "valibot";
import { FIGURE_KINDS, MODIFIERS, STATUSES } from "../enumerations";

const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.exactOptional(v.string());
const decimal = v.nullable(v.pipe(v.string(), v.regex(/^[+-]?\d+(\.\d+)?$/)));

const source = v.looseObject({
  article: text,
  title: text,
  publishedAt: text,
  figure: v.string(),
  start: index,
  end: index,
  text: v.string(),
});

const value = v.looseObject({
  decimal,
  low: decimal,
  high: decimal,
  modifier: v.nullable(v.picklist(MODIFIERS)),
  status: v.exactOptional(v.picklist(STATUSES)),
  relation: v.picklist(["first", "revision", "disagreement", "variant"]),
  sources: v.array(source),
});

/** A `FigureSeries`: what `collate` returns a list of, and `yomitori series --format ndjson` writes a line of. */
export const FigureSeriesSchema = v.looseObject({
  entity: v.string(),
  gazetteerId: text,
  property: v.string(),
  kind: v.picklist(FIGURE_KINDS),
  unit: v.string(),
  change: text,
  periods: v.array(v.looseObject({ timex: v.nullable(v.string()), start: text, end: text, values: v.array(value) })),
});
