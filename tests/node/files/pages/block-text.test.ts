import { expect, test } from "vitest";
import { blockText } from "../../../../src/node/files/pages/block-text";
import { parseFragment } from "../../../../src/node/files/pages/dom";

test.each([
  ["<p>一</p><p>二</p>", "一\n二"],
  ["前<div>中</div>後", "前\n中\n後"],
  ["一<br>二", "一\n二"],
  ["<p>一<b>二</b>三</p>", "一二三"],
  ["<p> </p><p>一</p>", "一"],
  ["<p>売上高は\n  3億円</p>", "売上高は 3億円"],
  ["<p>売上高は\n  三億円</p>", "売上高は三億円"],
  ["<p>売上高は\n  ３億円</p>", "売上高は３億円"],
  ["<p>売上高は 三億円</p>", "売上高は 三億円"],
  ["<p>a  b\nc</p>", "a b c"],
  ["<p>\u3000一</p>", "\u3000一"],
  [
    "<table><tr><td>売上高</td><td> 3億円 </td></tr><tr><th>純利益</th><td>1億円</td></tr></table>",
    "売上高\t3億円\n純利益\t1億円",
  ],
  ["<p>タブ\tの文字</p>", "タブ の文字"],
  ["<ruby>半導体<rp>(</rp><rt>はんどうたい</rt><rp>)</rp></ruby>", "半導体"],
  [
    "<p>一</p><script>x</script><style>y</style><noscript>z</noscript><template>t</template><svg><text>s</text></svg>",
    "一",
  ],
])("the text of %j is %j", async (html, text) => {
  expect(blockText(await parseFragment(html))).toBe(text);
});
