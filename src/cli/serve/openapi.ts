import packageJson from "../../../package.json" with { type: "json" };
import { ERROR_CODES } from "../../enumerations";
import { ARTICLE, CLAIM_REQUEST, TEXT_REQUEST } from "../schemas/inputs";
import { type JsonSchema, readResultSchemas } from "../schemas/json-schema";
import { SERVICE_CODES } from "./refusal";
import type { TaskKind } from "./requests";

const ref = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: JsonSchema) => ({ "application/json": { schema } });

/** What each path takes and gives: the names of the schemas. */
const OPERATIONS: Readonly<Record<TaskKind, { summary: string; takes: string; gives: string }>> = {
  analyze: {
    summary: "Read an article: figures, times, names, keywords, key sentences.",
    takes: "Article",
    gives: "Summary",
  },
  check: { summary: "Check a claim against its sources.", takes: "ClaimRequest", gives: "ClaimReport" },
  tokenize: { summary: "Split a text into words.", takes: "TextRequest", gives: "Tokens" },
};

/** The refusals that every path may give. */
const REFUSALS: Readonly<Record<number, string>> = {
  400: "The body is not JSON in UTF-8, or not what is wanted.",
  408: "The body did not come in time.",
  413: "The body is too long.",
  406: "CSV is wanted of something else than one article.",
  415: "The body is neither JSON nor NDJSON, nor a page for /analyze, or compressed.",
  500: "A bug.",
  501: "What reads pages is not installed.",
  503: "Too many at once, or the service is stopping. Try again after Retry-After seconds.",
  504: "A thread took too long.",
};

/** Returns the description of the service in OpenAPI 3.1, with the schemas of the library. */
export function openApi(): object {
  const { summary, failure, claimReport, tokens } = readResultSchemas();
  return {
    openapi: "3.1.0",
    jsonSchemaDialect: "http://json-schema.org/draft-07/schema#",
    info: { title: "yomitori", version: packageJson.version, description: packageJson.description },
    paths: {
      ...Object.fromEntries(
        Object.keys(OPERATIONS).map((kind) => [`/${kind}`, { post: operationOf(kind as TaskKind) }]),
      ),
      "/healthz": plainPath("health", "Whether the service takes requests.", "text/plain"),
      "/metrics": plainPath("metrics", "Metrics for Prometheus.", "text/plain"),
      "/openapi.json": plainPath("openapi", "This description.", "application/json"),
    },
    components: {
      schemas: {
        Article: ARTICLE,
        ClaimRequest: CLAIM_REQUEST,
        TextRequest: TEXT_REQUEST,
        Summary: summary,
        ClaimReport: claimReport,
        Tokens: { type: "object", required: ["tokens"], properties: { id: { type: "string" }, tokens } },
        Failure: failure,
        Problem: {
          type: "object",
          required: ["error"],
          properties: {
            error: {
              type: "object",
              required: ["code", "message"],
              properties: {
                code: { type: "string", enum: [...ERROR_CODES, ...SERVICE_CODES] },
                message: { type: "string" },
              },
            },
          },
        },
      },
    },
  };
}

const PAGE_BODY = {
  "text/html": {
    schema: { type: "string", description: "A page with an article; the Summary of the answer has its `text`, too." },
  },
};

const CSV_ANSWER = { "text/csv": { schema: { type: "string", description: "The figures, one a row." } } };

/** What a page may not say of its article. */
const PAGE_PARAMETERS = ["title", "publishedAt"].map((name) => ({
  name,
  in: "query",
  description: "For a page that has none.",
  schema: { type: "string" },
}));

function operationOf(kind: TaskKind): object {
  const { summary, takes, gives } = OPERATIONS[kind];
  const lines = (of: string, schema: JsonSchema) => ({
    "application/x-ndjson": {
      schema: { type: "string", description: `${of} a line, of this schema.`, "x-line": schema },
    },
  });
  return {
    operationId: kind,
    summary,
    ...(kind === "analyze" ? { parameters: PAGE_PARAMETERS } : {}),
    requestBody: {
      required: true,
      content: { ...json(ref(takes)), ...lines(`One ${takes}`, ref(takes)), ...(kind === "analyze" ? PAGE_BODY : {}) },
    },
    responses: {
      200: {
        description: `The ${gives}; for NDJSON one a line in the order of the lines, or a Failure in its place.`,
        content: {
          ...json(ref(gives)),
          ...lines(`One ${gives} or Failure`, { anyOf: [ref(gives), ref("Failure")] }),
          ...(kind === "analyze" ? CSV_ANSWER : {}),
        },
      },
      ...Object.fromEntries(
        Object.entries(REFUSALS).map(([status, description]) => [
          status,
          { description, content: json(ref("Problem")) },
        ]),
      ),
    },
  };
}

const plainPath = (operationId: string, description: string, type: string): object => ({
  get: { operationId, summary: description, responses: { 200: { description, content: { [type]: {} } } } },
});
