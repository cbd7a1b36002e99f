import { expect, test } from "vitest";
import { readHtml } from "../../../../src/node/files/pages/html";
import { readWholeFile } from "../../../../src/node/files/whole-file";
import { encode } from "../../encode";

const BODY =
  "<p>北斗電機は8日、2025年3月期の純利益が前期比18.2%増の312億円になったと発表した。売上高は4,520億円で、過去最高を更新した。</p>" +
  "<p><ruby>半導体<rt>はんどうたい</rt></ruby>向けの装置が伸び、\n海外での販売も好調だった。年間の配当は1株当たり60円とし、前の期から5円増やす。</p>" +
  "<p>来期は売上高4,800億円、純利益330億円を見込む。社長は「設備投資を500億円に増やす」と述べ、人手の確保を急ぐ考えを示した。</p>";
const page = (head: string, article = BODY) =>
  `<!doctype html><html><head><meta charset="utf-8"><title>純利益18%増 - 例新聞</title>${head}</head><body>` +
  `<nav><ul><li><a href="/">トップ</a></li><li><a href="/b">経済</a></li></ul></nav>` +
  `<main><article><h1>純利益18%増</h1>${article}</article></main><aside><a href="/c">関連記事 100円</a></aside>` +
  "<footer>© 例新聞</footer></body></html>";

test("only the article of a page is read, one line per paragraph, without furigana", async () => {
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
])("the date of publication by %s", async (_, head, publishedAt) => {
  expect((await readHtml(page(head))).publishedAt).toBe(publishedAt);
});

test("the date of publication by <time>", async () => {
  expect((await readHtml(page("", `<time datetime="2025-02-08">2月8日</time>${BODY}`))).publishedAt).toBe("2025-02-08");
});

test("a page that declares Shift_JIS", async () => {
  const html = page("").replace("utf-8", "Shift_JIS");
  async function* bytes() {
    yield encode(html, "shift_jis");
  }
  expect((await readHtml(await readWholeFile(bytes()))).text).toContain("312億円");
});

test("a page without an article is an error", async () => {
  await expect(readHtml("<html><body></body></html>")).rejects.toMatchObject({ code: "ERR_INPUT" });
});

test.each([
  [140, false],
  [139, true],
])(
  "an article of %i characters is complete, a shorter one makes Readability try looser rules",
  async (length, looser) => {
    // Readability leaves out what is named a comment, unless too little is left.
    const html = `<html><body><article><p>${"円".repeat(length)}</p></article><div class="comment"><p>${"横、".repeat(300)}</p></div></body></html>`;
    expect((await readHtml(html)).text.includes("横")).toBe(looser);
  },
);

test("JSON-LD comes before meta elements, and those before <time>", async () => {
  const meta = '<meta name="pubdate" content="2025-02-08">';
  const ld = LD({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: "題",
    datePublished: "2025-02-09",
  });
  const time = `<time datetime="2025-02-07">2月7日</time>${BODY}`;
  expect((await readHtml(page(ld + meta, time))).publishedAt).toBe("2025-02-09");
  expect((await readHtml(page(meta, time))).publishedAt).toBe("2025-02-08");
});
