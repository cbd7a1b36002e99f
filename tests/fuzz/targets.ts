/** What is fuzzed: every reader of files, and every loader of compiled files. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { readCompiled } from "../../src/dictionary/compiled";
import { sealed } from "../../src/dictionary/seal";
import { openModel, openSealedModel } from "../../src/entities/crf/model";
import { openProperNouns, openSealedNames } from "../../src/entities/names/proper-nouns";
import { compileUserDictionary, createAnalyzer } from "../../src/index";
import { readArticles } from "../../src/node/index";
import { openParseModel, openSealedParseModel } from "../../src/parse/model";
import { openDictionary } from "../../src/tokens/ipadic/word-dictionary";
import { readUserFile } from "../../src/tokens/user/user-file";
import { fixtureArticles } from "../fixtures";
import { encode } from "../node/encode";
import { violations } from "../violations";

type Bytes = Uint8Array<ArrayBuffer>;

/** One reader. */
export interface Target {
  readonly name: string;
  readonly seeds: readonly Uint8Array[];
  /** The longest file that is tried, in bytes. */
  readonly most?: number;
  /** Reads bytes. Returns what happened, without what differs from file to file; throws if something is wrong. */
  run(bytes: Bytes): Promise<string> | string;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const [one, two] = fixtureArticles.slice(0, 2).map(({ title = "", text }) => ({ title, text: text.slice(0, 600) }));
const TEXT = `${one!.text}\n売上高は3億2,000万円で前年同期比10%増。\r\n2月7日に発表した。½㎡㍿\n`;
const PAGE = `<!doctype html><html><head><meta charset="utf-8"><title>${one!.title} | 北斗新聞</title><meta property="article:published_time" content="2025-02-08T09:30:00+09:00"><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-02-08","headline":"x"}</script></head><body><nav><a href="/">top</a></nav><article><h1>${one!.title}</h1><time datetime="2025-02-08">2月8日</time><p>${one!.text}</p><p>${two!.text}</p><ruby>北斗<rt>ほくと</rt></ruby><table><tr><td>3億円</td></tr></table></article></body></html>`;
const RSS = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>北斗</title><item><title>${one!.title}</title><guid>1</guid><pubDate>Sat, 08 Feb 2025 09:30:00 +0900</pubDate><description>&lt;p&gt;10%増&lt;/p&gt;</description><content:encoded><![CDATA[<p>3億円</p>]]></content:encoded></item></channel></rss>`;
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>a</id><title type="html">&lt;b&gt;x</title><updated>2025-02-08T00:00:00Z</updated><content type="xhtml"><div>3人</div></content></entry></feed>`;
const RDF = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><item rdf:about="u"><title>t</title><description>5人</description><dc:date>2025-02-08</dc:date></item></rdf:RDF>`;
const ROWS = [
  { id: "1", title: one!.title, publishedAt: "2025-02-08", text: "売上高は3億円。" },
  { id: 2, text: "10%増\n3人" },
];
const NDJSON = `${ROWS.map((row) => JSON.stringify(row)).join("\n")}\n\n`;
const CSV = `id,title,publishedAt,text\n1,"a ""b""",2025-02-08,"売上高は\n3億円。"\r\n2,,,10%増\n`;
const MANY = [TEXT, PAGE, RSS, ATOM, RDF, NDJSON, JSON.stringify(ROWS), CSV, CSV.replaceAll(",", "\t")];
const ENCODED = (["utf-16le", "utf-16be", "shift_jis", "euc-jp", "iso-2022-jp"] as const).flatMap((encoding) =>
  [TEXT, CSV, NDJSON].map((text) => encode(text, encoding)),
);

const analyzer = await createAnalyzer();
/** Longer texts are read, but not analyzed: the analyzer has properties of its own. */
const LONGEST_ANALYZED = 2000;

const folder = mkdtempSync(join(tmpdir(), "yomitori-fuzz-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const plain = (message: string): string =>
  message
    .replaceAll(folder, "")
    .replace(/"[^"]*"/g, '""')
    .replace(/\d+/g, "0")
    .slice(0, 120);
const sizeOf = (length: number): number => Math.ceil(Math.log2(length + 1));

/** A reader of files with an extension. */
const reader = (extension: string, seeds: readonly (string | Uint8Array)[]): Target => ({
  name: `file${extension || ", no extension"}`,
  seeds: seeds.map((seed) => (typeof seed === "string" ? utf8(seed) : seed)),
  async run(bytes) {
    const path = join(folder, `news${extension}`);
    writeFileSync(path, bytes);
    const seen = new Set<string>();
    let count = 0;
    for await (const item of readArticles(path, { onNotice: (notice) => seen.add(plain(notice)) })) {
      count++;
      if ("problem" in item) {
        if (item.problem.code === "ERR_INTERNAL") throw new Error(item.problem.message);
        seen.add(`${item.problem.code} ${plain(item.problem.message)}`);
      } else if (count < 20) seen.add(outcome(item.article));
    }
    return `${sizeOf(count)} ${[...seen].sort().join("; ")}`;
  },
});

/** Analyzes an article, and holds the invariants. */
function outcome(given: unknown): string {
  const article =
    typeof given === "string" ? { text: given } : (given as { text: unknown; title?: unknown; publishedAt?: unknown });
  const shape = [article.title, article.publishedAt].map((field) => typeof field).join();
  if (typeof article.text !== "string" || article.text.length > LONGEST_ANALYZED)
    return `${typeof article.text} ${shape}`;
  try {
    const wrong = violations(article as never, analyzer.analyze(article as never));
    if (wrong.length > 0) throw new Error(wrong[0]);
  } catch (error) {
    if ((error as { code?: string }).code !== "ERR_INPUT") throw error;
    return plain((error as Error).message);
  }
  return `${shape} ${sizeOf(article.text.length)}`;
}

const dist = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`../../dist/${name}`, import.meta.url)));
const user = new Uint8Array(
  await compileUserDictionary([{ surface: "北斗電機" }, { surface: "令和島", reading: "レイワジマ" }]),
);

/** A loader of a compiled file: it refuses a broken one with `ERR_DICTIONARY` and throws nothing else. */
const loader = (name: string, seed: Uint8Array, open: (bytes: Bytes) => unknown): Target => ({
  name,
  seeds: [seed],
  most: seed.length + 4096,
  run(bytes) {
    try {
      open(bytes);
      return "opened";
    } catch (error) {
      if ((error as { code?: string }).code !== "ERR_DICTIONARY") throw error;
      return plain((error as Error).message);
    }
  },
});
const words = new Uint8Array(dist("words.bin")).buffer;
const content = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.length - 16);
const buffer = (bytes: Bytes): ArrayBuffer => bytes.buffer;

export const TARGETS: readonly Target[] = [
  reader(".html", [PAGE, "<p>3億円</p>", encode(PAGE.replace("utf-8", "shift_jis"), "shift_jis")]),
  reader(".xml", [RSS, ATOM, RDF]),
  reader(".ndjson", [NDJSON, '"text"\n{"body":"3人"}\n']),
  reader(".json", [JSON.stringify(ROWS), JSON.stringify({ articles: ROWS }), JSON.stringify(ROWS[0])]),
  reader(".csv", [CSV, CSV.replaceAll(",", "\t"), CSV.replaceAll(",", ";")]),
  reader(".txt", [TEXT, ...ENCODED]),
  reader("", [...MANY, ...ENCODED, "%PDF-1.7\n", "PK\x03\x04"]),
  reader(".txt.gz", [gzipSync(TEXT), gzipSync(NDJSON), TEXT]),
  reader(".gz", [gzipSync(gzipSync(TEXT)), gzipSync(PAGE)]),
  loader("words.bin", dist("words.bin"), (bytes) => openDictionary(buffer(bytes))),
  loader("readings.bin", dist("readings.bin"), (bytes) => openDictionary(words, buffer(bytes))),
  loader("proper-nouns.bin", dist("proper-nouns.bin"), (bytes) => openSealedNames(buffer(bytes))),
  loader("recognizer.bin", dist("recognizer.bin"), (bytes) => openSealedModel(buffer(bytes))),
  loader("parser.bin", dist("parser.bin"), (bytes) => openSealedParseModel(buffer(bytes))),
  loader("user dictionary", user, (bytes) => readUserFile(buffer(bytes), "mine.bin")),
  loader("dictionary.bin", dist("dictionary.bin"), (bytes) => readCompiled(buffer(bytes), "dist/dictionary.bin")),
  // with the right checksum: the sizes in the file are checked too
  loader("user dictionary, sealed again", content(user), (bytes) => readUserFile(sealed(bytes).buffer, "mine.bin")),
  loader("words.bin, sealed again", content(dist("words.bin")), (bytes) => openDictionary(sealed(bytes).buffer)),
  loader("proper-nouns.bin without seal", content(dist("proper-nouns.bin")), (bytes) => openProperNouns(buffer(bytes))),
  loader("recognizer.bin without seal", content(dist("recognizer.bin")), (bytes) => openModel(buffer(bytes))),
  loader("parser.bin without seal", content(dist("parser.bin")), (bytes) => openParseModel(buffer(bytes))),
];
