import { AnalyzerError } from "../../errors";
import { problemOf } from "../answer";
import type { FieldReader } from "./fields/field-reader";
import type { FileRecord } from "./input-article";
import { isObject, parseJson } from "./ndjson";

/**
 * Yields the articles of a JSON file: an array of objects, or one object. An element that is no object gives a problem in its place; a field
 * that the user named and no object has gives one at the end.
 * @throws AnalyzerError `ERR_INPUT` if it is not JSON, or no array and no object.
 */
export function* readJson(content: string, fields: FieldReader): Generator<FileRecord, void, undefined> {
  const value = parseJson(content.replace(/^\uFEFF/, ""), "file");
  if (!Array.isArray(value) && !isObject(value))
    throw new AnalyzerError("ERR_INPUT", 'no articles: wanted an array of objects such as [{"id": "1", "text": "…"}]');
  const elements: readonly unknown[] = Array.isArray(value) ? value : [value];
  const lines = elementLines(content, Array.isArray(value) ? 1 : 0);
  for (const element of elements) yield { line: lines.next().value as number, ...readElement(element, fields) };
  const problem = fields.problem();
  if (problem) yield { problem };
}

function readElement(element: unknown, fields: FieldReader): FileRecord {
  try {
    if (isObject(element)) return fields.read(element);
    throw new AnalyzerError("ERR_INPUT", 'the item is no article, wanted an object such as {"id": "1", "text": "…"}');
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

/** Strings, brackets, line ends and other values of JSON, which is valid here. */
const JSON_PIECE = /"(?:[^"\\]|\\.)*"|[[\]{}]|\n|[^\s"[\]{},:]+/g;

/** Yields the line of each value that lies `depth` brackets deep, from 1; of keys, if these lie there, too, so only for arrays. */
function* elementLines(content: string, depth: number): Generator<number, void, undefined> {
  let line = 1;
  let open = 0;
  for (const [piece] of content.matchAll(JSON_PIECE)) {
    if (piece === "\n") line++;
    else if (piece === "]" || piece === "}") open--;
    else {
      if (open === depth) yield line;
      if (piece === "[" || piece === "{") open++;
    }
  }
}
