/** The pages of the site, in the order of its sidebar. Each is there in Japanese and in English. */

export const LANGUAGES = ["ja", "en"] as const;
export type SiteLanguage = (typeof LANGUAGES)[number];

/** A text in both languages. */
export type Bilingual = Readonly<Record<SiteLanguage, string>>;

export interface SitePage {
  /** Its path below the folder of its language, without extension; that of its source below `docs/` or `docs/ja/`, unless it is generated. */
  readonly path: string;
  readonly title: Bilingual;
  /** Made from the code (`generate/`), not from a page of `docs/`. */
  readonly generated?: true;
}

export interface PageGroup {
  readonly title: Bilingual;
  readonly pages: readonly SitePage[];
}

const page = (path: string, ja: string, en: string): SitePage => ({ path, title: { ja, en } });
const generated = (path: string, ja: string, en: string): SitePage => ({ ...page(path, ja, en), generated: true });

export const GROUPS: readonly PageGroup[] = [
  {
    title: { ja: "はじめる", en: "Start" },
    pages: [
      page("start", "はじめに", "Start"),
      page("playground", "試す場", "The playground"),
      generated("changelog", "変更履歴", "Changelog"),
    ],
  },
  {
    title: { ja: "用途から", en: "Tasks" },
    pages: [
      page("tasks/fact-check", "要約の事実確認", "Fact-check a summary"),
      page("tasks/quarterly-results", "四半期決算の表", "A table of quarterly results"),
      page("tasks/story", "記事の背景をたどる", "The story behind an article"),
    ],
  },
  {
    title: { ja: "リファレンス", en: "Reference" },
    pages: [
      generated("result", "結果の全項目", "The result, field by field"),
      generated("options", "オプション", "Options"),
      generated("command-line", "コマンドライン", "Command line"),
      page("warnings", "警告", "Warnings"),
      generated("api/index", "API リファレンス", "API reference"),
    ],
  },
  {
    title: { ja: "組み込む", en: "Use it in" },
    pages: [
      page("pipelines", "パイプライン", "Pipelines"),
      page("queue", "複数のマシンで", "Queue"),
      page("bundling", "バンドルとブラウザー", "Bundling and browsers"),
      page("serve", "サービス", "The service"),
      page("mcp", "エージェントのためのツール", "Tools for agents"),
      page("security", "セキュリティー", "Security"),
    ],
  },
  {
    title: { ja: "記事をまたぐ", en: "From one article to many" },
    pages: [
      page("check", "出典との照合", "Check"),
      page("series", "時系列", "Series"),
      page("related", "関連記事", "Related articles"),
    ],
  },
  {
    title: { ja: "読み取りの仕組み", en: "How it reads" },
    pages: [
      page("figures", "数値", "Figures"),
      page("times", "日時", "Times"),
      page("entities", "固有名", "Entities"),
      page("keywords", "キーワードと要となる文", "Keywords"),
      page("rows", "行", "Rows"),
      page("periods-and-relations", "時期と関係", "Periods and relations"),
      page("tokenizer", "形態素解析器", "Tokenizer"),
      page("parse", "構文解析", "Parse"),
    ],
  },
  {
    title: { ja: "実測", en: "Measured" },
    pages: [page("quality", "精度", "Quality"), page("performance", "速さ", "Performance")],
  },
];

export const PAGES: readonly SitePage[] = GROUPS.flatMap(({ pages }) => pages);
/** Where a page of a language lies below the root of the site: Japanese at the root, English in `en/`. */
export const folderOf = (language: SiteLanguage): string => (language === "ja" ? "" : "en/");
