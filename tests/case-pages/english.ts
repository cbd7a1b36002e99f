import { CHECK_NOTES } from "../check/notes";
import { COMPARISON_NOTES } from "../comparison-notes";
import type { CaseWording } from "./wording";

const note = (files: string): string =>
  `Made from ${files} by \`npm run docs\`; every row is also a test. To add a form, see [CONTRIBUTING.md](../CONTRIBUTING.md).`;

const FIGURES_INTRO = `# Figures: every form that is read, and how

${note("[`figures-news.tsv`](../fixtures/cases/figures-news.tsv), [`figures.tsv`](../fixtures/cases/figures.tsv), [`figures-today.tsv`](../fixtures/cases/figures-today.tsv), [`figures-measured.tsv`](../fixtures/cases/figures-measured.tsv) and [`figures-compared.tsv`](../fixtures/cases/figures-compared.tsv) in `fixtures/cases/`")}

A figure is a number that says how much, how many, how big, or in what place. In bold: the span of each figure, \`Figure.text\`. It covers the number with its unit, currency sign or counter and nothing else. Several figures in one text are listed one below the other.

- **kind**: \`money\`, \`percent\`, \`quantity\`, \`age\`, \`ordinal\`, \`ratio\`, or \`number\` for a number without a unit.
- **value**: \`Figure.decimal\`, exact, with all powers and small units joined: money in whole currency units, percent always in per cent (3割 is 30), a value that does not end with ten decimals. \`low..high\` is a range (\`low\` and \`high\` are set, \`decimal\` is null); for a score such as 4勝3敗 the two are its numbers in the order written.
- **unit**: for money the ISO 4217 code (\`unit.code\`), else \`unit.text\`, the unit or counter without 第 and 目.
- **modifier**: \`about\`, \`atLeast\`, \`moreThan\`, \`atMost\`, \`lessThan\`, \`several\`; the word itself (約, 以上, 超 …) is outside the span. A loss or a fall is positive unless a sign is written.
- **measured property**, **measured entity**: the property that the figure is a value of, and the entity that has it, as written in the text (\`Figure.measuredProperty\`, \`Figure.measuredEntity\`); see the last tables.

Tables with one column show texts without a figure: their numbers belong to names, codes, idioms or [dates and times](times.md).`;

const TIMES_INTRO = `# Times: every form that is read, and how

${note("[`times.tsv`](../fixtures/cases/times.tsv) in `fixtures/cases/`")}

In bold: the span of each time expression, \`TimeExpression.text\`. Words such as 以前, 以降, まで, ごろ are outside it. Several expressions in one text are listed one below the other.

- **published**: the article's \`publishedAt\`, against which relative and incomplete expressions are resolved; – if none was given.
- **type**: \`date\`, \`time\`, \`duration\` or \`set\`, after ISO-TimeML.
- **timex**: the TIMEX3 value. \`X\` stands for each part that is not known.
- **anchor**: what it was resolved against: \`absolute\` (nothing else was needed), \`publication\`, \`context\` (another expression of the text), or – if it could not be resolved in full.
- **mod**: TIMEX3's modifier: \`APPROX\`, \`BEFORE\`, \`AFTER\`, \`START\`, \`END\` …

Tables with one column show texts without a time expression.`;

/** The pages made from the cases in English. */
export const ENGLISH: CaseWording = {
  folder: "docs/",
  check: CHECK_NOTES,
  figures: FIGURES_INTRO,
  comparison: COMPARISON_NOTES,
  times: TIMES_INTRO,
  columns: {
    claims: ["claim", "findings", "source"],
    figures: ["text", "kind", "value", "unit", "modifier"],
    measured: ["text", "measured property", "measured entity"],
    compared: ["text", "basis", "direction", "signed", "status"],
    times: ["text", "published", "type", "timex", "anchor", "mod"],
  },
  none: { figure: "no figure", time: "no time expression", any: "nothing" },
  title: (heading) => heading.charAt(0).toUpperCase() + heading.slice(1),
};
