import { readFileSync } from "node:fs";
import { CHECK_NOTES } from "./check/notes";
import { COMPARISON_NOTES } from "./comparison-notes";

/** One table of a page: the rows of the case files under one heading. */
interface Group {
  readonly heading: string;
  readonly rows: string[][];
}

interface Page {
  readonly file: URL;
  /** Makes the page from the cases. */
  make(): string;
}

/** Reads case files and groups their rows by heading, a comment line above them. The same heading in two files makes one group. */
function readGroups(files: readonly string[]): Group[] {
  const groups = new Map<string, Group>();
  for (const file of files) {
    let heading = "";
    for (const line of readFileSync(new URL(`../fixtures/cases/${file}`, import.meta.url), "utf8").split("\n")) {
      if (line.startsWith("#")) heading = line.replace(/^[#\s-]+/, "");
      else if (line !== "") {
        const group = groups.get(heading) ?? { heading, rows: [] };
        groups.set(heading, group);
        // a row that is in both files is shown once
        if (!group.rows.some((row) => row.join("\t") === line)) group.rows.push(line.split("\t"));
      }
    }
  }
  return [...groups.values()];
}

/** Escapes the characters that mean something in Markdown and HTML. */
const plain = (text: string): string =>
  text
    .replace(/[\\`*_~|[\]]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;");

/** Writes a text with the spans of its findings in bold. `**` does not work next to Japanese punctuation, so the tags are HTML. */
function bold(text: string, spans: readonly string[]): string {
  let shown = "";
  let last = 0;
  for (const span of spans) {
    const at = text.indexOf(span, last);
    if (at < 0) throw new Error(`${span} is not in ${text}`);
    shown += `${plain(text.slice(last, at))}<b>${plain(span)}</b>`;
    last = at + span.length;
  }
  return shown + plain(text.slice(last));
}

const table = (columns: readonly string[], rows: readonly string[][]): string =>
  [columns, columns.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

const findingsOf = (cell: string | undefined): string[][] =>
  cell?.trim() ? cell.split(" ; ").map((finding) => finding.trim().split("|")) : [];

/** A column of the findings of one text, one below the other. */
const stacked = (findings: readonly string[][], column: number): string =>
  findings.map((finding) => plain(finding[column] || "–")).join("<br>");

const title = (heading: string): string => heading.charAt(0).toUpperCase() + heading.slice(1);

/** Writes a group as a section: a table of texts with findings, then one of texts without. */
function section(
  { heading, rows }: Group,
  findingsIn: number,
  none: string,
  columns: readonly string[],
  cells: (row: string[], findings: string[][]) => string[],
): string {
  const parts = [`## ${title(heading)}`];
  const found = rows.filter((row) => row[findingsIn]?.trim());
  const nothing = rows.filter((row) => !row[findingsIn]?.trim());
  if (found.length > 0)
    parts.push(
      table(
        columns,
        found.map((row) => cells(row, findingsOf(row[findingsIn]))),
      ),
    );
  if (nothing.length > 0)
    parts.push(
      table(
        [none],
        nothing.map(([text]) => [plain(text!)]),
      ),
    );
  return parts.join("\n\n");
}

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

/** The pages for users that are made from the cases. */
export const PAGES: readonly Page[] = [
  {
    file: new URL("../docs/check.md", import.meta.url),
    make: () =>
      `${[
        CHECK_NOTES,
        ...readGroups(["claims.tsv"]).flatMap(({ heading, rows }) =>
          rows.length === 0
            ? []
            : [
                `### ${title(heading)}\n\n${table(
                  ["claim", "findings", "source"],
                  rows.map(([claim, findings, sources]) => [
                    plain(claim!),
                    findingsOf(findings)
                      .map((cells) => plain(cells.join(" ")))
                      .join("<br>") || "–",
                    plain(sources!.replaceAll(" ¶ ", " / ")),
                  ]),
                )}`,
              ],
        ),
      ].join("\n\n")}\n`,
  },
  {
    file: new URL("../docs/figures.md", import.meta.url),
    make: () =>
      `${[
        FIGURES_INTRO,
        ...readGroups(["figures-news.tsv", "figures.tsv", "figures-today.tsv"]).map((group) =>
          section(group, 1, "no figure", ["text", "kind", "value", "unit", "modifier"], ([text], findings) => [
            bold(
              text!,
              findings.map(([span]) => span!),
            ),
            ...[1, 2, 3, 4].map((column) => stacked(findings, column)),
          ]),
        ),
        ...readGroups(["figures-measured.tsv"]).map((group) =>
          section(group, 1, "nothing", ["text", "measured property", "measured entity"], ([text], findings) => [
            bold(
              text!,
              findings.map(([span]) => span!),
            ),
            ...[1, 2].map((column) => stacked(findings, column)),
          ]),
        ),
        COMPARISON_NOTES,
        ...readGroups(["figures-compared.tsv"]).map((group) =>
          section(group, 1, "nothing", ["text", "basis", "direction", "signed", "status"], ([text], findings) => [
            bold(
              text!,
              findings.map(([span]) => span!),
            ),
            ...[1, 2, 3, 4].map((column) => stacked(findings, column)),
          ]),
        ),
      ].join("\n\n")}\n`,
  },
  {
    file: new URL("../docs/times.md", import.meta.url),
    make: () =>
      `${[
        TIMES_INTRO,
        ...readGroups(["times.tsv"]).map((group) =>
          section(
            group,
            2,
            "no time expression",
            ["text", "published", "type", "timex", "anchor", "mod"],
            ([text, published], findings) => [
              bold(
                text!,
                findings.map(([span]) => span!),
              ),
              plain(published || "–"),
              ...[1, 2, 3, 4].map((column) => stacked(findings, column)),
            ],
          ),
        ),
      ].join("\n\n")}\n`,
  },
];
