import { AnalyzerError } from "../../errors";
import type { Article } from "../../types";
import { type Problem, problemOf } from "../answer";
import type { Line } from "./lines";

/** What stands in one place of a file that holds several articles. */
export type Entry = { readonly line?: number } & ({ readonly article: Article } | { readonly problem: Problem });

/** The articles of NDJSON, one a line, whose keys are not checked yet. Blank lines are skipped but counted; a bad line is a problem. */
export async function* readNdjson(lines: AsyncIterable<Line>): AsyncGenerator<Entry, void, undefined> {
  let line = 0;
  for await (const content of lines) {
    line++;
    if ("problem" in content) yield { line, ...content };
    else if (content.text.trim() !== "") yield { line, ...readLine(content.text) };
  }
}

function readLine(content: string): { readonly article: Article } | { readonly problem: Problem } {
  try {
    const value = parse(content);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return { article: value as Article };
    return bad('the line is no article, wanted an object such as {"id": "1", "text": "…"}');
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

function parse(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    return bad(`the line is not JSON: ${(error as Error).message}`);
  }
}

function bad(message: string): never {
  throw new AnalyzerError("ERR_INPUT", message);
}
