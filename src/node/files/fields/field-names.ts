import { ARTICLE_FIELDS, type ArticleField, type ArticleFields } from "./field-options";

/** Common names of each field, the best first, without upper case, spaces, - and _; the first is the field's own. */
const COMMON_NAMES: Readonly<Record<ArticleField, readonly string[]>> = {
  text: "text body articlebody content article fulltext maintext 本文 記事本文 記事 記事内容 内容 テキスト".split(" "),
  title: "title headline subject 見出し 記事見出し タイトル 表題 題名 件名".split(" "),
  publishedAt:
    "publishedat datepublished publisheddate publishdate publicationdate published pubdate date datetime 公開日時 公開日 配信日時 配信日 掲載日時 掲載日 発表日時 発表日 発行日 日時 日付 年月日".split(
      " ",
    ),
  id: "id articleid guid key url link 記事id 記事番号".split(" "),
};

const simplified = (name: string): string => name.replace(/[\s\uFEFF_-]/g, "").toLowerCase();

/** Returns the names that may hold a field, the best first: the one that the user gave; else the field's own; else common ones. */
export function namesOfField(field: ArticleField, names: readonly string[], given?: string): readonly string[] {
  if (given !== undefined) return names.includes(given) ? [given] : [];
  if (names.includes(field)) return [field];
  const simple = names.map(simplified);
  return COMMON_NAMES[field].flatMap((common) => names.filter((_, i) => simple[i] === common));
}

/** Whether the names of columns are certainly those of articles: one for the text, and one for another field or any that the user gave. */
export function isHeaderOfArticles(names: readonly string[], fields: ArticleFields): boolean {
  const found = ARTICLE_FIELDS.filter((field) => namesOfField(field, names, fields[field]).length > 0);
  return found.includes("text") && (found.length > 1 || fields.text !== undefined);
}
