import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { encode } from "../node/encode";
import { folderOf, readNdjson, yomitori } from "./spawn";

/** What comes in by the wrong door: standard input and files whose names say nothing or the wrong thing, binary formats, other fields. */
const ARTICLE =
  "北斗電機は8日、2025年3月期の純利益が前期比18.2%増の312億円になったと発表した。売上高は4,520億円で、過去最高を更新した。";
const PAGE =
  `<!DOCTYPE html>\n<html lang="ja"><head><title>純利益18%増 - 例新聞</title></head><body><nav><a href="/">トップ 90円</a></nav>` +
  `<article><h1>純利益18%増</h1><p>2025年5月8日 15時30分</p><p>${ARTICLE}</p><p>${ARTICLE}</p></article></body></html>`;
const FEED = `<?xml version="1.0" encoding="UTF-8"?>\n<!-- feed --><rss version="2.0"><channel><title>例</title><item><guid>g1</guid><title>題</title><description><![CDATA[<p>売上高は3億円。</p><script>9円</script>]]></description><pubDate>Thu, 08 May 2025 06:30:00 GMT</pubDate></item></channel></rss>`;
const json = ["--format", "json", "--with-text"];
const run = async (args: readonly string[], input: string | Uint8Array, cwd?: string) => {
  const { code, out, err } = await yomitori(args, input, cwd);
  return { code, err, result: out.trim() === "" ? undefined : JSON.parse(out) };
};

describe("standard input is told apart by its content", () => {
  test.each([
    ["a page", PAGE],
    ["with a byte order mark and blank lines", `\uFEFF\r\n\n  ${PAGE}`],
    ["after a prolog and a comment", `<?xml version="1.0"?>\n<!-- saved -->\n${PAGE}`],
    ["in Shift_JIS", encode(PAGE, "shift_jis")],
    ["in UTF-16", encode(`\uFEFF${PAGE}`, "utf-16le")],
    ["packed", gzipSync(PAGE)],
  ])("HTML %s", async (_, input) => {
    const { code, err, result } = await run(json, input);
    expect([code, err]).toEqual([0, ""]);
    expect(result).toMatchObject({ title: "純利益18%増", publishedAt: "2025-05-08T15:30:00" });
    expect(result.text).not.toMatch(/トップ|</);
  });

  test("a feed with CDATA", async () => {
    const { code, result } = await run(json, FEED);
    expect([code, result.id, result.text, result.publishedAt]).toEqual([
      0,
      "g1",
      "売上高は3億円。",
      "2025-05-08T15:30:00+09:00",
    ]);
  });

  test("NDJSON, JSON and CSV", async () => {
    const articles = [
      { id: "a", text: "売上高は3億円。" },
      { id: "b", text: "売上高は4億円。" },
    ];
    const inputs = [
      articles.map((article) => JSON.stringify(article)).join("\n"),
      `\uFEFF\n${articles.map((article) => JSON.stringify(article)).join("\r\n")}`,
      JSON.stringify(articles),
      JSON.stringify(articles, null, 2),
      "id,text\na,売上高は3億円。\nb,売上高は4億円。\n",
    ];
    for (const input of inputs) {
      const { code, err, result } = await run(["--format", "json"], input);
      expect([code, err]).toEqual([0, ""]);
      expect(
        result.map(({ id, figures }: { id: string; figures: { decimal: string }[] }) => [id, figures[0]!.decimal]),
      ).toEqual([
        ["a", "300000000"],
        ["b", "400000000"],
      ]);
    }
  });

  test.each([
    "<独自>売上高は3億円だった。",
    '{"引用"}売上高は3億円。',
    "{速報}売上高は3億円。",
    "[東京発]売上高は3億円。",
    "売上高は\x003億円。",
    "text, 売上高は3億円。",
  ])("%j is text", async (text) => {
    const { code, err, result } = await run(json, text);
    expect([code, err, result.text]).toEqual([0, "", text]);
    expect(result.figures.map((figure: { text: string }) => figure.text)).toEqual(["3億円"]);
  });

  test("--input overrides the content", async () => {
    const { result } = await run([...json, "--input", "text"], "<p>売上高は3億円。</p>");
    expect(result.text).toBe("<p>売上高は3億円。</p>");
    expect((await run([...json, "--input", "html"], "売上高は3億円。")).result.text).toBe("売上高は3億円。");
  });

  test.each([
    "<html><body><p>売上高は<b>3億円<p>だった。<div></span></p",
    "<!doctype html><p>売上高は3億円だった。",
    "<div><p>売上高は3億円だった。</div>",
  ])("broken HTML is read: %s", async (page) => {
    const { code, result } = await run(json, page);
    expect([code, result.figures[0].text]).toEqual([0, "3億円"]);
  });

  test("XML that is no feed is named", async () => {
    const { code, err } = await run(json, '<?xml version="1.0"?><NewsML><p>3億円</p></NewsML>');
    expect(code).toBe(1);
    expect(err).toMatch(/standard input: no feed: its root is <NewsML>, wanted RSS 2\.0, RSS 1\.0 \(RDF\) or Atom/);
  });
});

