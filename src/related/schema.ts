import * as v from "valibot";

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const described = { id: v.string(), title: v.exactOptional(v.string()), publishedAt: v.exactOptional(v.string()) };

/** A `RelatedArticle`: one of the answers of `related`. */
export const RelatedArticleSchema = v.looseObject({
  ...described,
  score: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  kind: v.picklist(["duplicate", "update", "related"]),
  shared: v.array(v.string()),
});

/** A `StoredIndex`: what `toJSON` of an index returns. */
export const StoredIndexSchema = v.looseObject({
  schema: v.literal("yomitori-related/1"),
  terms: v.array(v.string()),
  articles: v.array(v.looseObject({ ...described, terms: v.array(whole) })),
});
