import { existsSync, readFileSync } from "node:fs";

/** What a test has to know of a page of Markdown. */
interface MarkdownPage {
  readonly headings: readonly { readonly level: number; readonly text: string }[];
  /** The cells of each table, row by row, with its head and the line below it. */
  readonly tables: readonly (readonly (readonly string[])[])[];
  readonly codes: readonly { readonly language: string; readonly lines: readonly string[] }[];
  /** The lines that are nothing of these. */
  readonly prose: readonly string[];
  /** Text without blocks of code: prose, headings and tables. */
  readonly text: string;
}

const FENCE = /^\s*```(\w*)\s*$/;
const HEADING = /^(#+) (.*)$/;
const CELL_END = /(?<!\\)\|/;

/** Reads the parts of a page, as far as the pages of docs/ use Markdown. */
export function readMarkdown(source: string): MarkdownPage {
  const headings: { level: number; text: string }[] = [];
  const tables: string[][][] = [];
  const codes: { language: string; lines: string[] }[] = [];
  const prose: string[] = [];
  let code: string[] | null = null;
  let inTable = false;
  for (const line of source.split("\n")) {
    const fence = FENCE.exec(line);
    if (code !== null) {
      if (fence) code = null;
      else code.push(line);
      continue;
    }
    const isRow = line.startsWith("|");
    if (isRow && !inTable) tables.push([]);
    inTable = isRow;
    const heading = HEADING.exec(line);
    if (fence) {
      code = [];
      codes.push({ language: fence[1]!, lines: code });
    } else if (isRow) tables.at(-1)!.push(line.split(CELL_END).slice(1, -1));
    else if (heading) headings.push({ level: heading[1]!.length, text: heading[2]! });
    else if (line.trim() !== "") prose.push(line);
  }
  const text = [...headings.map((heading) => heading.text), ...prose, ...tables.flat(2)].join("\n");
  return { headings, tables, codes, prose, text };
}

/** The links of a page, without the addresses of the web. */
export const linksOf = ({ text }: MarkdownPage): string[] =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!).filter((target) => !/^[a-z]+:/.test(target));

/** The anchor that GitHub gives a heading. */
export const anchorOf = (heading: string): string =>
  heading
    .replace(/[`*]/g, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, "")
    .replaceAll(" ", "-");

/** What a link leads to, from a page; the anchor behind it, or "". */
export function targetOf(link: string, page: URL): { file: URL; anchor: string } {
  const [path, anchor = ""] = link.split("#");
  return { file: path === "" ? page : new URL(path!, page), anchor };
}

/** Whether what a link leads to is there: its file, and the heading of its anchor. */
export function hasTarget(link: string, page: URL): boolean {
  const { file, anchor } = targetOf(link, page);
  if (!existsSync(file)) return false;
  const { headings } = anchor === "" ? { headings: [] } : readMarkdown(readFileSync(file, "utf8"));
  return anchor === "" || headings.some(({ text }) => anchorOf(text) === decodeURI(anchor));
}