test("files of unknown extensions are told apart by their content, known ones are trusted", async () => {
  const folder = folderOf({
    page: PAGE,
    "page.php": PAGE,
    "a.json": '[\n{"text":"売上高は3億円。"}]',
    "lines.json": '{"text":"売上高は3億円。"}\n{"text":"売上高は4億円。"}\n',
    "broken.json": "売上高は3億円。",
    "page.txt": "<!doctype html><p>売上高は3億円。</p>",
  });
  const files = ["page", "page.php", "a.json", "lines.json", "broken.json", "page.txt"];
  const { code, err, result } = await run([...json, ...files], "", folder);
  expect(code).toBe(1);
  expect(result.map(({ file, title }: { file: string; title?: string }) => [file, title])).toEqual([
    ["page", "純利益18%増"],
    ["page.php", "純利益18%増"],
    ["a.json", undefined],
    ["lines.json", undefined],
    ["lines.json", undefined],
    ["page.txt", undefined],
  ]);
  expect(result.at(-1).text).toContain("<p>");
  expect(err).toMatch(/^yomitori: broken\.json: the file is not JSON: /m);
  expect(err).toMatch(/^yomitori: page\.txt: read as text, as its name says, but it looks like html: --input html/m);
});

test("binary files are named with what to do, and the others are read", async () => {
  const folder = folderOf({
    "a.pdf": "%PDF-1.7\n%âãÏÓ\n1 0 obj",
    "b.txt": Buffer.from("PK\x03\x04\x14\0\x06\0[Content_Types].xml\0word/document.xml", "latin1"),
    "c.txt": "売上高は3億円。",
    "d.ndjson": Buffer.from("\x89PNG\r\n\x1a\n\0\0", "latin1"),
    "e.txt.gz": gzipSync("%PDF-1.4\n"),
    f: Buffer.from(Array.from({ length: 500 }, (_, i) => (i * 37) % 32)),
  });
  const { code, out, err } = await yomitori(
    ["--format", "ndjson", "a.pdf", "b.txt", "c.txt", "d.ndjson", "e.txt.gz", "f"],
    "",
    folder,
  );
  expect([code, readNdjson(out).length]).toEqual([1, 1]);
  expect(err).toMatch(
    /^yomitori: a\.pdf: it is a PDF, not text; convert it first: pdftotext -layout a\.pdf - \| yomitori$/m,
  );
  expect(err).toMatch(/^yomitori: b\.txt: it is a Word document \(docx\), not text; .*pandoc .* b\.txt \| yomitori$/m);
  expect(err).toMatch(/^yomitori: d\.ndjson: it is a picture \(PNG\)/m);
  expect(err).toMatch(/^yomitori: e\.txt\.gz: it is a PDF/m);
  expect(err).toMatch(/^yomitori: f: it is binary data, not text/m);
  expect(err).toMatch(/^yomitori: 5 of 6 articles could not be read$/m);
  const piped = await yomitori(["--input", "text"], "%PDF-1.7\n");
  expect([piped.code, piped.err]).toEqual([
    1,
    "yomitori: standard input: it is a PDF, not text; convert it first: pdftotext -layout - - | yomitori\n",
  ]);
});

