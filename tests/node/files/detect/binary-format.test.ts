import { expect, test } from "vitest";
import { refuseBinary, refuseMail } from "../../../../src/node/files/detect/binary-format";

const bytesOf = (latin1: string) => Buffer.from(latin1, "latin1");
/** A zip whose first entries have these names; the third may be one that is stored, with its content after its name. */
const zipOf = (...names: readonly string[]) =>
  bytesOf(
    names
      .map(
        (name) =>
          `PK\x03\x04\x14\0\x06\0\b\0\0\0!\0${"\0".repeat(12)}${String.fromCharCode(name.length)}\0\0\0${name}\x9c\xff`,
      )
      .join(""),
  );
const refusalOf = (head: Uint8Array, file = "in") => {
  try {
    refuseBinary(head, file, false);
    return undefined;
  } catch (error) {
    expect(error).toMatchObject({ code: "ERR_INPUT" });
    return (error as Error).message;
  }
};

test.each([
  ["%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", /^it is a PDF, not text; convert it first: pdftotext -layout in - \| yomitori$/],
  ["\xef\xbb\xbf\n%PDF-1.4", /a PDF/],
  ["{\\rtf1\\ansi", /rich text document \(RTF\).*pandoc/],
  ["%!PS-Adobe-3.0", /PostScript.*ps2ascii/],
  ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", /old Office document \(doc, xls or ppt\).*soffice/],
  ["\x89PNG\r\n\x1a\n\0\0\0\rIHDR", /a picture \(PNG\).*tesseract in/],
  ["\xff\xd8\xff\xe0\0\x10JFIF", /JPEG/],
  ["GIF89a\x01\0", /GIF/],
  ["RIFF\x24\0\0\0WEBPVP8 ", /WebP/],
  ["II*\0\b\0\0\0", /TIFF/],
  ["BM\x36\x10\0\0\0\0\0\0", /BMP/],
  ["\0\0\0\x18ftypheic", /HEIC/],
  ["\0\0\0\x18ftypmp42", /a video/],
  ["RIFF\x24\0\0\0WAVEfmt ", /sound/],
  ["ID3\x03\0\0", /sound/],
  ["\x1f\x8b\x08\0", /gzip in gzip/],
  ["BZh91AY&SY", /bzip2 .*bzip2 -dc in \| yomitori/],
  ["\xfd7zXZ\0", /xz/],
  ["\x28\xb5\x2f\xfd", /zstd/],
  ["7z\xbc\xaf\x27\x1c", /7z archive.*7z x in/],
  ["Rar!\x1a\x07\x01\0", /rar archive/],
  [`a.txt${"\0".repeat(252)}ustar\0`, /tar archive.*tar xf in/],
  ["SQLite format 3\0", /SQLite.*sqlite3 -json in/],
  ["PAR1\x15\x04", /Parquet/],
  ["\x7fELF\x02", /a program/],
  ["MZ\x90\0\x03\0\0\0", /a program/],
])("%j is named, with what to do", (beginning, message) => {
  expect(refusalOf(bytesOf(beginning))).toMatch(message);
});

test.each([
  [zipOf("[Content_Types].xml", "_rels/.rels", "word/document.xml"), /a Word document \(docx\).*pandoc -f docx/],
  [zipOf("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"), /an Excel workbook \(xlsx\).*xlsx2csv/],
  [zipOf("ppt/presentation.xml"), /a PowerPoint presentation \(pptx\)/],
  [zipOf("[Content_Types].xml"), /an Office document/],
  [zipOf("mimetypeapplication/epub+zip"), /an e-book \(epub\)/],
  [zipOf("mimetypeapplication/vnd.oasis.opendocument.text"), /OpenDocument/],
  [zipOf("news/1.txt"), /a zip archive, not text; unpack it first: unzip in$/],
  [bytesOf("PK\x05\x06"), /a zip archive/],
])("the kinds of zip are told apart (%#)", (zip, message) => {
  expect(refusalOf(zip)).toMatch(message);
});

test("the advice quotes the name of the file as a shell takes it, and reads standard input as -", () => {
  const pdf = bytesOf("%PDF-1.7");
  expect(refusalOf(pdf, "-")).toContain("pdftotext -layout - - |");
  expect(refusalOf(zipOf("a"), "-")).toContain("unzip FILE");
  expect(refusalOf(pdf, "決算.pdf")).toContain("pdftotext -layout 決算.pdf -");
  expect(refusalOf(pdf, "it's 3.pdf")).toContain("pdftotext -layout 'it'\\''s 3.pdf' -");
  expect(refusalOf(pdf, "a $& b.pdf")).toContain("'a $& b.pdf'");
});

test.each([
  "PDFは3件。",
  "%PDFという書式",
  "PKは2人が成功した。",
  "BMは建築、MZ世代は3割、ID3、GIF89、PAR1",
  "BM広告社は3億円",
  "MZ世代の3割",
  "{\\rt",
  "7zとRar!の違い",
  "SQLite format 3の解説",
])("the text %s is text", (text) => {
  expect(refusalOf(Buffer.from(text))).toBeUndefined();
});

test("data with many control characters are binary, a text with a few is not", () => {
  expect(refusalOf(bytesOf(`\0`.repeat(9) + "x".repeat(80)))).toMatch(/binary data, not text: 9 of its first 89 bytes/);
  expect(refusalOf(bytesOf(`\0`.repeat(9) + "x".repeat(81)))).toBeUndefined();
  expect(refusalOf(bytesOf("\0".repeat(8)))).toBeUndefined();
  expect(refusalOf(Buffer.from("売上高は\x003億円だった。"))).toBeUndefined();
  expect(refusalOf(Buffer.from("\t\n\f\r\x1b".repeat(20)))).toBeUndefined();
  expect(() => refuseBinary(Buffer.from("abcdefghij\n".repeat(9), "utf16le"), "in", true)).not.toThrow();
});

test.each([
  ["Received: from a\r\n by b; Fri\r\nFrom: a@b.jp\r\nSubject: =?utf-8?B?44GC?=\r\n\r\n44GC", /a mail \(EML\)/],
  ["From: a\nMIME-Version: 1.0\nContent-Type: text/plain\n\n", /a mail/],
  ["From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype=x\n", /a saved page \(MHTML\)/],
])("%j is encoded for transport", (head, message) => {
  expect(() => refuseMail(head)).toThrow(message);
});

test.each(["From: 東京\nTo: 大阪\nDate: 3月5日\n本文", "Subject: 3億円\n\n本文", "Message-ID: 1\n本文"])(
  "the text %j is no mail",
  (head) => {
    expect(() => refuseMail(head)).not.toThrow();
  },
);
