import { isUtf8 } from "node:buffer";
import { AnalyzerError } from "../../errors";
import { articleId, type Failure } from "../../node/answer";
import type { ArticleDefaults } from "../../node/files/article-defaults";
import { type Encoding, encodingNamed } from "../../node/files/encoding";
import { isObject, parseJson } from "../../node/files/ndjson";
import type { Task, TaskForm } from "../../node/tasks/task";
import type { Article } from "../../types";
import { claimInputOf } from "../check/claim-lines";
import { refusalOf, refuse } from "./refusal";

/** What the service does, each at the path of its name. */
export const TASK_KINDS = ["analyze", "check", "tokenize"] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** How a body is written: one value of JSON, one a line, or a web page. */
type BodyForm = "json" | "ndjson" | "html";

/** What the head of a request says of its body and of the answer. */
export interface RequestHead {
  readonly form: BodyForm;
  /** The encoding of a page; absent: detected. */
  readonly encoding?: Encoding;
  readonly answer: TaskForm;
  /** What a page does not say, from the query of the path. */
  readonly defaults: ArticleDefaults;
}

const FORMS: Readonly<Record<string, BodyForm>> = {
  "application/json": "json",
  "application/x-ndjson": "ndjson",
  "application/ndjson": "ndjson",
  "application/jsonl": "ndjson",
  "text/html": "html",
};

/**
 * Reads the head of a request.
 * @param header returns a field of the head by its name in lower case, `query` a parameter of the path
 * @throws Refusal 415 if the body is neither JSON nor NDJSON in UTF-8, nor an article's page, or compressed; 406 if the answer is never CSV.
 */
export function readHead(
  kind: TaskKind,
  header: (name: string) => string | undefined,
  query: (name: string) => string | undefined = () => undefined,
): RequestHead {
  const { form, charset } = formOf(kind, header("content-type") ?? "");
  const compression = header("content-encoding");
  if (compression !== undefined && compression !== "identity")
    throw refuse(415, "wanted a body that is not compressed", { "accept-encoding": "identity" });
  const answer = wantsCsv(header("accept") ?? "") ? "csv" : "json";
  if (answer === "csv" && (kind !== "analyze" || form === "ndjson"))
    throw refuse(406, "CSV is the answer of POST /analyze to one article; wanted Accept: application/json");
  const encoding = form === "html" && charset !== undefined ? encodingNamed(charset) : undefined;
  if (form === "html" && charset !== undefined && !encoding)
    throw refuse(415, `${charset} is no encoding of Japanese, wanted one such as UTF-8 or Shift_JIS`);
  const [title, publishedAt] = [query("title"), query("publishedAt")];
  return {
    form,
    answer,
    ...(encoding ? { encoding } : {}),
    defaults: { ...(title ? { title } : {}), ...(publishedAt ? { publishedAt } : {}) },
  };
}

function formOf(kind: TaskKind, contentType: string): { form: BodyForm; charset?: string } {
  const [type = "", ...parameters] = contentType.toLowerCase().split(";");
  const form = Object.hasOwn(FORMS, type.trim()) ? FORMS[type.trim()] : undefined;
  if (!form || (form === "html" && kind !== "analyze")) {
    const page = kind === "analyze" ? ", or text/html for a page" : "";
    throw refuse(415, `wanted Content-Type: application/json, or application/x-ndjson for a stream${page}`, {
      "accept-post": `application/json, application/x-ndjson${kind === "analyze" ? ", text/html" : ""}`,
    });
  }
  const charset = parameters.map((one) => /^\s*charset="?([^"]*?)"?\s*$/.exec(one)?.[1]).find(Boolean);
  if (form !== "html" && charset !== undefined && charset !== "utf-8" && charset !== "utf8")
    throw refuse(415, "JSON is written in UTF-8, wanted no other charset");
  return { form, ...(charset === undefined ? {} : { charset }) };
}

/** Whether the first type that a client accepts and that there is, is CSV. */
function wantsCsv(accept: string): boolean {
  const types = accept.split(",").map((one) => one.split(";")[0]!.trim().toLowerCase());
  return types.find((type) => type === "text/csv" || type === "application/json" || type === "*/*") === "text/csv";
}

/**
 * Returns the task of a body.
 * @throws Refusal 400; AnalyzerError `ERR_INPUT`.
 */
export function taskOf(kind: TaskKind, bytes: Uint8Array, { form, encoding, answer, defaults }: RequestHead): Task {
  if (form === "html")
    return { kind: "page", page: { bytes, ...(encoding ? { encoding } : {}), defaults }, form: answer };
  if (!isUtf8(bytes)) throw refuse(400, "the body is not UTF-8");
  const task = taskOfValue(kind, parseJson(new TextDecoder().decode(bytes), "body"));
  return task.kind === "analyze" ? { ...task, form: answer } : task;
}

/**
 * Returns the task of a value of JSON; the thread checks its fields.
 * @throws AnalyzerError `ERR_INPUT`.
 */
export function taskOfValue(kind: TaskKind, value: unknown): Task {
  if (!isObject(value))
    throw new AnalyzerError("ERR_INPUT", `the body is no object, wanted one such as ${EXAMPLES[kind]}`);
  if (kind === "check") return { kind, ...claimInputOf(value) };
  if (kind === "tokenize") {
    const { id, text } = value;
    return { kind, text: text as string, ...(id == null ? {} : { id: id as string }) };
  }
  return { kind, article: value as unknown as Article };
}

/** The smallest body of each path. */
const EXAMPLES: Readonly<Record<TaskKind, string>> = {
  analyze: '{"text": "…", "publishedAt": "2025-02-08"}',
  check: '{"claim": {"text": "…"}, "sources": [{"text": "…"}]}',
  tokenize: '{"text": "…"}',
};

/** Returns what stands in the place of the result of a line. */
export function failureOf(value: unknown, line: number | undefined, error: unknown): Failure {
  const { code, message } = refusalOf(error);
  return { id: articleId(value), ...(line === undefined ? {} : { line }), error: { code, message } } as Failure;
}