describe("fields", () => {
  const ndjson = ["--format", "ndjson"];
  const LINE =
    '{"url":"https://a.jp/1","headline":"題","body":"8日、売上高は3億円。","date":"2025/05/08","main":"利益は4億円。"}\n';

  test("common names are taken, and a message says so once", async () => {
    const { code, out, err } = await yomitori(ndjson, LINE + LINE);
    expect(code).toBe(0);
    expect(readNdjson(out)[0]).toMatchObject({
      id: "https://a.jp/1",
      title: "題",
      publishedAt: "2025-05-08",
      figures: [{ text: "3億円" }],
    });
    expect(err.trimEnd().split("\n")).toEqual([
      'yomitori: standard input: text is read from "body"; --text-field (fields.text) names another field',
      'yomitori: standard input: title is read from "headline"; --title-field (fields.title) names another field',
      'yomitori: standard input: publishedAt is read from "date"; --published-field (fields.publishedAt) names another field',
      'yomitori: standard input: id is read from "url"; --id-field (fields.id) names another field',
    ]);
  });

  test("named fields are taken, in NDJSON, JSON and CSV", async () => {
    const flags = [
      "--text-field",
      "main",
      "--title-field",
      "body",
      "--published-field",
      "date",
      "--id-field",
      "headline",
    ];
    const csv = "main,body,date,headline\n利益は4億円。,8日、売上高は3億円。,2025年5月8日(木),題\n";
    for (const input of [LINE, `[${LINE}]`, csv]) {
      const { code, out, err } = await yomitori([...ndjson, ...flags], input);
      expect([code, err]).toEqual([0, ""]);
      expect(readNdjson(out)).toMatchObject([
        { id: "題", title: "8日、売上高は3億円。", publishedAt: "2025-05-08", figures: [{ text: "4億円" }] },
      ]);
    }
  });

  test("the older names of the options are those of columns", async () => {
    const { code, out } = await yomitori(
      [...ndjson, "--input", "csv", "--text-column", "b", "--id-column", "a"],
      "a,b\n1,3億円\n",
    );
    expect([code, readNdjson(out)[0]]).toMatchObject([0, { id: "1", figures: [{ text: "3億円" }] }]);
  });

  test("a field that is missing is named with its place and those that are there", async () => {
    const folder = folderOf({ "a.ndjson": `\n${LINE}`, "b.csv": "id,body\n1,円\n", "c.ndjson": '{"text":"円"}\n' });
    const { code, out, err } = await yomitori([...ndjson, "--text-field", "honbun", "a.ndjson", "b.csv"], "", folder);
    expect(code).toBe(1);
    expect(readNdjson(out)).toMatchObject([
      {
        id: "https://a.jp/1",
        line: 2,
        error: {
          code: "ERR_INPUT",
          message: expect.stringMatching(
            /^the line has no field "honbun".*--text-field.*there are "url", "headline", "body"/,
          ),
        },
      },
    ]);
    expect(err).toMatch(/b\.csv: there is no column "honbun".*there are "id", "body"/);
    const title = await yomitori([...ndjson, "--title-field", "midashi", "c.ndjson"], "", folder);
    expect(title.code).toBe(1);
    expect(title.err).toMatch(/c\.ndjson: no line has a field "midashi", which --title-field .* there are "text"/);
  });

  test("a date that is none for certain is ERR_INPUT in its place", async () => {
    const { code, out } = await yomitori(
      ndjson,
      '{"id":1,"text":"円","date":"05/08/2025"}\n{"id":2,"text":"円","date":"2025-05-08"}\n',
    );
    expect(code).toBe(1);
    expect(readNdjson(out)).toMatchObject([
      {
        id: "1",
        line: 1,
        error: { code: "ERR_INPUT", message: expect.stringMatching(/"date", read as publishedAt, is "05\/08\/2025"/) },
      },
      { id: "2", publishedAt: "2025-05-08" },
    ]);
    expect(
      (await yomitori([...ndjson, "--published-field", ""], '{"id":1,"text":"円","date":"05/08/2025"}\n')).code,
    ).toBe(0);
  });

  test.each([
    [
      ["--text-field", "body", "a.txt"],
      /option --text-field .*the format of a\.txt is text, which has no fields.*--input ndjson, json, csv/,
    ],
    [["--id-field", "x", "--input", "html", "a.ndjson"], /option --id-field .*the format of the files is html/],
    [["--published-field", "x", "--input", "feed"], /option --published-field .* is feed/],
    [["--title-column", "x", "a.txt"], /option --title-field/],
    [["--text-field", "", "a.ndjson"], /option --text-field .*wanted the name of a field/],
    [["--text-field", "body"], /standard input: option --text-field .*the content is text, which has no fields/],
  ])("an option that does not apply is wrong use: %j", async (words, message) => {
    const folder = folderOf({ "a.txt": "円", "a.ndjson": LINE });
    const { code, err } = await yomitori([...ndjson, ...words], "円", folder);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });

  test("an option that applies to one of several files is no error", async () => {
    const folder = folderOf({ "a.txt": "3億円", "b.ndjson": LINE });
    const { code, out } = await yomitori([...ndjson, "--text-field", "main", "a.txt", "b.ndjson"], "", folder);
    expect([code, readNdjson(out).length]).toEqual([0, 2]);
  });
});
