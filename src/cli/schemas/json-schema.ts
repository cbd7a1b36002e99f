import { readFileSync } from "node:fs";
import { schemaUrl } from "../../resources";

/** A JSON Schema, as far as it is written here. */
export interface JsonSchema {
  readonly type?: string;
  readonly description?: string;
  readonly [keyword: string]: unknown;
}

/** The schemas of what the service and the tools answer. */
export interface ResultSchemas {
  readonly summary: JsonSchema;
  readonly failure: JsonSchema;
  readonly claimReport: JsonSchema;
  readonly tokens: JsonSchema;
}

/** The parts of `dist/schema.json` that are read. */
interface SchemaFile extends JsonSchema {
  readonly $defs: {
    readonly failure: JsonSchema;
    readonly check: JsonSchema;
    readonly parse: {
      readonly properties: {
        readonly bunsetsu: { readonly items: { readonly properties: { readonly tokens: JsonSchema } } };
      };
    };
  };
}

/** Reads the schemas of the results: those of `yomitori/schema.json`, made from the runtime schema. */
export function readResultSchemas(): ResultSchemas {
  const { $schema: _, $id: __, $defs, ...summary } = JSON.parse(readFileSync(schemaUrl(), "utf8")) as SchemaFile;
  return {
    summary,
    failure: $defs.failure,
    claimReport: $defs.check,
    tokens: $defs.parse.properties.bunsetsu.items.properties.tokens,
  };
}
