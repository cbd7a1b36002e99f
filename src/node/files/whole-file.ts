import { AnalyzerError } from "../../errors";
import { detectEncoding } from "./detect-encoding";
import { decodeAs, type Encoding, encodingNamed } from "./encoding";
import { joined } from "./encodings/bytes";

/** The longest file, which is longer than any article that `analyze` accepts by default. Ends the reading of an endless standard input. */
const MOST_FILE_BYTES = 16 * 1024 * 1024;

/** How many bytes at the beginning of a page or an XML file may contain the declaration of its encoding. */
const DECLARATION_BYTES = 4096;

/** `<meta charset="Shift_JIS">`, `<meta http-equiv="Content-Type" content="text/html; charset=EUC-JP">` */
const HTML_ENCODING = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i;
/** `<?xml version="1.0" encoding="Shift_JIS"?>` */
const XML_ENCODING = /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i;

/**
 * Returns a whole file as text.
 * @param encoding default: detected.
 * @param maxBytes the longest file, decompressed. Default 16 MiB.
 * @throws AnalyzerError `ERR_INPUT` if it is too long for an article; `ERR_ENCODING`.
 */
export async function readWholeFile(
  bytes: AsyncIterable<Uint8Array>,
  encoding?: Encoding,
  maxBytes = MOST_FILE_BYTES,
): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > maxBytes)
      throw new AnalyzerError(
        "ERR_INPUT",
        `the file has more than ${maxBytes} bytes (maxBytes), which is too long for an article; many articles go one a line into NDJSON`,
      );
  }
  const whole = joined(chunks);
  return decodeAs(whole, encoding ?? (await detectEncoding(whole, declaredEncoding(whole))) ?? "utf-8", "file");
}

/** Returns the encoding that HTML declares in a `<meta>`, or XML in its first line. */
function declaredEncoding(bytes: Uint8Array): Encoding | undefined {
  const beginning = new TextDecoder("latin1").decode(bytes.subarray(0, DECLARATION_BYTES));
  const name = (HTML_ENCODING.exec(beginning) ?? XML_ENCODING.exec(beginning))?.[1];
  return name === undefined ? undefined : encodingNamed(name);
}
