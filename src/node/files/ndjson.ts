import { AnalyzerError } from "../../errors";
import { problemOf } from "../answer";
import { findJsonError } from "../json-syntax";
import type { FieldReader } from "./fields/field-reader";
import type { FileRecord } from "./input-article";
import { type DecodedLine, numberLines } from "./lines";

/**
 * Yields the articles of NDJSON, one per line; their fields are not checked yet. Blank lines are skipped but counted. A line that is not a
 * JSON object gives a problem; a field that the user named and no line has gives one at the end.
 */
export async function* readNdjson(
  lines: AsyncIterable<readonly DecodedLine[]>,
  fields: FieldReader,
): AsyncGenerator<FileRecord, void, undefined> {
  for await (const content of numberLines(lines))
    yield "problem" in content ? content : { line: content.line, ...readLine(content.text, fields) };
  const problem = fields.problem();
  if (problem) yield { problem };
}

function readLine(content: string, fields: FieldReader): FileRecord {
  try {
    const value = parseJson(content, "line");
    if (isObject(value)) return fields.read(value);
    return fail('the line is no article, wanted an object such as {"id": "1", "text": "…"}');
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

/** Whether a value is an object with fields. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Returns the value of JSON. The message of an error is the same on each Node, since it is part of the output.
 * @throws AnalyzerError `ERR_INPUT`.
 */
export function parseJson(content: string, what: "line" | "file" | "body"): unknown {
  try {
    return JSON.parse(content);
  } catch (cause) {
    const { at, wanted } = findJsonError(content) ?? { at: 0, wanted: "a value" };
    const [found = ""] = content.slice(at, at + 2);
    const line = what === "line" ? "" : ` (line ${content.slice(0, at).split("\n").length})`;
    const problem =
      found === "" ? `it ends at position ${at}${line}` : `${JSON.stringify(found)} at position ${at}${line}`;
    throw new AnalyzerError("ERR_INPUT", `the ${what} is not JSON: ${problem}, wanted ${wanted}`, { cause });
  }
}

function fail(message: string): never {
  throw new AnalyzerError("ERR_INPUT", message);
}
