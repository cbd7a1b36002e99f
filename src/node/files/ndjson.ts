import { AnalyzerError } from "../../errors";
import type { Article } from "../../types";
import { problemOf } from "../answer";
import type { FileRecord } from "./input-article";
import type { DecodedLine } from "./lines";

/**
 * Yields the articles of NDJSON, one per line; their fields are not checked yet. Blank lines are skipped but counted. A line that is not a
 * JSON object gives a problem.
 */
export async function* readNdjson(lines: AsyncIterable<DecodedLine>): AsyncGenerator<FileRecord, void, undefined> {
  let line = 0;
  for await (const content of lines) {
    line++;
    if ("problem" in content) yield { line, ...content };
    else if (content.text.trim() !== "") yield { line, ...readLine(content.text) };
  }
}

function readLine(content: string): FileRecord {
  try {
    const value = parse(content);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return { article: value as Article };
    return fail('the line is no article, wanted an object such as {"id": "1", "text": "…"}');
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

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
