/** The runtime schema of the output, for programs that store it or read it back. Unknown keys are accepted and kept. */
import * as v from "valibot";
import {
  ANCHORS,
  ARGUMENT_ROLES,
  CLAIM_FIELDS,
  CLAIM_FINDING_KINDS,
  CLAIM_VERDICTS,
  COMPARISON_BASES,
  DEPENDENCY_KINDS,
  DERIVATIONS,
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

/** The kind of a figure and its unit. */
const measure = v.variant("kind", [
  v.looseObject({ kind: v.literal("money"), unit: v.looseObject({ code: v.string(), text: v.string() }) }),
  v.looseObject({ kind: v.literal("percent"), unit }),
  v.looseObject({ kind: v.literal("quantity"), unit }),
  v.looseObject({ kind: v.literal("age"), unit }),
  v.looseObject({ kind: v.literal("ordinal"), unit }),
  v.looseObject({ kind: v.literal("ratio"), unit: v.exactOptional(unit) }),
  v.looseObject({ kind: v.literal("number"), unit: v.exactOptional(unit) }),
]);

/** One value, or a range or a score. */
const amount = v.union([
  v.looseObject({ decimal, value: v.number(), low: v.null(), high: v.null() }),
  v.looseObject({ decimal: v.null(), value: v.null(), low: decimal, high: decimal }),
]);

const figureFields = v.looseObject({
  ...mention,
  id,
  kind: v.picklist(FIGURE_KINDS),
  modifier: v.nullable(v.picklist(MODIFIERS)),
  measuredProperty: v.exactOptional(v.looseObject(mention)),
  measuredEntity: v.exactOptional(v.looseObject({ ...mention, entity: v.exactOptional(id) })),
  perUnit: v.exactOptional(unit),
  conversionOf: v.exactOptional(id),
  changeFrom: v.exactOptional(id),
  partOf: v.exactOptional(id),
  comparison: v.exactOptional(comparison),
  status: v.exactOptional(v.picklist(STATUSES)),
  period: v.exactOptional(id),
});

const figure = v.intersect([figureFields, measure, amount]);

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

/** A `ClaimReport`: the result of `check`, which `yomitori check` writes for each claim. */
export const ClaimReportSchema = v.looseObject({
  id: v.exactOptional(id),
  findings: v.array(
    v.looseObject({
      kind: v.picklist(CLAIM_FINDING_KINDS),
      ...span,
      text: v.string(),
      verdict: v.picklist(CLAIM_VERDICTS),
      field: v.exactOptional(v.picklist(CLAIM_FIELDS)),
      derived: v.exactOptional(v.picklist(DERIVATIONS)),
      evidence: v.array(
        v.looseObject({ source: index, ...span, text: v.string(), inTitle: v.exactOptional(v.literal(true)) }),
      ),
    }),
  ),
});

/** One line of the command line's NDJSON output. */
export const OutputLineSchema = v.union([SummarySchema, FailureSchema]);
