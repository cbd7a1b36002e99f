/** Writes the JSON Schema of a summary, a failure and a parse, dist/schema.json, from the runtime schema. */
import { writeFileSync } from "node:fs";
import { toJsonSchema } from "@valibot/to-json-schema";
import { FailureSchema, ParsedTextSchema, SummarySchema } from "../../src/schema";

const { $schema, ...summary } = toJsonSchema(SummarySchema);
const { $schema: _, ...failure } = toJsonSchema(FailureSchema);
const { $schema: __, ...parse } = toJsonSchema(ParsedTextSchema);
const schema = {
  $schema,
  $id: "urn:yomitori:1",
  title: "yomitori/1",
  description: "What yomitori reads out of one Japanese news article.",
  ...summary,
  $defs: {
    failure: { description: "In the place of an NDJSON line that could not be read.", ...failure },
    parse: { title: "yomitori-parse/1", description: "The grammar of a text, which yomitori parse writes.", ...parse },
  },
};
writeFileSync(new URL("../../dist/schema.json", import.meta.url), `${JSON.stringify(schema, null, 2)}\n`);
