import { AnalyzerError } from "../../errors";
import type { Article } from "../../types";
import type { CommandLine } from "../command";
import { problemOf } from "../failure";
import type { InputArticle } from "./input";
import { MAX_LINE_BYTES, readLines } from "./lines";
import { decode } from "./text";

/** The articles of an NDJSON file, one a line. Blank lines are skipped but counted; a bad line is a problem in its place. */
export async function* readArticles(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  { title, published }: Pick<CommandLine, "title" | "published">,
): AsyncGenerator<InputArticle> {
  let line = 0;
  for await (const content of readLines(bytes)) {
    line++;
    try {
      const article = readLine(content);
      if (!article) continue;
      const defaults = {
        ...(article.title == null && title !== undefined ? { title } : {}),
        ...(article.publishedAt == null && published !== undefined ? { publishedAt: published } : {}),
      };
      yield { file, line, article: { ...article, ...defaults } };
    } catch (error) {
      yield { file, line, problem: problemOf(error) };
    }
  }
}

/** The object of a line, whose keys are not checked yet; null for a blank line. */
function readLine(bytes: Uint8Array | null): Article | null {
  if (bytes === null) return bad(`the line is longer than ${MAX_LINE_BYTES} bytes`);
  const content = decode(bytes);
  if (content.trim() === "") return null;
  const value = parse(content);
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Article;
  return bad('the line is no article, wanted an object such as {"id": "1", "text": "…"}');
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
