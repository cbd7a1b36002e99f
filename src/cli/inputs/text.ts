import { AnalyzerError } from "../../errors";
import type { Article } from "../../types";
import type { CommandLine } from "../command";

/** More than any article that `analyze` takes; stops an endless standard input. */
const MAX_BYTES = 16 * 1024 * 1024;

/**
 * A whole file as the text of one article.
 * @throws AnalyzerError `ERR_INPUT`, `ERR_ENCODING`.
 */
export async function readArticle(
  bytes: AsyncIterable<Uint8Array>,
  { title, published }: Pick<CommandLine, "title" | "published">,
): Promise<Article> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MAX_BYTES) throw new AnalyzerError("ERR_INPUT", `more than ${MAX_BYTES} bytes is no article`);
  }
  return {
    text: decode(Buffer.concat(chunks)),
    ...(title === undefined ? {} : { title }),
    ...(published === undefined ? {} : { publishedAt: published }),
  };
}

/**
 * UTF-8 without its byte order mark.
 * @throws AnalyzerError `ERR_ENCODING` where the bytes are something else.
 */
export function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AnalyzerError("ERR_ENCODING", "not UTF-8", { cause });
  }
}
