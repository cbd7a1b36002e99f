/** The runtime schema of the output, for programs that store it or read it back. Unknown keys are accepted and kept. */
import * as v from "valibot";
import {
  ANCHORS,
  ARGUMENT_ROLES,
  COMPARISON_BASES,
  DEPENDENCY_KINDS,
  DIRECTIONS,
  ENTITY_TYPES,
  ERROR_CODES,
  FIGURE_KINDS,
  MODIFIERS,
  STATUSES,
  TIME_MODIFIERS,
  TIME_TYPES,
  WARNING_CODES,
} from "./enumerations";

export { RelatedArticleSchema, StoredIndexSchema } from "./related/schema";
export { FigureSeriesSchema } from "./series/schema";

const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const decimal = v.pipe(v.string(), v.regex(/^-?\d+(\.\d+)?$/));
const id = v.string();

const span = { start: index, end: index };
const mention = { ...span, text: v.string(), sentence: index };
const unit = v.looseObject({ code: v.exactOptional(v.string()), text: v.string() });

const entity = v.looseObject({
  id,
  type: v.picklist(ENTITY_TYPES),
  subtype: v.exactOptional(v.string()),
  name: v.string(),
  aliases: v.array(v.string()),
  titles: v.array(v.string()),
  salience: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  mentions: v.array(v.looseObject(mention)),
  anaphors: v.exactOptional(v.array(v.looseObject(mention))),
  attributes: v.exactOptional(
    v.looseObject({
      age: v.exactOptional(index),
      affiliation: v.exactOptional(v.looseObject({ ...mention, entity: id })),
    }),
  ),
  codes: v.exactOptional(
    v.looseObject({
      iso3166: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/))),
      jisX0401: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{2}$/))),
      jisX0402: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{5}$/))),
    }),
  ),
  gazetteerId: v.exactOptional(v.string()),
});

const comparison = v.looseObject({
  basis: v.picklist(COMPARISON_BASES),
  text: v.string(),
  direction: v.picklist(DIRECTIONS),
  changeFigure: v.exactOptional(id),
  signed: v.exactOptional(decimal),
});

const figure = v.looseObject({
  ...mention,
  id,
  kind: v.picklist(FIGURE_KINDS),
  decimal: v.nullable(decimal),
  value: v.nullable(v.number()),
  low: v.nullable(decimal),
  high: v.nullable(decimal),
  modifier: v.nullable(v.picklist(MODIFIERS)),
  measuredProperty: v.exactOptional(v.looseObject(mention)),
  measuredEntity: v.exactOptional(v.looseObject({ ...mention, entity: v.exactOptional(id) })),
  unit: v.exactOptional(unit),
  perUnit: v.exactOptional(unit),
  conversionOf: v.exactOptional(id),
  changeFrom: v.exactOptional(id),
  partOf: v.exactOptional(id),
  comparison: v.exactOptional(comparison),
  status: v.exactOptional(v.picklist(STATUSES)),
  period: v.exactOptional(id),
});

const time = v.looseObject({
  ...mention,
  id,
  type: v.picklist(TIME_TYPES),
  timex: v.string(),
  range: v.exactOptional(v.looseObject({ start: v.string(), end: v.string() })),
  anchor: v.nullable(v.picklist(ANCHORS)),
  mod: v.exactOptional(v.picklist(TIME_MODIFIERS)),
  rangeTo: v.exactOptional(id),
});

const warning = v.looseObject({
  code: v.picklist(WARNING_CODES),
  message: v.string(),
  start: v.exactOptional(index),
  end: v.exactOptional(index),
});

/** A `Summary`: the result of `analyze`, which the command line writes for each article. */
export const SummarySchema = v.looseObject({
  schema: v.literal("yomitori/1"),
  id: v.exactOptional(id),
  title: v.exactOptional(v.string()),
  publishedAt: v.exactOptional(v.string()),
  stats: v.looseObject({ characters: index, sentences: index, tokens: index }),
  sentences: v.array(v.looseObject(span)),
  keySentences: v.array(v.looseObject({ ...mention, score: v.number() })),
  keywords: v.array(
    v.looseObject({
      term: v.string(),
      reading: v.exactOptional(v.string()),
      score: v.number(),
      mentions: v.array(v.looseObject(span)),
    }),
  ),
  entities: v.array(entity),
  figures: v.array(figure),
  times: v.array(time),
  warnings: v.array(warning),
});

/** A `Failure`: the answer of a stream, and of the command line, to an article that could not be read. */
export const FailureSchema = v.looseObject({
  id: v.nullable(v.string()),
  file: v.exactOptional(v.string()),
  /** The line of the input, from 1; blank lines count. The NDJSON of the command line always has it. */
  line: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  error: v.looseObject({
    code: v.picklist(ERROR_CODES),
    message: v.string(),
  }),
});

const token = v.looseObject({
  ...span,
  surface: v.string(),
  pos: v.string(),
  posDetail: v.strictTuple([v.string(), v.string(), v.string()]),
  conjugationType: v.string(),
  conjugationForm: v.string(),
  lemma: v.string(),
  reading: v.exactOptional(v.string()),
  pronunciation: v.exactOptional(v.string()),
  known: v.boolean(),
});

/** A `ParsedText`: the result of `parse`, which `yomitori parse` writes for each article. */
export const ParsedTextSchema = v.looseObject({
  schema: v.literal("yomitori-parse/1"),
  id: v.exactOptional(id),
  sentences: v.array(v.looseObject(span)),
  bunsetsu: v.array(
    v.looseObject({
      ...span,
      text: v.string(),
      sentence: index,
      head: v.pipe(v.number(), v.integer(), v.minValue(-1)),
      kind: v.picklist(DEPENDENCY_KINDS),
      tokens: v.array(token),
    }),
  ),
  predicates: v.array(
    v.looseObject({
      ...mention,
      bunsetsu: index,
      lemma: v.string(),
      arguments: v.array(
        v.looseObject({ role: v.picklist(ARGUMENT_ROLES), ...mention, bunsetsu: index, shown: v.boolean() }),
      ),
    }),
  ),
  owners: v.array(v.looseObject({ ...mention, bunsetsu: index, of: index })),
  topics: v.array(
    v.looseObject({
      ...mention,
      of: index,
      carried: v.boolean(),
      owner: v.exactOptional(v.looseObject(mention)),
      measure: v.exactOptional(v.looseObject(mention)),
    }),
  ),
});

/** One line of the command line's NDJSON output. */
export const OutputLineSchema = v.union([SummarySchema, FailureSchema]);
