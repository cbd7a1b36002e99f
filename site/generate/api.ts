/** The pages of the API, made by TypeDoc from the declarations of the built package and their comments. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Application, type TypeDocOptions } from "typedoc";
import { apiPageOf, ENTRIES } from "../entries";
import type { Bilingual, SiteLanguage } from "../pages";
import { closedList } from "./closed-lists";
import { codeCell } from "./table";

interface ApiPage {
  readonly path: string;
  readonly markdown: Bilingual;
}

/** The headings of TypeDoc, and those of its tables. */
const HEADINGS: Readonly<Record<string, string>> = {
  Classes: "クラス",
  Interfaces: "インターフェース",
  "Type Aliases": "型",
  Functions: "関数",
  Variables: "変数",
  References: "再エクスポート",
  Constructors: "コンストラクター",
  Constructor: "コンストラクター",
  Properties: "プロパティ",
  Methods: "メソッド",
  Parameters: "引数",
  "Type Parameters": "型引数",
  "Type Declaration": "型の宣言",
  Returns: "戻り値",
  Throws: "例外",
  Example: "例",
  Extends: "継承元",
  "Extended by": "継承先",
  Overrides: "上書き",
  "Inherited from": "継承元",
  "Call Signature": "呼び出し",
  "Union Members": "いずれか",
  Parameter: "引数",
  "Type Parameter": "型引数",
  Property: "プロパティ",
  Modifier: "修飾子",
  Type: "型",
  Description: "説明",
  Name: "名前",
};

const INTRODUCTIONS: Bilingual = {
  ja: `# API リファレンス

パッケージの入口ごとに 1 ページあり、すべての関数・型・例外を載せています。ソースコードのコメントから TypeDoc で生成しており、**説明文は英語です**。日本語では、結果の型は[結果の全項目](../result.md)、関数のオプションは[オプション](../options.md)にまとめています。

| 入口 | 内容 |
| --- | --- |`,
  en: `# API reference

A page for each entry of the package, with all its functions, types and errors, made by TypeDoc from the comments of the source. See also [the result, field by field](../result.md) and [the options](../options.md).

| entry | what it does |
| --- | --- |`,
};

/** Returns the pages of all entries, and one that lists them. */
export async function apiPages(): Promise<ApiPage[]> {
  const folder = mkdtempSync(join(tmpdir(), "yomitori-api-"));
  try {
    await runTypeDoc(folder);
    const list = (language: SiteLanguage): string =>
      ENTRIES.map(({ file, entry, about }) => `| [\`${entry}\`](${apiPageOf(file)}.md) | ${about[language]} |`).join(
        "\n",
      );
    return [
      {
        path: "api/index",
        markdown: { ja: `${INTRODUCTIONS.ja}\n${list("ja")}\n`, en: `${INTRODUCTIONS.en}\n${list("en")}\n` },
      },
      ...ENTRIES.map(({ file, entry, about }) => {
        const body = tidy(readFileSync(join(folder, `${file}.md`), "utf8"), file);
        const page = (language: SiteLanguage, note: string) =>
          `# \`${entry}\`\n\n${about[language].replace(/^[a-z]/, (first) => first.toUpperCase())}${note}\n\n`;
        const ja = page("ja", "。各項目の説明は英語です。") + inJapanese(body);
        return { path: `api/${apiPageOf(file)}`, markdown: { ja, en: page("en", ".") + body } };
      }),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runTypeDoc(folder: string): Promise<void> {
  const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
  const options = {
    plugin: ["typedoc-plugin-markdown"],
    tsconfig: fileURLToPath(new URL("../tsconfig.api.json", import.meta.url)),
    entryPoints: ENTRIES.map(({ file }) => `${dist}${file}.d.ts`),
    displayBasePath: dist,
    out: folder,
    router: "module",
    entryFileName: "entries",
    readme: "none",
    disableSources: true,
    disableGit: true,
    excludeExternals: true,
    skipErrorChecking: true,
    sort: ["source-order"],
    logLevel: "Error",
    hidePageHeader: true,
    hideBreadcrumbs: true,
    hidePageTitle: true,
    parametersFormat: "table",
    interfacePropertiesFormat: "table",
    typeAliasPropertiesFormat: "table",
  };
  const app = await Application.bootstrapWithPlugins(options as Partial<TypeDocOptions>);
  const project = await app.convert();
  if (project === undefined) throw new Error("TypeDoc cannot read the declarations of dist/: run npm run build");
  await app.generateOutputs(project);
}

/** Writes out closed lists, and leaves out what says nothing: the types of schemas, anchors of rows, modifiers that all properties have. */
function tidy(markdown: string, file: string): string {
  return (file === "schema" ? markdown.replace(/^(> `const` \*\*\w+\*\*): .*$/gm, "$1") : markdown)
    .replace(/\*typeof\* `[A-Z_]+`\\\[`number`\\\]/g, (type) =>
      closedList(type)
        .map((value) => codeCell(`"${value}"`))
        .join(" \\| "),
    )
    .replace(/<a id="[^"]*"><\/a> /g, "")
    .replace(/\.\[[^\]]*\]\([^)]*#property-[^)]*\)/g, "")
    .replaceAll("](index.md", "](yomitori.md")
    .replace(/ \| `readonly` \|/g, " |")
    .replace(/^(\| Property) \| Modifier( \|.*\n\| -+) \| -+/gm, "$1$2");
}

/** Puts Japanese in the place of the headings. */
const inJapanese = (markdown: string): string =>
  markdown
    .replace(/^(#{2,6} )(.+)$/gm, (line, marks: string, heading: string) =>
      heading in HEADINGS ? marks + HEADINGS[heading] : line,
    )
    .replace(/^\| (?:[A-Z][A-Za-z ]* \| ?)+(?=\n\| -)/gm, (row) =>
      row
        .split(" | ")
        .map((cell) => cell.replace(/[A-Z][A-Za-z ]*[a-z]/, (word) => HEADINGS[word] ?? word))
        .join(" | "),
    );
