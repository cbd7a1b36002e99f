/** Writes the Markdown of all pages into `pages/`: those of `docs/`, and those made from the code and from what the built package returns. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { folderOf, LANGUAGES, PAGES, type SiteLanguage } from "../pages";
import { apiPages } from "./api";
import { commandLinePage } from "./command-line";
import { homePage } from "./home";
import { rewriteLinks } from "./links";
import { optionsPage } from "./options";
import { resultPage } from "./result";
import { Translations } from "./translations";

const root = new URL("../../", import.meta.url);
const pages = new URL("../pages/", import.meta.url);

const { createAnalyzer } = (await import(
  fileURLToPath(new URL("dist/index.js", root))
)) as typeof import("../../src/index");
const analyzer = await createAnalyzer();
const fields = new Translations("fields.tsv");
const options = new Translations("options.tsv");
const commands = new Translations("command-line.tsv");

rmSync(pages, { recursive: true, force: true });
for (const language of LANGUAGES) {
  write(language, "index", homePage(language, analyzer.analyze));
  write(language, "result", resultPage(language, fields.in(language), analyzer.analyze));
  write(language, "options", optionsPage(language, options.in(language)));
  write(language, "command-line", commandLinePage(language, commands.in(language)));
  for (const { path, generated } of PAGES) if (!generated) write(language, path, fromDocs(language, path));
  write(
    language,
    "changelog",
    language === "ja" ? fromDocs("ja", "changelog") : fromRepository("CHANGELOG.md", "docs/", "docs/changelog.md"),
  );
}
for (const { path, markdown } of await apiPages())
  for (const language of LANGUAGES) write(language, path, markdown[language]);

const problems = [fields, options, commands].flatMap((table) => table.problems());
if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exitCode = 1;
}

/** Returns a page of docs/; that of the start is its index. */
function fromDocs(language: SiteLanguage, path: string): string {
  const folder = folderOfDocs(language);
  return fromRepository(`${folder}${path === "start" ? "index" : path}.md`, folder);
}

function folderOfDocs(language: SiteLanguage): string {
  return language === "ja" ? "docs/ja/" : "docs/";
}

function fromRepository(file: string, folder: string, at = file): string {
  return rewriteLinks(readFileSync(new URL(file, root), "utf8"), file, folder, at);
}

function write(language: SiteLanguage, path: string, markdown: string): void {
  const file = new URL(`${folderOf(language)}${path}.md`, pages);
  mkdirSync(dirname(fileURLToPath(file)), { recursive: true });
  writeFileSync(file, markdown.endsWith("\n") ? markdown : `${markdown}\n`);
}
