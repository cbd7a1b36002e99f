import type { Claim, ClaimReport, ClaimSource } from "../../check/types";
import { AnalyzerError } from "../../errors";
import type { Task } from "../../node/tasks/task";
import type { Article, Summary } from "../../types";
import { ARTICLE_PROPERTIES, SOURCES } from "../schemas/inputs";
import { type JsonSchema, readResultSchemas } from "../schemas/json-schema";
import { SHORT_FIGURES, SHORT_FINDINGS, SHORT_SUMMARY, SHORT_TIMES, shortOr } from "./output-schemas";
import { shortFigures, shortSummary, shortTimes, shortWarnings } from "./short";

/** The arguments of a tool, which nobody has checked yet. */
export type ToolArguments = Readonly<Record<string, unknown>>;

/** A tool: what a client is told of it, the task that it stands for, and what of the result an agent gets. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: JsonSchema;
  readonly outputSchema: JsonSchema;
  taskOf(given: ToolArguments): Task;
  /** Returns the result, short unless `detail` is "full". */
  resultOf(json: string, isFull: boolean): object;
}

const DETAIL: JsonSchema = {
  type: "string",
  enum: ["short", "full"],
  default: "short",
  description: "short: what a reader needs; full: every field, with offsets and scores",
};

const ARTICLE_INPUT: JsonSchema = {
  type: "object",
  required: ["text"],
  properties: { ...ARTICLE_PROPERTIES, detail: DETAIL },
  additionalProperties: false,
};

const articleTask = ({ text, title, publishedAt }: ToolArguments): Task => ({
  kind: "analyze",
  article: { text, title, publishedAt } as Article,
});

/** A tool that reads an article and returns a part of what it found. */
const articleTool = (
  fields: Pick<Tool, "name" | "title" | "description" | "outputSchema"> & {
    readonly short: (summary: Summary) => object;
    readonly full: (summary: Summary) => object;
  },
): Tool => {
  const { short, full, ...told } = fields;
  return {
    ...told,
    inputSchema: ARTICLE_INPUT,
    taskOf: articleTask,
    resultOf: (json, isFull) => (isFull ? full : short)(JSON.parse(json) as Summary),
  };
};

/** Returns the tools, with the schemas of the library. */
export function createTools(): readonly Tool[] {
  const { summary, claimReport } = readResultSchemas();
  const { figures, times } = summary.properties as Readonly<Record<string, JsonSchema>>;
  const fullList = (name: string, items: JsonSchema | undefined): JsonSchema => ({
    type: "object",
    required: [name],
    properties: { [name]: items },
  });
  return [
    articleTool({
      name: "analyze_news",
      title: "Read a Japanese news article",
      description:
        "Reads a Japanese news article: key sentences, keywords, names, every figure with its exact value and what it measures, every date resolved. Give publishedAt if it is known.",
      outputSchema: shortOr(SHORT_SUMMARY, summary),
      short: shortSummary,
      full: (read) => read,
    }),
    articleTool({
      name: "extract_figures",
      title: "Extract figures",
      description:
        "Extracts the figures of a Japanese text as rows: exact value, unit, what is measured, whose, when, compared with what (312億円, 18.2%増).",
      outputSchema: shortOr(SHORT_FIGURES, fullList("figures", figures)),
      short: (read) => ({ figures: shortFigures(read), ...shortWarnings(read) }),
      full: (read) => ({ figures: read.figures, times: read.times, warnings: read.warnings }),
    }),
    checkTool(claimReport),
    articleTool({
      name: "resolve_dates",
      title: "Resolve dates",
      description:
        "Resolves the dates, clock times, durations and recurrences of a Japanese text (昨日, 来週月曜, 令和7年3月期) against publishedAt, as TIMEX3 and as ISO 8601 ranges.",
      outputSchema: shortOr(SHORT_TIMES, fullList("times", times)),
      short: (read) => ({ times: shortTimes(read.times), ...shortWarnings(read) }),
      full: (read) => ({ times: read.times, warnings: read.warnings }),
    }),
  ];
}

const checkTool = (claimReport: JsonSchema): Tool => ({
  name: "check_claims",
  title: "Check claims against sources",
  description:
    "Checks every figure, date and name of a Japanese text (a summary, a headline, a draft) against its sources: supported, contradicted, or unsupported. Use it on text that you wrote from articles.",
  inputSchema: {
    type: "object",
    required: ["claim", "sources"],
    properties: {
      claim: { type: "string", description: "The text to check." },
      sources: SOURCES,
      publishedAt: ARTICLE_PROPERTIES.publishedAt,
      detail: DETAIL,
    },
    additionalProperties: false,
  },
  outputSchema: shortOr(SHORT_FINDINGS, claimReport),
  taskOf({ claim, sources, publishedAt }) {
    if (!Array.isArray(sources))
      throw new AnalyzerError("ERR_INPUT", "sources is no array, wanted articles or their texts");
    return {
      kind: "check",
      claim: { text: claim, ...(publishedAt == null ? {} : { publishedAt }) } as Claim,
      sources: sources as readonly ClaimSource[],
    };
  },
  resultOf(json, isFull) {
    const report = JSON.parse(json) as ClaimReport;
    return isFull ? report : shortReport(report);
  },
});

function shortReport({ findings }: ClaimReport): object {
  const count = (wanted: string) => findings.filter(({ verdict }) => verdict === wanted).length;
  return {
    supported: count("supported"),
    contradicted: count("contradicted"),
    unsupported: count("unsupported"),
    findings: findings
      .filter(({ verdict }) => verdict !== "supported")
      .map(({ text, kind, verdict, field, evidence }) => ({
        text,
        kind,
        verdict,
        ...(field === undefined ? {} : { field }),
        ...(evidence.length === 0 ? {} : { evidence: evidence.map((one) => one.text) }),
      })),
  };
}
