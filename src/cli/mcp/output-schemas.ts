import {
  CLAIM_FIELDS,
  CLAIM_FINDING_KINDS,
  CLAIM_VERDICTS,
  ENTITY_TYPES,
  FIGURE_KINDS,
  MODIFIERS,
  STATUSES,
} from "../../enumerations";
import type { JsonSchema } from "../schemas/json-schema";

const string: JsonSchema = { type: "string" };
const strings: JsonSchema = { type: "array", items: string };
const oneOf = (values: readonly string[]): JsonSchema => ({ type: "string", enum: values });

/** Returns the schema of an object; those fields that are always there are required. */
const object = (required: readonly string[], properties: Readonly<Record<string, JsonSchema>>): JsonSchema => ({
  type: "object",
  required,
  properties,
});
const list = (required: readonly string[], properties: Readonly<Record<string, JsonSchema>>): JsonSchema => ({
  type: "array",
  items: object(required, properties),
});

const figures = list(["text", "kind", "value"], {
  text: { ...string, description: "As written: 312億円" },
  kind: oneOf(FIGURE_KINDS),
  value: { ...string, description: 'The exact value, "31200000000"; a range or a score has its two numbers, "3..5"' },
  unit: {
    ...string,
    description: "ISO 4217 for money, ECMA-402 where there is a code, else as written: JPY, percent, 人",
  },
  modifier: oneOf(MODIFIERS),
  measuredProperty: { ...string, description: "What is measured: 純利益" },
  measuredEntity: { ...string, description: "Whose: 北斗電機" },
  period: { ...string, description: "When the value holds, as TIMEX3: 2025-Q3" },
  change: { ...string, description: "Basis, direction and signed change: yearOnYear up 18.2" },
  status: oneOf(STATUSES),
});
const times = list(["text", "timex"], {
  text: string,
  timex: { ...string, description: "TIMEX3: 2025-02-07, 2025-W06, P3D; X stands for what is not known" },
  start: { ...string, description: "The first moment, ISO 8601" },
  end: { ...string, description: "The moment behind the last" },
});
const entities = list(["name", "type"], { name: string, type: oneOf(ENTITY_TYPES), aliases: strings });

/** The schemas of the short results. */
export const SHORT_SUMMARY = object(["keySentences", "keywords", "entities", "figures", "times"], {
  keySentences: strings,
  keywords: strings,
  entities,
  figures,
  times,
  warnings: strings,
});
export const SHORT_FIGURES = object(["figures"], { figures, warnings: strings });
export const SHORT_TIMES = object(["times"], { times, warnings: strings });
export const SHORT_FINDINGS = object(["supported", "contradicted", "unsupported", "findings"], {
  supported: { type: "integer" },
  contradicted: { type: "integer" },
  unsupported: { type: "integer" },
  findings: {
    ...list(["text", "kind", "verdict"], {
      text: string,
      kind: oneOf(CLAIM_FINDING_KINDS),
      verdict: oneOf(CLAIM_VERDICTS),
      field: { ...oneOf(CLAIM_FIELDS), description: "What the sources say otherwise" },
      evidence: { ...strings, description: "What the sources say" },
    }),
    description: "What is contradicted or unsupported, in the order of the claim",
  },
});

/** Returns the schema of a result that is short or full. */
export const shortOr = (short: JsonSchema, full: JsonSchema): JsonSchema => ({ type: "object", anyOf: [short, full] });
