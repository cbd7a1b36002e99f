import type { JsonSchema } from "./json-schema";

const id: JsonSchema = {
  type: ["string", "number"],
  description: "Any id of your own; the answer has it as a string.",
} as never;
const publishedAt: JsonSchema = {
  type: "string",
  description:
    "When it was published, ISO 8601: 2025-02-08 or 2025-02-08T09:30+09:00. Dates such as 昨日 and 7日 are resolved against it.",
};

/** The fields of an article. */
export const ARTICLE_PROPERTIES = {
  text: { type: "string", description: "The body of the article in Japanese, without its title." },
  title: { type: "string", description: "The headline." },
  publishedAt,
} as const;

/** An article to read. Unknown keys are ignored. */
export const ARTICLE: JsonSchema = {
  type: "object",
  required: ["text"],
  properties: { id, ...ARTICLE_PROPERTIES },
};

/** A source of a claim. */
const SOURCE: JsonSchema = { anyOf: [{ type: "string" }, ARTICLE] };

/** The sources of a claim. */
export const SOURCES: JsonSchema = {
  type: "array",
  items: SOURCE,
  description: "What the claim is checked against: articles, or their texts alone.",
};

/** A claim with its sources. */
export const CLAIM_REQUEST: JsonSchema = {
  type: "object",
  required: ["claim", "sources"],
  properties: {
    id,
    claim: {
      anyOf: [
        { type: "string" },
        {
          type: "object",
          required: ["text"],
          properties: { text: { type: "string", description: "The text that is checked." }, publishedAt },
        },
      ],
    },
    sources: SOURCES,
  },
};

/** A text to split into words. */
export const TEXT_REQUEST: JsonSchema = {
  type: "object",
  required: ["text"],
  properties: { id, text: { type: "string", description: "Any text." } },
};
