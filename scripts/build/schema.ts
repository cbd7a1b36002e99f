/** Writes the JSON Schema of a summary, a failure and a parse, dist/schema.json, from the runtime schema. */
import { writeFileSync } from "node:fs";
import { toJsonSchema } from "@valibot/to-json-schema";
import { ClaimReportSchema, FailureSchema, ParsedTextSchema, SummarySchema } from "../../src/schema";

const { $schema, ...summary } = toJsonSchema(SummarySchema);
const { $schema: _, ...failure } = toJsonSchema(FailureSchema);
const { $schema: __, ...parse } = toJsonSchema(ParsedTextSchema);
const { $schema: ___, ...check } = toJsonSchema(ClaimReportSchema);
const schema = {
  $schema,
  $id: "urn:yomitori:1",
  title: "yomitori/1",
  description: "What yomitori reads out of one Japanese news article.",
  ...summary,
  $defs: {
    failure: { description: "In the place of an NDJSON line that could not be read.", ...failure },
    parse: { title: "yomitori-parse/1", description: "The grammar of a text, which yomitori parse writes.", ...parse },
    check: { description: "What sources say of the figures, times and names of a claim.", ...check },
  },
};
writeFileSync(new URL("../../dist/schema.json", import.meta.url), `${JSON.stringify(schema, null, 2)}\n`);
