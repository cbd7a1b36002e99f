import { expect, test } from "vitest";
import { parsePage } from "../../../../src/node/files/pages/dom";
import { titleEvidence } from "../../../../src/node/files/pages/page-title";
import { visibleDate } from "../../../../src/node/files/pages/visible-date";

const PARAGRAPH =
  "<p>北斗電機は8日、2025年3月期の純利益が前期比18.2%増の312億円になったと発表した。2018年1月2日以来の高い水準となる。</p>";
const dateOf = async (body: string, title = "純利益18%増 - 例新聞") => {
  const page = await parsePage(`<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`);
  return visibleDate(page, titleEvidence(page));
};
const beside = (shown: string) => dateOf(`<header><p>例新聞</p></header><h1>純利益18%増</h1>${shown}${PARAGRAPH}`);

test.each([
  ["<p>2019年3月5日 10時30分</p>", "2019-03-05T10:30:00"],
  ["<div>2019/03/05 10:30 更新</div>", "2019-03-05T10:30:00"],
  ["<span>公開日：2019.03.05</span><br>", "2019-03-05"],
  ["<p>２０１９年３月５日（火）　１０：３０</p>", "2019-03-05T10:30:00"],
  ["<p>2019年3月5日 午後3時</p>", "2019-03-05T15:00:00"],
  ["<p>平成31年3月5日</p>", "2019-03-05"],
  ["<ul><li>経済</li><li>2019-03-05 10:30 JST</li></ul>", "2019-03-05T10:30:00"],
  ["<p><span>2019年3月5日</span><span>経済</span></p>", "2019-03-05"],
  ["<p>2019年3月5日 10時30分 | 経済</p>", "2019-03-05T10:30:00"],
  ["<p>2019年3月5日 例新聞 朝刊</p>", "2019-03-05"],
  ["<p>[2019年3月5日 10:30]</p>", "2019-03-05T10:30:00"],
  ["<p>更新 2019/03/06 11:00 公開 2019/03/05 10:30</p>", "2019-03-05T10:30:00"],
  ["<p>更新日: 2019/03/06</p><p>公開日: 2019/03/05</p>", "2019-03-05"],
  ["<p>2019年3月5日 10時30分 配信</p><p>2019年3月6日</p>", "2019-03-05T10:30:00"],
  ["<time>2019年3月5日 10時30分</time>", "2019-03-05T10:30:00"],
  ["<p>Published: 2019/03/05</p>", "2019-03-05"],
  ["<p>【2019年3月5日】</p>", "2019-03-05"],
  ["<p><span>2019年3月5日</span><a>シェアする</a></p>", "2019-03-05"],
  ["<table><tr><th>配信日時</th><td>2019年3月5日 10時30分</td></tr></table>", "2019-03-05T10:30:00"],
  ["<dl><dt>公開日</dt><dd>2019年3月5日</dd></dl>", "2019-03-05"],
])("beside the heading %s is %s", async (shown, date) => {
  expect(await beside(shown)).toBe(date);
});

test("a date just before the heading counts, one far before it does not", async () => {
  expect(await dateOf(`<p>2019年3月5日</p><h1>純利益18%増</h1>${PARAGRAPH}`)).toBe("2019-03-05");
  const links = "<ul><li>経済</li><li>社会</li><li>国際</li></ul>";
  expect(await dateOf(`<p>2025年11月28日(金)</p>${links}<h1>純利益18%増</h1>${PARAGRAPH}`)).toBeUndefined();
});

test("a date may stand in the heading itself", async () => {
  expect(await dateOf(`<h1>純利益18%増 <small>2019年3月5日</small></h1>${PARAGRAPH}`)).toBe("2019-03-05");
  expect(await dateOf(`<h1><b>2019年3月5日</b>の純利益18%増</h1>${PARAGRAPH}`)).toBeUndefined();
});

test("the day on which the page was loaded stands in the header of the page, not in that of the article", async () => {
  expect(
    await dateOf(`<header>例新聞<p>2025年11月28日(金)</p></header><h1>純利益18%増</h1>${PARAGRAPH}`),
  ).toBeUndefined();
  const today = '<div class="global-header"><b class="date">2025年11月28日(金)</b></div>';
  expect(await dateOf(`${today}<h1>純利益18%増</h1>${PARAGRAPH}`)).toBeUndefined();
  expect(await dateOf(today + PARAGRAPH)).toBeUndefined();
  expect(await dateOf(`<div class="article-header">2019年3月5日</div><h1>純利益18%増</h1>${PARAGRAPH}`)).toBe(
    "2019-03-05",
  );
  expect(await dateOf(`<main><header>2019年3月5日</header><h1>純利益18%増</h1>${PARAGRAPH}</main>`)).toBe("2019-03-05");
  expect(await dateOf(`<header><h1>純利益18%増</h1><p>2019年3月5日</p></header>${PARAGRAPH}`)).toBe("2019-03-05");
});

test("a heading may have several lines, and stand in the path of the page, too", async () => {
  const heading = "<ul><li>トップ</li><li>純利益18%増、北斗電機</li></ul><h1>純利益18%増、<br>北斗電機</h1>";
  expect(await dateOf(`${heading}<p>2019年3月5日</p>${PARAGRAPH}`, "純利益18%増、北斗電機 - 例新聞")).toBe(
    "2019-03-05",
  );
});

test.each([
  "<p>2019年3月5日の決算を読む</p>",
  "<p>2019年3月5日、純利益18%増を発表</p>",
  "<p>2019年3月5日〜7日</p>",
  "<p>開催日: 2019年3月5日</p>",
  "<p>2019年3月5日 締め切り</p>",
  "<dl><dt>日時</dt><dd>2019年3月5日 14時</dd></dl>",
  "<table><tr><th>開催日</th><td>2019年3月5日</td></tr></table>",
  "<p><b>2019年3月5日</b>の決算</p>",
  "<p>前回は<b>2019年3月5日</b></p>",
  "<p><b>2019年3月5日</b>〜<b>2019年3月7日</b></p>",
  "<p>2019年2月30日</p>",
  "<p>2019年3月期</p>",
  "<p>3月5日 10時30分</p>",
  "<p>2019年3月5日 25:30</p>",
  `${PARAGRAPH}<p>2019年3月5日</p>`,
  `<p>関連記事</p>${PARAGRAPH}<ul><li>2019年3月5日 別の記事</li></ul>`,
])("%s is no date of publication", async (shown) => {
  expect(await beside(shown)).toBeUndefined();
});

test("an element named for a date counts if it is the only one, or the only one in the article", async () => {
  const named = (date: string, name = 'class="article-date"') => `<div><span ${name}>${date}</span></div>`;
  expect(await dateOf(PARAGRAPH + PARAGRAPH + named("2019年3月5日 10:30"))).toBe("2019-03-05T10:30:00");
  expect(await dateOf(PARAGRAPH + named("2019年3月5日", 'id="pubdate"'))).toBe("2019-03-05");
  expect(await dateOf(PARAGRAPH + named("2019年3月5日", 'class="candidate"'))).toBeUndefined();
  expect(await dateOf(PARAGRAPH + named("2019年3月5日に発表"))).toBeUndefined();
  expect(await dateOf(PARAGRAPH + named("2019年3月5日") + named("2018年3月5日"))).toBeUndefined();
  expect(await dateOf(`<article>${PARAGRAPH}${named("2019年3月5日")}</article>${named("2018年3月5日")}`)).toBe(
    "2019-03-05",
  );
});
