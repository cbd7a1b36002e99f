/** Writes the JSON Schema of a summary, dist/schema.json, from the runtime schema. */
import { writeFileSync } from "node:fs";
import { toJsonSchema } from "@valibot/to-json-schema";
import { FailureSchema, SummarySchema } from "../../src/schema";

const { $schema, ...summary } = toJsonSchema(SummarySchema);
const { $schema: _, ...failure } = toJsonSchema(FailureSchema);
const schema = {
  $schema,
  $id: "urn:yomitori:1",
  title: "yomitori/1",
  description: "What yomitori reads out of one Japanese news article.",
  ...summary,
  $defs: { failure: { description: "In the place of an NDJSON line that could not be read.", ...failure } },
};
writeFileSync(new URL("../../dist/schema.json", import.meta.url), `${JSON.stringify(schema, null, 2)}\n`);
