import { expect, test } from "vitest";
import { readFeed } from "../../../src/node/files/feed";
import { readHtml } from "../../../src/node/files/html";
import { metadataDate } from "../../../src/node/files/metadata-date";
import { readWhole } from "../../../src/node/files/whole";
import { encode } from "../encode";

const BODY =
  "<p>北斗電機は8日、2025年3月期の純利益が前期比18.2%増の312億円になったと発表した。売上高は4,520億円で、過去最高を更新した。</p>" +
  "<p><ruby>半導体<rt>はんどうたい</rt></ruby>向けの装置が伸び、\n海外での販売も好調だった。年間の配当は1株当たり60円とし、前の期から5円増やす。</p>" +
  "<p>来期は売上高4,800億円、純利益330億円を見込む。社長は「設備投資を500億円に増やす」と述べ、人手の確保を急ぐ考えを示した。</p>";
const page = (head: string, article = BODY) =>
  `<!doctype html><html><head><meta charset="utf-8"><title>純利益18%増 - 例新聞</title>${head}</head><body>` +
  `<nav><ul><li><a href="/">トップ</a></li><li><a href="/b">経済</a></li></ul></nav>` +
  `<main><article><h1>純利益18%増</h1>${article}</article></main><aside><a href="/c">関連記事 100円</a></aside>` +
  "<footer>© 例新聞</footer></body></html>";

test("a page gives its article alone, a line a paragraph, without readings over its characters", async () => {
  const { text, title } = await readHtml(page(""));
  const lines = text.split("\n");
  expect(lines.slice(-3)).toEqual([
    "北斗電機は8日、2025年3月期の純利益が前期比18.2%増の312億円になったと発表した。売上高は4,520億円で、過去最高を更新した。",
    "半導体向けの装置が伸び、海外での販売も好調だった。年間の配当は1株当たり60円とし、前の期から5円増やす。",
    "来期は売上高4,800億円、純利益330億円を見込む。社長は「設備投資を500億円に増やす」と述べ、人手の確保を急ぐ考えを示した。",
  ]);
  expect(text).not.toMatch(/トップ|関連記事|例新聞/);
  expect(title).toContain("純利益18%増");
});

const LD = (value: object) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
test.each([
  [
    "JSON-LD",
    LD({
      "@context": "https://schema.org",
      "@type": "NewsArticle",
      headline: "題",
      datePublished: "2025-02-08T09:30:00+09:00",
    }),
    "2025-02-08T09:30:00+09:00",
  ],
  [
    "Open Graph",
    '<meta property="article:published_time" content="2025-02-08T00:30:00Z">',
    "2025-02-08T09:30:00+09:00",
  ],
  ["a meta element", '<meta name="pubdate" content="2025/02/08 09:30">', "2025-02-08T09:30:00"],
  ["nothing", "", undefined],
])("the day of publication by %s", async (_, head, publishedAt) => {
  expect((await readHtml(page(head))).publishedAt).toBe(publishedAt);
});

test("the day of publication by <time>", async () => {
  expect((await readHtml(page("", `<time datetime="2025-02-08">2月8日</time>${BODY}`))).publishedAt).toBe("2025-02-08");
});

test("a page in Shift_JIS that says so", async () => {
  const html = page("").replace("utf-8", "Shift_JIS");
  async function* bytes() {
    yield encode(html, "shift_jis");
  }
  expect((await readHtml(await readWhole(bytes()))).text).toContain("312億円");
});

test("a page without an article is no article", async () => {
  await expect(readHtml("<html><body></body></html>")).rejects.toMatchObject({ code: "ERR_INPUT" });
});

test("RSS 2.0", async () => {
  const xml = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>例</title>
    <item><title>純利益 &amp; 配当</title><link>https://example.jp/1</link><guid>id-1</guid><pubDate>Fri, 07 Feb 2025 23:30:00 GMT</pubDate>
      <description>短い</description><content:encoded><![CDATA[<p>3億円の<b>黒字</b>。</p><p>前年比10%増。</p>]]></content:encoded></item>
    <item><link>https://example.jp/2</link><description>&lt;p&gt;4億円&lt;/p&gt;</description></item></channel></rss>`;
  expect(await readFeed(xml)).toEqual([
    {
      id: "id-1",
      title: "純利益 & 配当",
      text: "3億円の黒字。\n前年比10%増。",
      publishedAt: "2025-02-08T08:30:00+09:00",
    },
    { id: "https://example.jp/2", text: "4億円" },
  ]);
});

test("RSS 1.0 and Atom", async () => {
  const rdf = `<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel rdf:about="x"><title>例</title></channel><item rdf:about="https://example.jp/3"><title>題</title><description>5億円</description><dc:date>2025-02-08T09:30+09:00</dc:date></item></rdf:RDF>`;
  expect(await readFeed(rdf)).toEqual([
    { id: "https://example.jp/3", title: "題", text: "5億円", publishedAt: "2025-02-08T09:30:00+09:00" },
  ]);
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>例</title><entry><id>urn:1</id><title type="text">題 &lt;1&gt;</title><updated>2025-02-09T00:00:00+09:00</updated><published>2025-02-08T09:30:00+09:00</published>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>6億円</p></div></content></entry></feed>`;
  expect(await readFeed(atom)).toEqual([
    { id: "urn:1", title: "題 <1>", text: "6億円", publishedAt: "2025-02-08T09:30:00+09:00" },
  ]);
  await expect(readFeed("<html/>")).rejects.toMatchObject({ code: "ERR_INPUT" });
});

test.each([
  ["2025-02-08", "2025-02-08"],
  ["2025-2-8 9:05", "2025-02-08T09:05:00"],
  ["2025-02-08T09:30:15.250+0900", "2025-02-08T09:30:15+09:00"],
  ["2025-02-07T23:30:00Z", "2025-02-08T08:30:00+09:00"],
  ["2025-02-08T09:30:00-05:00", "2025-02-08T09:30:00-05:00"],
  ["Sat, 8 Feb 2025 09:30:00 JST", "2025-02-08T09:30:00+09:00"],
  ["2025-02-30", undefined],
  ["昨日", undefined],
  ["", undefined],
])("a date %s in metadata is %s", (written, read) => {
  expect(metadataDate(written)).toBe(read);
});
