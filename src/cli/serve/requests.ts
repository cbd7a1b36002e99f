import { isUtf8 } from "node:buffer";
import { AnalyzerError } from "../../errors";
import { articleId, type Failure } from "../../node/answer";
import { isObject, parseJson } from "../../node/files/ndjson";
import type { Task } from "../../node/tasks/task";
import type { Article } from "../../types";
import { claimInputOf } from "../check/claim-lines";
import { CLOSE, refusalOf, refuse } from "./refusal";

/** What the service does, each at the path of its name. */
export const TASK_KINDS = ["analyze", "check", "tokenize"] as const;
export type TaskKind = Task["kind"];

/** How a body is written: one value, or one a line. */
export type BodyForm = "json" | "ndjson";

const FORMS: Readonly<Record<string, BodyForm>> = {
  "application/json": "json",
  "application/x-ndjson": "ndjson",
  "application/ndjson": "ndjson",
  "application/jsonl": "ndjson",
};

/**
 * Returns how a body is written.
 * @throws Refusal 415 if it is neither JSON nor NDJSON in UTF-8, or compressed.
 */
export function formOf(contentType: string | undefined, encoding: string | undefined): BodyForm {
  const [type = "", ...parameters] = (contentType ?? "").toLowerCase().split(";");
  const form = Object.hasOwn(FORMS, type.trim()) ? FORMS[type.trim()] : undefined;
  if (!form)
    throw refuse(415, "wanted Content-Type: application/json, or application/x-ndjson for a stream", {
      "accept-post": "application/json, application/x-ndjson",
      ...CLOSE,
    });
  const charset = parameters.map((one) => /^\s*charset="?([^"]*?)"?\s*$/.exec(one)?.[1]).find(Boolean) ?? "utf-8";
  if (charset !== "utf-8" && charset !== "utf8")
    throw refuse(415, "JSON is written in UTF-8, wanted no other charset", CLOSE);
  if (encoding !== undefined && encoding !== "identity")
    throw refuse(415, "wanted a body that is not compressed", { "accept-encoding": "identity", ...CLOSE });
  return form;
}

/**
 * Returns the task of a body.
 * @throws Refusal 400; AnalyzerError `ERR_INPUT`.
 */
export function taskOf(kind: TaskKind, bytes: Uint8Array): Task {
  if (!isUtf8(bytes)) throw refuse(400, "the body is not UTF-8");
  return taskOfValue(kind, parseJson(new TextDecoder().decode(bytes), "body"));
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
