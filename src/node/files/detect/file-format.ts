import { detectEncoding } from "../detect-encoding";
import { decode, type Encoding } from "../encoding";
import { latin1 } from "../encodings/bytes";
import { type ArticleFields, refuseFields } from "../fields/field-options";
import type { Notify } from "../fields/field-reader";
import { type InputFormat, inputFormatOf, isNamedJson, isTabSeparated } from "../input-format";
import { refuseBinary, refuseMail } from "./binary-format";
import { type ContentFormat, contentFormat, isJsonObject } from "./content-format";
import { type Peeked, peek } from "./peek";

/** How much of a file is enough to judge it by. */
const MOST_BYTES = 64 * 1024;
const LINE_FEED = 0x0a;

/** What is known of a file before it is read. */
interface FormatOptions {
  /** The format, whatever the file looks like. */
  readonly input?: InputFormat | undefined;
  readonly encoding?: Encoding | undefined;
  readonly fields: ArticleFields;
}

/** A file whose format is known, from its first byte. */
export type OpenFile = Required<ContentFormat> & Pick<Peeked, "bytes">;

/**
 * Returns the format of a file: the one that the user named, else that of its name, else that of its content.
 * @throws AnalyzerError `ERR_INPUT` if it is no text; `ERR_OPTION` if the user named fields, and its content has none.
 */
export async function detectFormat(
  file: string,
  stream: AsyncIterable<Uint8Array>,
  { input, encoding, fields }: FormatOptions,
  notify: Notify,
): Promise<OpenFile> {
  const known = input ?? inputFormatOf(file);
  const { head, bytes, whole, close } = await peek(stream, (beginning) => isEnough(beginning, known));
  try {
    const guessed = encoding ?? (await detectEncoding(head)) ?? "utf-8";
    refuseBinary(head, file, guessed.startsWith("utf-16"));
    const text = decode(head, guessed, true) ?? latin1(head);
    if (known === undefined) refuseMail(text);
    const found = contentFormat(text, whole, fields);
    const format = known ?? formatOfUnknown(file, found);
    if (known === undefined) refuseFields(fields, format, "the content is");
    if (input === undefined && format === "text" && MARKUP_OR_DATA.includes(found.format))
      notify(
        `text ${found.format}`,
        `read as text, as its name says, but it looks like ${found.format}: --input ${found.format}`,
      );
    return { format, delimiter: found.delimiter ?? (isTabSeparated(file) ? "\t" : ","), bytes };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The formats that no text looks like by chance. */
const MARKUP_OR_DATA: readonly InputFormat[] = ["html", "feed", "ndjson", "json"];

/** A file that is named .json is no text, whatever it looks like. */
const formatOfUnknown = (file: string, { format }: ContentFormat): InputFormat =>
  isNamedJson(file) && format !== "ndjson" ? "json" : format;

/**
 * Whether the beginning of a file is enough. NDJSON and CSV may come slowly, line by line, and each line is answered at once, so their first
 * line is; so is a first line that is a JSON object, in a file of no known format.
 */
function isEnough(head: Uint8Array, known: InputFormat | undefined): boolean {
  if (head.length >= MOST_BYTES) return true;
  if (known === "ndjson" || known === "csv") return head.includes(LINE_FEED);
  return known === undefined && head.includes(LINE_FEED) && isJsonObject(firstLine(head));
}

/** Returns the first line that is not blank, if it is complete. */
const firstLine = (head: Uint8Array): string =>
  /^[\uFEFF\s]*([^\n]*)\n/.exec(new TextDecoder().decode(head))?.[1] ?? "";
