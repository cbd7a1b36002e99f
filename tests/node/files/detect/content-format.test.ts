import fc from "fast-check";
import { expect, test } from "vitest";
import { contentFormat } from "../../../../src/node/files/detect/content-format";

const formatOf = (content: string, whole = true) => contentFormat(content, whole).format;

test.each([
  '<!DOCTYPE html><html lang="ja"><head>',
  '\uFEFF\r\n  \t<!doctype HTML PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1.dtd">\n<html>',
  '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml">',
  '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"></html>',
  "<!-- saved from url=(0014)about:internet --><HTML><BODY>",
  "\n\n<!-- a --> <!-- b -->\n<head><title>題</title>",
  "<body><p>売上高は3億円",
  "<p>売上高は3億円。</p><p>次</p>",
  '<div class="a"><h1>題</h1>売上高',
  "<h1>題</h1>\n<p>本文",
  "<article><p>売上高</p>",
])("%s is HTML", (content) => {
  expect(formatOf(content)).toBe("html");
});

test.each([
  '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel>',
  '\uFEFF<?xml version="1.0"?><?xml-stylesheet href="a.xsl"?><!-- feed -->\n<feed xmlns="http://www.w3.org/2005/Atom">',
  '<rdf:RDF xmlns="http://purl.org/rss/1.0/">',
  '<rss version="2.0">',
  '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY nbsp "&#160;">]><rss>',
  '<?xml version="1.0"?><NewsML>',
  '<svg width="3" xmlns="http://www.w3.org/2000/svg">',
])("%s is a feed, or XML that is none, which its reader names", (content) => {
  expect(formatOf(content)).toBe("feed");
});

test.each([
  '{"id":"1","text":"円"}\n{"id":"2","text":"円"}\n',
  '\uFEFF\n\n {"text":"円"}',
  '{"text":"円"}\r\n',
  "{}",
  '{"text": broken\n{"text":"円"}\n',
  '{"text":\n{"text":"円"}\n',
])("%j is NDJSON", (content) => {
  expect(formatOf(content)).toBe("ndjson");
});

test("the first line of NDJSON may be longer than the beginning that is read", () => {
  expect(formatOf(`{"text":"${"円".repeat(1000)}`, false)).toBe("ndjson");
});

test.each([
  '[{"text":"円"}]',
  '[\n  {\n    "id": 1,',
  "[]",
  "[ ]\n",
  '{\n  "id": "1",\n  "text": "円"\n}\n',
  '{ "id": "1",\n  "text": "円" }\n',
  '{"text": "円',
])("%j is JSON", (content) => {
  expect(formatOf(content)).toBe("json");
});

test.each([
  ["text,id\n円,1", ","],
  ['"id","title","text"\n', ","],
  ["本文\t見出し\n円\t題\n", "\t"],
  ["URL,Headline,Body,Published At\n", ","],
  ["日付,記事,部数\n", ","],
] as const)("%j is CSV", (content, delimiter) => {
  expect(contentFormat(content, true)).toEqual({ format: "csv", delimiter });
});

test("a header with a column that the user named is one of CSV", () => {
  expect(formatOf("a,b\n円,1")).toBe("text");
  expect(contentFormat("a,b\n円,1", true, { text: "a" }).format).toBe("csv");
  expect(contentFormat("a,b\n円,1", true, { text: "c" }).format).toBe("text");
});

test.each([
  "",
  "\uFEFF",
  "<",
  "{",
  "[",
  "<独自>売上高は3億円だった。",
  "<速報> 北斗電機、<b>純利益</b>18%増",
  "<A社>は3億円、<B社>は4億円。",
  "<p>という要素は段落を表す。",
  "<Q>業績は。<A>3億円です。",
  "<3億円の行方>第1回",
  "< html のない文",
  "<htmlの書き方>第3回",
  "{速報}売上高は3億円。",
  '{"引用"}で始まる文。',
  '{"項目": 説明}と書く。',
  "{}は空の集合。{1}は違う。",
  "{\n売上高は3億円。\n}",
  "[東京 8日 ロイター] - 売上高は3億円。",
  "[1] 売上高は3億円。",
  '["引用"]で始まる文。',
  "[{注}]売上高は3億円。",
  "text",
  "本文",
  "記事、内容、日付は次の通り。",
  "本文,3億円",
  "Text, titles and dates\n",
])("%j is text", (content) => {
  expect(formatOf(content)).toBe("text");
});

test("prose is text, whatever sign it begins with", () => {
  const prose = fc.stringMatching(/^[ぁ-んァ-ヶ一-龠、。「」0-9]{1,40}$/);
  fc.assert(
    fc.property(
      fc.constantFrom("<", "{", "[", "<<", '{"', "[{"),
      prose,
      fc.constantFrom(">", "}", "]", '"}', ""),
      (open, text, close) => {
        expect(formatOf(`${open}${text}${close}${text}`)).toBe("text");
      },
    ),
  );
});

test("any content has a format, in a time that grows with its length", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("<", "!", "-", "{", '"', ":", "\\", "[", "p", ">", " ", "\n", "?") }),
      fc.boolean(),
      (content, whole) => {
        expect(formatOf(content, whole)).toMatch(/./);
      },
    ),
  );
  for (const unit of ["<!--", "<?", "<!doctype html [", '{"a', '{"\\', "[{", " \n", "<p ", "\n{"]) {
    expect(formatOf(unit.repeat(65_536 / unit.length), false)).toMatch(/./);
  }
});
