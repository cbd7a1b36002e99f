import { CHECK_NOTES_JA } from "./japanese-check";
import { COMPARISON_NOTES_JA } from "./japanese-comparison";
import { TITLES } from "./japanese-titles";
import type { CaseWording } from "./wording";

const note = (files: string): string =>
  `${files}から \`npm run docs\` で作っています。どの行もテストです。新しい形の加え方は [CONTRIBUTING.md](../../CONTRIBUTING.md)(英語)にあります。`;

const FIGURES_INTRO = `# 数値: 読み取る形とその読み方

${note("`fixtures/cases/` の [`figures-news.tsv`](../../fixtures/cases/figures-news.tsv)、[`figures.tsv`](../../fixtures/cases/figures.tsv)、[`figures-today.tsv`](../../fixtures/cases/figures-today.tsv)、[`figures-measured.tsv`](../../fixtures/cases/figures-measured.tsv)、[`figures-compared.tsv`](../../fixtures/cases/figures-compared.tsv) ")}

数値とは、どれだけか、いくつか、どれほどの大きさか、何番目かを表す数です。太字は数値の範囲 \`Figure.text\` で、数と単位、通貨記号、助数詞だけを含みます。一つの文に数値がいくつかあれば、上から順に並べます。

- **種類**: \`money\`、\`percent\`、\`quantity\`、\`age\`、\`ordinal\`、\`ratio\`。単位のない数は \`number\`。
- **値**: \`Figure.decimal\`。位と小さな単位をすべて合わせた正確な値です。金額は通貨の基本の単位、割合はつねに百分率で表し(「3割」は 30)、割り切れない値は小数 10 桁までです。\`low..high\` は範囲です(\`low\` と \`high\` に値があり、\`decimal\` は null)。「4勝3敗」のような得点では、二つの数を書かれた順に示します。
- **単位**: 金額は ISO 4217 のコード(\`unit.code\`)、ほかは \`unit.text\` で、「第」と「目」を除いた単位か助数詞です。
- **修飾**: \`about\`、\`atLeast\`、\`moreThan\`、\`atMost\`、\`lessThan\`、\`several\`。その語(約、以上、超など)は範囲に含みません。損失や減少も、符号が書かれていなければ正の値です。
- **項目**、**主体**: 何の値か(\`Figure.measuredProperty\`)と、誰の値か(\`Figure.measuredEntity\`)を、本文の表記で示します。終わりのほうの表をご覧ください。

列が一つの表は、数値のない文です。そこにある数は、名前、記号、慣用句、[日時](times.md)のものです。`;

const TIMES_INTRO = `# 日時: 読み取る形とその読み方

${note("`fixtures/cases/` の [`times.tsv`](../../fixtures/cases/times.tsv) ")}

太字は日時を表す表現の範囲 \`TimeExpression.text\` です。「以前」「以降」「まで」「ごろ」などの語は含みません。一つの文に表現がいくつかあれば、上から順に並べます。

- **公開日**: 記事の \`publishedAt\`。相対的な表現や、一部が省かれた表現を、これをもとに求めます。– は、公開日がないことを示します。
- **種類**: \`date\`、\`time\`、\`duration\`、\`set\`(ISO-TimeML による)。
- **timex**: TIMEX3 の値。分からない部分は \`X\` です。
- **基準**: 何をもとに求めたか。\`absolute\`(ほかに何も要らない)、\`publication\`(公開日)、\`context\`(本文のほかの表現)。– は、すべては定まらないことを示します。
- **修飾**: TIMEX3 の修飾。\`APPROX\`、\`BEFORE\`、\`AFTER\`、\`START\`、\`END\` など。

列が一つの表は、日時のない文です。`;

/** The pages made from the cases in Japanese. */
export const JAPANESE: CaseWording = {
  folder: "docs/ja/",
  check: CHECK_NOTES_JA,
  figures: FIGURES_INTRO,
  comparison: COMPARISON_NOTES_JA,
  times: TIMES_INTRO,
  columns: {
    claims: ["照合する文章", "結果", "出典"],
    figures: ["文", "種類", "値", "単位", "修飾"],
    measured: ["文", "項目", "主体"],
    compared: ["文", "比較の相手", "向き", "符号付きの値", "状態"],
    times: ["文", "公開日", "種類", "timex", "基準", "修飾"],
  },
  none: { figure: "数値なし", time: "日時なし", any: "なし" },
  title(heading) {
    const title = TITLES[heading];
    if (title === undefined) throw new Error(`tests/case-pages/japanese-titles.ts has no title for "${heading}"`);
    return title;
  },
};
