import { AnalyzerError } from "../../errors";
import { checkArticle } from "../../input";
import { type Problem, problemOf } from "../../node/answer";
import { readFeedItems } from "../../node/files/pages/feed";
import { readHtml } from "../../node/files/pages/html";
import { fileRecords } from "../../node/files/records/file-records";
import type { FileArticle, FileReply } from "../messages";

/** The largest file, decompressed. */
const MOST_BYTES = 64 * 1024 * 1024;
/** The most articles that are listed. */
const MOST_ARTICLES = 2000;
/** The longest text of one article, in characters. */
const MOST_CHARACTERS = 1_000_000;

/** Reads a file with the readers of the command line, so that the page gets the same articles. */
export async function readFile(file: File): Promise<FileReply> {
  const articles: FileArticle[] = [];
  let unread = 0;
  let problem: Problem | undefined;
  try {
    const records = fileRecords(file.name, await bytesOf(file), { fields: {} }, () => {}, {
      readPage: readHtml,
      readFeed: readFeedItems,
    });
    for await (const record of records) {
      if (articles.length === MOST_ARTICLES) return { articles, unread, isCut: true };
      try {
        if ("problem" in record) throw new AnalyzerError(record.problem.code, record.problem.message);
        const { text, title = "", publishedAt = "" } = checkArticle(record.article, MOST_CHARACTERS);
        articles.push({ text, title, publishedAt });
      } catch (error) {
        unread++;
        problem ??= problemOf(error);
      }
    }
  } catch (error) {
    unread++; // the rest
    problem = problemOf(error);
  }
  if (articles.length === 0 && problem) return { problem };
  return { articles, unread, isCut: false };
}

/** Returns the bytes of a file, decompressed if they are gzip. */
async function bytesOf(file: File): Promise<AsyncIterable<Uint8Array>> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const isGzip = first === 0x1f && second === 0x8b;
  const stream = file.stream() as ReadableStream<Uint8Array>;
  return chunksOf(isGzip ? stream.pipeThrough(new DecompressionStream("gzip") as never) : stream);
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  let size = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.length;
      if (size > MOST_BYTES) throw new AnalyzerError("ERR_INPUT", TOO_LARGE);
      yield next.value;
    }
  } catch (cause) {
    if (cause instanceof AnalyzerError) throw cause;
    throw new AnalyzerError("ERR_INPUT", `the file cannot be read: ${(cause as Error).message}`, { cause });
  } finally {
    await reader.cancel().catch(() => {});
  }
}

const TOO_LARGE = `the file has more than ${MOST_BYTES} bytes`;
