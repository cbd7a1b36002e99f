import type { Bilingual } from "./pages";

interface PackageEntry {
  /** The name of its declarations in `dist/`. */
  readonly file: string;
  /** What is imported. */
  readonly entry: string;
  readonly about: Bilingual;
}

/** The entries of the package, each with a page of the API. */
export const ENTRIES: readonly PackageEntry[] = [
  {
    file: "index",
    entry: "yomitori",
    about: { ja: "記事の解析、構文解析、形態素解析", en: "reads, parses and tokenizes articles" },
  },
  {
    file: "check",
    entry: "yomitori/check",
    about: { ja: "文章を出典と照合する", en: "checks a text against its sources" },
  },
  {
    file: "series",
    entry: "yomitori/series",
    about: { ja: "一つの数値を多くの記事にわたって追う", en: "follows one figure through many articles" },
  },
  {
    file: "related",
    entry: "yomitori/related",
    about: { ja: "同じ話題の記事を見つける", en: "finds the other articles of a story" },
  },
  {
    file: "node",
    entry: "yomitori/node",
    about: { ja: "ファイル、ストリーム、スレッド、キュー", en: "files, streams, threads and the queue" },
  },
  { file: "pool", entry: "yomitori/pool", about: { ja: "スレッドのみ", en: "threads alone" } },
  {
    file: "schema",
    entry: "yomitori/schema",
    about: { ja: "結果の valibot スキーマ", en: "the results as valibot schemas" },
  },
  { file: "kuromoji", entry: "yomitori/kuromoji", about: { ja: "kuromoji.js そのもの", en: "kuromoji.js itself" } },
];

/** The page of an entry below `api/`: that of yomitori/check is check. */
export const apiPageOf = (file: string): string => (file === "index" ? "yomitori" : file);
