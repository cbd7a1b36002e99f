/** Writes the JSON Schema of a summary, a failure and a parse, dist/schema.json, from the runtime schema. */
import { writeFileSync } from "node:fs";
import { toJsonSchema } from "@valibot/to-json-schema";
import {
  ClaimReportSchema,
  FailureSchema,
  FigureSeriesSchema,
  ParsedTextSchema,
  RelatedArticleSchema,
  StoredIndexSchema,
  SummarySchema,
} from "../../src/schema";

const { $schema, ...summary } = toJsonSchema(SummarySchema);
const { $schema: _, ...failure } = toJsonSchema(FailureSchema);
const { $schema: __, ...parse } = toJsonSchema(ParsedTextSchema);
/** Returns a further schema as a definition, which needs no `$schema` of its own. */
const definition = (title: string, description: string, of: Parameters<typeof toJsonSchema>[0]) => {
  const { $schema: _, ...rest } = toJsonSchema(of);
  return { title, description, ...rest };
};
const schema = {
  $schema,
  $id: "urn:yomitori:1",
  title: "yomitori/1",
  description: "What yomitori reads out of one Japanese news article.",
  ...summary,
  $defs: {
    failure: { description: "In the place of an NDJSON line that could not be read.", ...failure },
    parse: { title: "yomitori-parse/1", description: "The grammar of a text, which yomitori parse writes.", ...parse },
    check: definition("ClaimReport", "What sources say of the figures, times and names of a claim.", ClaimReportSchema),
    relatedArticle: definition("RelatedArticle", "One of the answers of related.", RelatedArticleSchema),
    storedIndex: definition("yomitori-related/1", "An index of articles as JSON.", StoredIndexSchema),
    figureSeries: definition("FigureSeries", "A line of yomitori series --format ndjson.", FigureSeriesSchema),
  },
};
writeFileSync(new URL("../../dist/schema.json", import.meta.url), `${JSON.stringify(schema, null, 2)}\n`);
