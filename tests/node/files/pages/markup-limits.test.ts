import { expect, test } from "vitest";
import { readFeed, readFeedItems } from "../../../../src/node/files/pages/feed";
import { readHtml } from "../../../../src/node/files/pages/html";
import { checkMarkup } from "../../../../src/node/files/pages/markup-limits";

const TEXT = "日本の企業は新しい製品を発表した。".repeat(10);
const TOO_DEEP = { code: "ERR_INPUT", message: expect.stringMatching(/nested more than 256 deep; give the part/) };

/** Ways to nest elements, each with the depth of one level. */
const NESTED: readonly (readonly [name: string, open: string, close: string, levels: number])[] = [
  ["div", "<div>", "</div>", 1],
  ["b", "<b>", "</b>", 1],
  ["an unclosed div", "<div>", "", 1],
  ["an unclosed b", "<b>", "", 1],
  ["a list", "<ul><li>", "</li></ul>", 2],
  ["an unclosed list", "<ul><li>", "", 2],
  ["a table", "<table><tr><td>", "</td></tr></table>", 3],
  ["a quotation", "<blockquote>", "</blockquote>", 1],
  ["an unknown element", "<x-y>", "</x-y>", 1],
];
/** The levels of <html> and <body>. */
const AROUND = 2;

test.each(NESTED)("a page of 256 levels of %s is read, one of more is ERR_INPUT", async (_, open, close, levels) => {
  const page = (times: number) =>
    `<!doctype html><html><body>${open.repeat(times)}${TEXT}${close.repeat(times)}</body></html>`;
  const most = Math.floor((256 - AROUND) / levels);
  expect((await readHtml(page(most))).text).toContain(TEXT);
  await expect(readHtml(page(most + 1))).rejects.toMatchObject(TOO_DEEP);
});

test.each(NESTED)("a hundred thousand levels of %s are refused before they are parsed", async (_, open) => {
  await expect(readHtml(open.repeat(100_000) + TEXT)).rejects.toMatchObject(TOO_DEEP);
});

test.each([
  ["li", "<ul>", "<li>日本"],
  ["td", "<table><tr>", "<td>日本"],
  ["tr", "<table>", "<tr><td>日本"],
  ["p", "", "<p>日本"],
  ["dd", "<dl>", "<dt>日本<dd>企業"],
  ["option", "<select>", "<option>日本"],
  ["br", "<p>", "<br>日本"],
  ["img", "<p>", "<img src=a>日本"],
  ["empty elements of SVG", "<svg>", '<path d="M0"/>'],
])("elements of %s that need no end tag are not nested", (_, before, element) => {
  expect(() => checkMarkup(before + element.repeat(2000), true)).not.toThrow();
});

test.each([
  ["a comment", `<!-- ${"<div>".repeat(2000)} -->`],
  ["a script", `<script>"${"<div>".repeat(2000)}"</script>`],
  ["a style", `<style>${"<div>".repeat(2000)}</style>`],
  ["a title", `<title>${"<div>".repeat(2000)}</title>`],
  ["an attribute", `<p title="${"<div>".repeat(2000)}">`],
  ["an attribute in single quotes", `<p title='${"<div>".repeat(2000)}'>`],
  ["text", "1 < 2 ".repeat(2000)],
])("tags in %s are no elements", (_, markup) => {
  expect(() => checkMarkup(markup, true)).not.toThrow();
});

test.each([
  ["elements", "<br>"],
  ["comments", "<!---->"],
  ["references", "&"],
  ["attributes", " a"],
])("500,000 %s are read, one more is ERR_INPUT", (kind, node) => {
  const markup = (count: number) => (kind === "attributes" ? `<p${node.repeat(count - 1)}>` : node.repeat(count));
  expect(() => checkMarkup(markup(500_000), true)).not.toThrow();
  expect(() => checkMarkup(markup(500_001), true)).toThrow(/more than 500000 elements, attributes, comments/);
});

test("the depths of all elements may come to 1,000,000", () => {
  // The divs lie 0 to 199 deep, each <br> 200.
  const markup = (leaves: number) => "<div>".repeat(200) + "<br>".repeat(leaves);
  const leaves = (1_000_000 - (199 * 200) / 2) / 200;
  expect(checkMarkup(markup(Math.floor(leaves)), true).depths).toBeLessThanOrEqual(1_000_000);
  expect(() => checkMarkup(markup(Math.floor(leaves) + 1), true)).toThrow(/come to more than 1000000 together/);
});

const rss = (items: string) => `<rss><channel><title>例</title>${items}</channel></rss>`;

test.each([
  ["XHTML", (depth: number) => "<b>".repeat(depth) + "</b>".repeat(depth)],
  ["escaped HTML", (depth: number) => "&lt;b&gt;".repeat(depth)],
  ["HTML in CDATA", (depth: number) => `<![CDATA[${"<b>".repeat(depth)}]]>`],
  ["a hundred thousand elements", () => "<b>".repeat(100_000) + "</b>".repeat(100_000)],
])("an item that is nested too deep (%s) is a problem in its place", async (_, content) => {
  const xml = rss(
    `<item><description>前</description></item><item><description>${content(300)}</description></item><item><description>後</description></item>`,
  );
  const records: unknown[] = [];
  for await (const record of readFeedItems(xml)) records.push(record);
  expect(records).toEqual([{ article: { text: "前" } }, { problem: TOO_DEEP }, { article: { text: "後" } }]);
  await expect(readFeed(xml)).rejects.toMatchObject(TOO_DEEP);
});

test("100,000 items of a feed are read, one more is ERR_INPUT", async () => {
  const item = "<item><description>円</description></item>";
  const first = (count: number) => readFeedItems(rss(item.repeat(count))).next();
  expect(await first(100_000)).toEqual({ done: false, value: { article: { text: "円" } } });
  await expect(first(100_001)).rejects.toMatchObject({
    code: "ERR_INPUT",
    message: "the feed has more than 100000 items; split it into several files",
  });
});

test("items are those of the first channel alone, not those within an item", async () => {
  const xml =
    "<rss><channel><x><item>1</item></x><item><title>二</title><item><title>三</title></item></item><item/></channel><channel><item><title>四</title></item></channel></rss>";
  expect(await readFeed(xml)).toEqual([{ text: "", title: "二" }, { text: "" }]);
});
