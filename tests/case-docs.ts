import { readFileSync } from "node:fs";
import { ENGLISH } from "./case-pages/english";
import { JAPANESE } from "./case-pages/japanese";
import type { CaseWording } from "./case-pages/wording";

/** One table of a page: the rows of the case files under one heading. */
interface Group {
  readonly heading: string;
  readonly rows: string[][];
}

interface Page {
  readonly name: string;
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

/** Writes a group as a section: a table of texts with findings, then one of texts without. */
function section(
  title: string,
  rows: readonly string[][],
  findingsIn: number,
  none: string,
  columns: readonly string[],
  cells: (row: string[], findings: string[][]) => string[],
): string {
  const parts = [`## ${title}`];
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

const inBold = (text: string, findings: readonly string[][]): string =>
  bold(
    text,
    findings.map(([span]) => span!),
  );

const checkPage = ({ check, columns, title }: CaseWording): string[] => [
  check,
  ...readGroups(["claims.tsv"]).flatMap(({ heading, rows }) =>
    rows.length === 0
      ? []
      : [
          `### ${title(heading)}\n\n${table(
            columns.claims,
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
];

const figuresPage = ({ figures, comparison, columns, none, title }: CaseWording): string[] => {
  const sections = (files: readonly string[], nothing: string, heads: readonly string[]) =>
    readGroups(files).map(({ heading, rows }) =>
      section(title(heading), rows, 1, nothing, heads, ([text], findings) => [
        inBold(text!, findings),
        ...heads.slice(1).map((_, column) => stacked(findings, column + 1)),
      ]),
    );
  return [
    figures,
    ...sections(["figures-news.tsv", "figures.tsv", "figures-today.tsv"], none.figure, columns.figures),
    ...sections(["figures-measured.tsv"], none.any, columns.measured),
    comparison,
    ...sections(["figures-compared.tsv"], none.any, columns.compared),
  ];
};

const timesPage = ({ times, columns, none, title }: CaseWording): string[] => [
  times,
  ...readGroups(["times.tsv"]).map(({ heading, rows }) =>
    section(title(heading), rows, 2, none.time, columns.times, ([text, published], findings) => [
      inBold(text!, findings),
      plain(published || "–"),
      ...[1, 2, 3, 4].map((column) => stacked(findings, column)),
    ]),
  ),
];

/** The pages for users that are made from the cases, in English and Japanese. */
export const PAGES: readonly Page[] = [ENGLISH, JAPANESE].flatMap((wording) =>
  Object.entries({ check: checkPage, figures: figuresPage, times: timesPage }).map(([name, parts]) => ({
    name: `${wording.folder}${name}.md`,
    file: new URL(`../${wording.folder}${name}.md`, import.meta.url),
    make: () => `${parts(wording).join("\n\n")}\n`,
  })),
);
