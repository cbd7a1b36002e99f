/** What the tests compare of a page. */
import { readFileSync } from "node:fs";
import { PAGES } from "../pages";

const root = new URL("../../", import.meta.url);

interface CodeBlock {
  readonly language: string;
  readonly code: string;
}

export interface PageParts {
  readonly h2: readonly string[];
  readonly blocks: readonly CodeBlock[];
  /** For each table its numbers of columns and of rows. */
  readonly tables: readonly (readonly [columns: number, rows: number])[];
}

const BLOCK = /^( *)```(\w*)\n([\s\S]*?)^ *```$/gm;

export function partsOf(markdown: string): PageParts {
  const blocks = [...markdown.matchAll(BLOCK)].map(([, indent = "", language = "", code = ""]) => ({
    language,
    code: code.replaceAll(new RegExp(`^${indent}`, "gm"), ""),
  }));
  const prose = markdown.replace(BLOCK, "");
  const tables = prose
    .split(/\n{2,}|\n(?=<!--)|(?<=-->)\n/)
    .filter((paragraph) => /^\|.*\n\|[ :|-]+$/m.test(paragraph))
    .map((paragraph) => paragraph.split("\n").filter((line) => line.startsWith("|")))
    .map((rows) => [rows[0]!.split(/(?<!\\)\|/).length - 2, rows.length - 2] as const);
  return { h2: [...prose.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading!), blocks, tables };
}

/** The pages that come from docs/, by the path of their source below docs/ and docs/ja/. */
export const SOURCES = PAGES.filter(({ generated }) => !generated).map(
  ({ path }) => `${path === "start" ? "index" : path}.md`,
);

/** Returns a page of the repository. */
export const read = (file: string): string => readFileSync(new URL(file, root), "utf8");
