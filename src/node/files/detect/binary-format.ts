import { AnalyzerError } from "../../../errors";
import { latin1 } from "../encodings/bytes";
import { STDIN } from "../input-format";

/** A format that is no text: its first bytes as Latin-1 characters, its name, and what makes text of it; FILE stands for the file. */
type BinaryFormat = readonly [beginning: RegExp, name: string, advice: string];

const UNPACK = "unpack it first";
const OCR = "only text can be read; recognise it first: tesseract FILE - -l jpn | yomitori";
const OFFICE = "convert it first: soffice --headless --convert-to txt:Text FILE";
const SOUND = "only text can be read";

/** What a zip contains tells more than that it is one, so these come before it. The names of its files stand in it uncompressed. */
const BINARY_FORMATS: readonly BinaryFormat[] = [
  [/^(?:\xEF\xBB\xBF)?\s*%PDF-\d/, "a PDF", "convert it first: pdftotext -layout FILE - | yomitori"],
  [
    /^PK\x03\x04[\s\S]*?word\/(?:document|styles|_rels|settings)/,
    "a Word document (docx)",
    "convert it first: pandoc -f docx -t plain --wrap=none FILE | yomitori",
  ],
  [
    /^PK\x03\x04[\s\S]*?xl\/(?:workbook|worksheets|_rels|styles)/,
    "an Excel workbook (xlsx)",
    "save it as CSV first: xlsx2csv FILE | yomitori --input csv",
  ],
  [/^PK\x03\x04[\s\S]*?ppt\/(?:presentation|slides|_rels)/, "a PowerPoint presentation (pptx)", OFFICE],
  [/^PK\x03\x04[\s\S]*?\[Content_Types\]\.xml/, "an Office document (docx, xlsx or pptx)", OFFICE],
  [
    /^PK\x03\x04[\s\S]{26}mimetypeapplication\/epub\+zip/,
    "an e-book (epub)",
    "convert it first: pandoc -f epub -t plain --wrap=none FILE | yomitori",
  ],
  [/^PK\x03\x04[\s\S]{26}mimetypeapplication\/vnd\.oasis/, "an OpenDocument file (odt, ods or odp)", OFFICE],
  [/^PK(?:\x03\x04|\x05\x06|\x07\x08)/, "a zip archive", `${UNPACK}: unzip FILE`],
  [/^\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1/, "an old Office document (doc, xls or ppt)", OFFICE],
  [/^\{\\rtf\d/, "a rich text document (RTF)", "convert it first: pandoc -f rtf -t plain --wrap=none FILE | yomitori"],
  [/^%!PS/, "a PostScript file", "convert it first: ps2ascii FILE | yomitori"],
  [/^\x89PNG\r\n\x1A\n/, "a picture (PNG)", OCR],
  [/^\xFF\xD8\xFF/, "a picture (JPEG)", OCR],
  [/^GIF8[79]a/, "a picture (GIF)", OCR],
  [/^RIFF[\s\S]{4}WEBP/, "a picture (WebP)", OCR],
  [/^(?:II\*\0|MM\0\*)/, "a picture (TIFF)", OCR],
  [/^BM[\s\S]{4}\0\0\0\0/, "a picture (BMP)", OCR],
  [/^\0\0\0[\s\S]ftyp(?:hei[cfx]|avi[fs]|mif1)/, "a picture (HEIC or AVIF)", OCR],
  [/^\0\0\0[\s\S]ftyp/, "a video", SOUND],
  [/^(?:RIFF[\s\S]{4}(?:WAVE|AVI )|OggS\0|fLaC\0|ID3[\x02-\x04]\0|\x1A\x45\xDF\xA3)/, "sound or a video", SOUND],
  [/^\x1F\x8B/, "gzip in gzip", `${UNPACK}: gunzip -c FILE | gunzip | yomitori`],
  [/^BZh[1-9]1AY&SY/, "bzip2 data", `${UNPACK}: bzip2 -dc FILE | yomitori`],
  [/^\xFD7zXZ\0/, "xz data", `${UNPACK}: xz -dc FILE | yomitori`],
  [/^\x28\xB5\x2F\xFD/, "zstd data", `${UNPACK}: zstd -dc FILE | yomitori`],
  [/^7z\xBC\xAF\x27\x1C/, "a 7z archive", `${UNPACK}: 7z x FILE`],
  [/^Rar!\x1A\x07/, "a rar archive", `${UNPACK}: unrar x FILE`],
  [/^[\s\S]{257}ustar[\0 ]/, "a tar archive", `${UNPACK}: tar xf FILE`],
  [
    /^SQLite format 3\0/,
    "an SQLite database",
    'select the articles first: sqlite3 -json FILE "select …" | yomitori --input json',
  ],
  [/^PAR1[\x00-\x1F]/, "a Parquet file", "write it as NDJSON or CSV first"],
  [/^(?:\x7FELF|MZ[\s\S]{0,60}\0\0\0|\xCA\xFE\xBA\xBE|[\xCE\xCF]\xFA\xED\xFE)/, "a program", "only text can be read"],
];

/** Control characters that no text has; not the tab, ends of lines and pages, and the escape of ISO-2022-JP. */
const CONTROL = /[\0-\x08\x0E-\x1A\x1C-\x1F\x7F]/g;
/** How many control characters make data binary: more than these, and more than one in ten. A text may hold a stray NUL. */
const MOST_CONTROLS = 8;

/**
 * Throws an error that names the format of data that are no text, and says what to do.
 * @param head the first bytes.
 * @param mayBeUtf16 whether the bytes may be UTF-16, in which every second byte of Latin letters is zero.
 * @throws AnalyzerError `ERR_INPUT`.
 */
export function refuseBinary(head: Uint8Array, file: string, mayBeUtf16: boolean): void {
  const bytes = latin1(head);
  const found = BINARY_FORMATS.find(([beginning]) => beginning.test(bytes));
  if (found) {
    const [, name, advice] = found;
    throw new AnalyzerError(
      "ERR_INPUT",
      `it is ${name}, not text; ${advice.replace("FILE", () => shellName(file, advice))}`,
    );
  }
  const controls = mayBeUtf16 ? 0 : (bytes.match(CONTROL)?.length ?? 0);
  if (controls > MOST_CONTROLS && 10 * controls > bytes.length)
    throw new AnalyzerError(
      "ERR_INPUT",
      `it is binary data, not text: ${controls} of its first ${bytes.length} bytes are control characters; convert it to text first`,
    );
}

/** Returns the name of a file as a shell takes it; - for standard input, or FILE where the program reads only files. */
function shellName(file: string, advice: string): string {
  if (file === STDIN) return advice.endsWith("| yomitori") ? STDIN : "FILE";
  return /^[\w./@%+=:,\u0080-\uFFFF-]+$/.test(file) ? file : `'${file.replaceAll("'", "'\\''")}'`;
}

/** Three or more header lines of a mail, one of them its id, its way or its MIME version. */
const MAIL_HEADER =
  /^(?:(?:Received|Return-Path|Message-ID|MIME-Version|Content-Type|Content-Transfer-Encoding|Delivered-To|From|To|Cc|Subject|Date|Reply-To|X-[\w-]+|DKIM-Signature|Snapshot-Content-Location):[^\n]*\n(?:[ \t]+[^\n]*\n)*){3}/i;
const MAIL_MARK = /^(?:Received|Return-Path|Message-ID|MIME-Version):/im;
const SAVED_PAGE = /^Content-Type:\s*multipart\/related/im;

/**
 * Throws an error if a text is a mail or a page saved as one, whose text is encoded for transport (quoted-printable, base64).
 * @throws AnalyzerError `ERR_INPUT`.
 */
export function refuseMail(head: string): void {
  const header = MAIL_HEADER.exec(head.replaceAll("\r\n", "\n"))?.[0];
  if (header === undefined || !MAIL_MARK.test(header)) return;
  const [name, advice] = SAVED_PAGE.test(head)
    ? ["a saved page (MHTML)", "save it as HTML"]
    : ["a mail (EML)", "save its text, or its HTML, alone"];
  throw new AnalyzerError("ERR_INPUT", `it is ${name}, encoded for transport; ${advice}, or say --input text`);
}
