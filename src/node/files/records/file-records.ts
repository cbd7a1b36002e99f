import type { Article } from "../../../types";
import { readCsv } from "../csv";
import { detectFormat } from "../detect/file-format";
import type { Encoding } from "../encoding";
import { utf32AsUtf8 } from "../encodings/utf32";
import type { ArticleFields } from "../fields/field-options";
import { createFieldReader, type Notify } from "../fields/field-reader";
import type { FileRecord } from "../input-article";
import type { InputFormat } from "../input-format";
import { readJson } from "../json";
import { readLines } from "../lines";
import { readNdjson } from "../ndjson";
import type { FeedRecord } from "../pages/feed";
import { readWholeFile } from "../whole-file";

/** How the articles of a file are read, all of it checked. */
export interface RecordOptions {
  readonly input?: InputFormat | undefined;
  readonly encoding?: Encoding | undefined;
  readonly fields: ArticleFields;
  readonly maxBytes?: number | undefined;
}

/** What reads markup: in Node long pages have a thread of their own, a browser is in one already. */
interface MarkupReaders {
  readPage(html: string): Promise<Article>;
  readFeed(xml: string): AsyncIterable<FeedRecord>;
}

/**
 * Yields the articles of the bytes of a file, whose format and encoding are found by its name and its content.
 * @param file its name
 * @param opened its bytes, decompressed
 * @throws AnalyzerError `ERR_INPUT`, `ERR_ENCODING` if the file as a whole cannot be read
 */
export async function* fileRecords(
  file: string,
  opened: AsyncIterable<Uint8Array>,
  options: RecordOptions,
  notify: Notify,
  { readPage, readFeed }: MarkupReaders,
): AsyncGenerator<FileRecord, void, undefined> {
  const { encoding, fields, maxBytes } = options;
  const stream = encoding === undefined ? utf32AsUtf8(opened) : opened;
  const { format, delimiter, bytes } = await detectFormat(file, stream, options, notify);
  switch (format) {
    case "ndjson":
      return yield* readNdjson(
        readLines(bytes, { encoding, maxBytes, skipSpace: true }),
        createFieldReader(fields, notify, "line"),
      );
    case "json":
      return yield* readJson(await readWholeFile(bytes, encoding, maxBytes), createFieldReader(fields, notify, "item"));
    case "csv":
      return yield* readCsv(readLines(bytes, { encoding, maxBytes }), delimiter, fields, notify, maxBytes);
    case "feed":
      return yield* readFeed(await readWholeFile(bytes, encoding, maxBytes));
    case "html":
      return yield { article: await readPage(await readWholeFile(bytes, encoding, maxBytes)) };
    default:
      return yield { article: { text: await readWholeFile(bytes, encoding, maxBytes) } };
  }
}
