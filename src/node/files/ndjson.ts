import { AnalyzerError } from "../../errors";
import { problemOf } from "../answer";
import type { FieldReader } from "./fields/field-reader";
import type { FileRecord } from "./input-article";
import type { DecodedLine } from "./lines";

/**
 * Yields the articles of NDJSON, one per line; their fields are not checked yet. Blank lines are skipped but counted. A line that is not a
 * JSON object gives a problem; a field that the user named and no line has gives one at the end.
 */
export async function* readNdjson(
  lines: AsyncIterable<readonly DecodedLine[]>,
  fields: FieldReader,
): AsyncGenerator<FileRecord, void, undefined> {
  let line = 0;
  for await (const contents of lines) {
    for (const content of contents) {
      line += "blank" in content ? content.blank : 1;
      if ("problem" in content) yield { line, ...content };
      else if ("text" in content && content.text.trim() !== "") yield { line, ...readLine(content.text, fields) };
    }
  }
  const problem = fields.problem();
  if (problem) yield { problem };
}

function readLine(content: string, fields: FieldReader): FileRecord {
  try {
    const value = parse(content);
    if (isObject(value)) return fields.read(value);
    return fail('the line is no article, wanted an object such as {"id": "1", "text": "…"}');
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

/** Whether a value is an object with fields. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function parse(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    return fail(`the line is not JSON: ${(error as Error).message}`);
  }
}

function fail(message: string): never {
  throw new AnalyzerError("ERR_INPUT", message);
}
