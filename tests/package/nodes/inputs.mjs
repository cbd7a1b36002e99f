/**
 * Writes what each Node reads: `node inputs.mjs FOLDER`. The articles and the case sentences of fixtures/, some hundred texts made of their
 * pieces, lines that cannot be read, a page, a feed, and one article in each encoding.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import japanese from "encoding-japanese";

const folder = process.argv[2];
const fixtures = new URL("../../../fixtures/", import.meta.url);
const read = (name) => readFileSync(new URL(name, fixtures), "utf8");

const articles = readdirSync(new URL("articles/", fixtures)).map((name) => {
  const { id, title, text, publishedAt } = JSON.parse(read(`articles/${name}`));
  return { id, title, text, publishedAt };
});
const sentences = readdirSync(new URL("cases/", fixtures)).flatMap((name) =>
  read(`cases/${name}`)
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t")[0]),
);

/** Numbers from 0 to 1, the same each time. */
let state = 20251107;
function random() {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
}
const pick = (list) => list[Math.floor(random() * list.length)];
const ODD = [
  "\r\n",
  "\u2028",
  "\0",
  "\ud83d",
  "💡",
  "𠮷",
  "ｶﾞ",
  "か\u3099",
  "½",
  "㈱",
  "３",
  "ﬁ",
  "İ",
  "ß",
  "⑳",
  "㍻",
  "\u200d",
];
/** A few sentences, of which some characters are replaced. */
const mutated = () =>
  Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(sentences))
    .join("")
    .split("")
    .map((unit) => (random() < 0.05 ? pick(ODD) : unit))
    .join("");
const generated = Array.from({ length: 300 }, (_, i) => ({
  id: `g${i}`,
  text: mutated(),
  ...(i % 3 === 0 ? { title: pick(sentences), publishedAt: "2025-02-10T09:30:00+09:00" } : {}),
}));
const valid = [
  ...articles,
  ...sentences.map((text, i) => ({ id: `c${i}`, text, publishedAt: "2025-02-10" })),
  ...generated,
];

mkdirSync(folder, { recursive: true });
const write = (name, content) => writeFileSync(join(folder, name), content);
write("articles.json", JSON.stringify(valid));
/** Lines that are hardly JSON: one character is left out or replaced. */
const broken = Array.from({ length: 200 }, () => {
  const line = JSON.stringify({ id: 1, text: "3億円", list: [true, null, -1.5e3, "\\u2028\\n"], more: {} });
  const at = Math.floor(random() * line.length);
  return line.slice(0, at) + pick(["", "{", "}", "[", ",", '"', "\\", "x", "円", "\u2028", "1"]) + line.slice(at + 1);
});
const bad = [
  "{",
  '{"id":"x","text":',
  '{"text":1}',
  "[1",
  '{"a":"b" "c"}',
  "nul",
  '{"text":"円","publishedAt":"2025-02-30"}',
  '"\\x"',
  ...broken,
];
write("lines.ndjson", `${[...valid.slice(0, 400).map((article) => JSON.stringify(article)), "", ...bad].join("\n")}\n`);
const [article] = articles;
const paragraphs = article.text.split("\n").map((line) => `<p>${line}</p>`);
write(
  "page.html",
  `<!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><title>${article.title}</title></head><body><article><h1>${article.title}</h1>${paragraphs.join("")}</article></body></html>`,
);
write(
  "feed.xml",
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>例</title><item><title>${article.title}</title><description>${paragraphs.join("")}</description><pubDate>Thu, 08 May 2025 06:30:00 GMT</pubDate></item></channel></rss>`,
);
for (const encoding of ["SJIS", "EUCJP", "JIS", "UTF16LE", "UTF16BE"]) {
  const codes = japanese.convert(japanese.stringToCode(`㈱①髙${article.text}`), { from: "UNICODE", to: encoding });
  write(`${encoding}.txt`, Uint8Array.from(codes));
}
