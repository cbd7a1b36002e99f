/** What an article may say to take over the page that shows it. Each payload calls `ran` if it runs, or asks the network for something. */
export const PAYLOADS: readonly string[] = [
  `<script>ran(1)</script>`,
  `</script><script>ran(2)</script>`,
  `</ScRiPt\n><SCRIPT >ran(3)</SCRIPT\t>`,
  `--><script>ran(4)</script><!--`,
  `<!--<script>ran(5)</script>-->`,
  `<!--<script></script--><img src=x onerror=ran(6)>`,
  `"'><img src="https://attacker.example/i.png" onerror="ran(7)">`,
  `' autofocus onfocus=ran(8) x='`,
  `" onmouseover="ran(9)" tabindex="0" data-of="a1-f1`,
  `<svg onload=ran(10)><animate onbegin=ran(10) attributeName=x></svg>`,
  `<iframe srcdoc="<script>parent.ran(11)</script>" src="https://attacker.example/f"></iframe>`,
  `<a href="javascript:ran(12)" id="figures">javascript:ran(12)</a>`,
  `<meta http-equiv="refresh" content="0;url=https://attacker.example/m">`,
  `<base href="https://attacker.example/"><link rel="stylesheet" href="s.css">`,
  `<style>@import "https://attacker.example/s.css"; * { display: none }</style>`,
  `</style></title></textarea></noscript></template><script>ran(16)</script>`,
  `<details open ontoggle=ran(17)><summary>x</summary></details>`,
  `<form action="https://attacker.example/"><input type=image src="https://attacker.example/i"></form>`,
  `]]><![CDATA[<script>ran(19)</script>`,
  `&lt;script&gt;ran(20)&lt;/script&gt; &#60;img src=x onerror=ran(20)&#62; &amp;lt;`,
  "$" + "{ran(21)} {{ran(21)}} `ran(21)` \\u003cscript>ran(21)\\u003c/script>",
  `\u2028ran(22)\u2029"];ran(22);//`,
  `\0<scr\0ipt>ran(23)</scr\0ipt>\0`,
  `\u202e<script>ran(24)</script>\u202c\u2066\u200f\u061c`,
  `</article></details></div></section></main></body></html><script>ran(25)</script>`,
  `<video src="https://attacker.example/v" autoplay></video><object data="https://attacker.example/o"></object>`,
  `\u001b]8;;https://attacker.example\u0007x\u001b[2J\u009b`,
  "🙂👨‍👩‍👧𠮷\ud800\udc00\ud83d",
  "W".repeat(20_000),
  `${"1".repeat(400)}円`,
];

/** The names and the ids of such articles. */
const IDS: readonly string[] = ["javascript:ran(30)", "__proto__", "constructor", "a1-f1", "#articles", "note", "\0"];

/** Returns articles as NDJSON: every payload as the id, the title and the text of one, the last ones only shown when they are opened. */
export function hostileArticles(): string {
  const articles = PAYLOADS.map((payload, i) => ({
    id: IDS[i % IDS.length]! + payload.slice(0, 200),
    title: `${payload}${i}`,
    text: `${payload}売上高は${i + 1}億円${payload}だった。2025年に東京都の${payload}社へ。`,
    publishedAt: "2025-01-01",
  }));
  const lines = [...articles, { id: IDS[0], text: 1 }, ...articles].map((article) => JSON.stringify(article));
  return `${lines.join("\n")}\n{"id":"</script><script>ran(40)</script>\n`;
}

/** A name of a file is hostile, too. */
export const FILE = `"'><img src=x onerror=ran(50)><svg onload=ran(50)>\u202e.ndjson`;
