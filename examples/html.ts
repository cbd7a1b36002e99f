/** Reads a news page. Needs the packages @mozilla/readability and linkedom. */
import { createAnalyzer } from "yomitori";
import { readHtml } from "yomitori/node";

const article = await readHtml(`<!doctype html><html lang="ja"><head><title>純利益18%増</title>
  <meta property="article:published_time" content="2025-11-11T15:00:00+09:00"></head>
  <body><nav><a href="/">トップ</a></nav><article><h1>純利益18%増</h1>
  <p>北斗電機は11日、2025年7〜9月期の純利益が前年同期比18.2%増の312億円になったと発表した。売上高は4,520億円だった。</p>
  <p>海外での販売が好調で、円安も利益を押し上げた。年間の配当は1株当たり60円とし、前の期から5円増やす。</p></article></body></html>`);
const { figures } = (await createAnalyzer()).analyze(article);
console.log(article.title, article.publishedAt);
for (const { text, decimal, unit, measuredProperty } of figures)
  console.log(measuredProperty?.text, text, decimal, unit?.code);
