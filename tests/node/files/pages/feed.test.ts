import { expect, test } from "vitest";
import { readFeed } from "../../../../src/node/files/pages/feed";

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

const rss = (item: string) =>
  readFeed(
    `<rss version="2.0" xmlns:content="c" xmlns:dc="d" xmlns:dcterms="t"><channel><item>${item}</item></channel></rss>`,
  );
const CANDIDATES = {
  text: ["content:encoded", "content", "description", "summary"],
  publishedAt: ["pubDate", "published", "dc:date", "dcterms:issued", "updated"],
  id: ["guid", "id", "link"],
} as const;

test.each(
  Object.entries(CANDIDATES).flatMap(([field, names]) =>
    names.map((name, i) => [field, name, names.slice(i)] as const),
  ),
)("%s comes from <%s> before %j", async (field, _, names) => {
  const value = (i: number) => (field === "publishedAt" ? `2025-02-0${i + 1}` : `v${i + 1}`);
  const elements = names.map((element, i) => `<${element}>${value(i)}</${element}>`).reverse();
  expect(await rss(elements.join(""))).toMatchObject([{ [field]: value(0) }]);
});

test("the id of an item is its rdf:about first, and the address of an Atom link", async () => {
  const item = '<item rdf:about="about"><link>link</link></item>';
  expect(await readFeed(`<rdf:RDF xmlns:rdf="r">${item}</rdf:RDF>`)).toMatchObject([{ id: "about" }]);
  expect(await readFeed('<feed><entry><link href="https://example.jp/4"/></entry></feed>')).toEqual([
    { id: "https://example.jp/4", text: "" },
  ]);
});
