/** The page of the result: every field of a summary with its type, its comment, and a value from a real article. */
import { readdirSync, readFileSync } from "node:fs";
import type { Article, Summary } from "../../src/types";
import type { SiteLanguage } from "../pages";
import { closedList } from "./closed-lists";
import { type Declaration, declarationsOf, type Field } from "./docstrings";
import { cell, code, codeCell, plain, table } from "./table";
import type { Translate } from "./translations";

/** A section of the page: the types whose fields it lists, and where objects of them are in a summary. */
interface Section {
  readonly types: readonly string[];
  readonly objects: (summary: Summary) => readonly object[];
}

const present = <T>(values: readonly (T | undefined)[]): T[] =>
  values.filter((value): value is T => value !== undefined);

const SECTIONS: readonly Section[] = [
  { types: ["Summary"], objects: (summary) => [summary] },
  {
    types: ["Figure", "FigureFields", "FigureMeasure", "SingleValue", "ValueRange"],
    objects: ({ figures }) => figures,
  },
  { types: ["Unit"], objects: ({ figures }) => present(figures.map(({ unit }) => unit)) },
  { types: ["Comparison"], objects: ({ figures }) => present(figures.map(({ comparison }) => comparison)) },
  { types: ["TimeExpression"], objects: ({ times }) => times },
  { types: ["Entity"], objects: ({ entities }) => entities },
  { types: ["EntityAttributes"], objects: ({ entities }) => present(entities.map(({ attributes }) => attributes)) },
  { types: ["EntityCodes"], objects: ({ entities }) => present(entities.map(({ codes }) => codes)) },
  { types: ["Keyword"], objects: ({ keywords }) => keywords },
  { types: ["KeySentence"], objects: ({ keySentences }) => keySentences },
  { types: ["Warning"], objects: ({ warnings }) => warnings },
  { types: ["Mention"], objects: ({ figures }) => figures },
  { types: ["Span"], objects: ({ sentences }) => sentences },
];
/** The closed lists, in the order in which the page first names them. */
const LISTS = [
  "FigureKind",
  "Modifier",
  "FigureStatus",
  "ComparisonBasis",
  "ChangeDirection",
  "TimeType",
  "TimeAnchor",
  "TimeModifier",
  "EntityType",
  "WarningCode",
];

const WORDS = {
  ja: {
    title: "結果の全項目",
    intro:
      "`analyze` は `Summary` を一つ返します。中身はすべて素の JSON で、クラスも `Date` も BigInt も含みません。分からない項目は省かれ、`null` になるのは常にある項目だけです。`?` の付いた項目は省かれることがあります。値の例は、実際の記事を読んだ結果です。",
    example: "実例",
    exampleText: (text: string) => `次の記事を読むと、${code(text)} は次のような数値になります。`,
    columns: ["項目", "型", "説明", "例"],
    also: (types: string) => `このほか ${types} の項目があります。`,
    lists: "決まった値",
    schema:
      "同じ約束事は、JSON Schema として `yomitori/schema.json` に、[valibot](https://valibot.dev) のスキーマとして `yomitori/schema` にあります。",
  },
  en: {
    title: "The result, field by field",
    intro:
      "`analyze` returns one `Summary`. It is plain JSON: no classes, no `Date`, no bigint. What is not known is left out; only a field that is always there may be `null`. A field with `?` may be left out. The values are those of real articles.",
    example: "An example",
    exampleText: (text: string) => `In this article, ${code(text)} becomes this figure.`,
    columns: ["field", "type", "description", "value"],
    also: (types: string) => `And the fields of ${types}.`,
    lists: "Closed lists",
    schema:
      "The same contract is in `yomitori/schema.json` as JSON Schema, and in `yomitori/schema` as schemas of [valibot](https://valibot.dev).",
  },
} as const;

/** The article of the first page and of the page of the result. */
export const EXAMPLE: Article = {
  text: readFileSync(new URL("../../fixtures/example.txt", import.meta.url), "utf8").trim(),
  publishedAt: "2025-02-10",
};

export type Read = (article: Article) => Summary;

/** Returns the page. `read` reads an article with the built library. */
export function resultPage(language: SiteLanguage, translate: Translate, read: Read): string {
  const words = WORDS[language];
  const types = new Map([...declarationsOf("src/types.ts"), ...declarationsOf("src/enumerations.ts")]);
  const shown = new Set([...SECTIONS.flatMap((section) => section.types), ...LISTS]);
  const summaries = articles().map(read);
  const figure = read(EXAMPLE).figures[1]!;
  const sections = SECTIONS.map((section) => sectionOf(section, types, shown, summaries, language, translate));
  const lists = LISTS.map((name) => {
    const list = types.get(name)!;
    return `### ${name}\n\n${plain(translate(name, list.comment))}\n\n${closedList(list.base).map(code).join(", ")}`;
  });
  return [
    `# ${words.title}`,
    words.intro,
    words.schema,
    `## ${words.example}`,
    words.exampleText(figure.text),
    `> ${EXAMPLE.text}`,
    `\`\`\`json\n${JSON.stringify(figure, null, 2)}\n\`\`\``,
    ...sections,
    `## ${words.lists}`,
    ...lists,
  ].join("\n\n");
}

/** The articles from which the values come. */
const articles = (): Article[] => {
  const folder = new URL("../../fixtures/articles/", import.meta.url);
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort();
  return [EXAMPLE, ...files.map((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Article)];
};

function sectionOf(
  { types: names, objects }: Section,
  types: ReadonlyMap<string, Declaration>,
  shown: ReadonlySet<string>,
  summaries: readonly Summary[],
  language: SiteLanguage,
  translate: Translate,
): string {
  const words = WORDS[language];
  const main = types.get(names[0]!)!;
  const found = summaries.flatMap(objects);
  const rows = fieldsOf(names.map((name) => types.get(name)!)).map(({ name, type, isOptional, comment, owner }) => [
    codeCell(name + (isOptional ? "?" : "")),
    typeOf(nested(type) ? "object" : type, shown),
    cell(translate(`${owner}.${name}`, comment)),
    exampleOf(found, name),
  ]);
  const bases = names
    .flatMap((name) => baseOf(types.get(name)!))
    .filter((base) => shown.has(base) && !names.includes(base));
  return [
    `## ${main.name}`,
    plain(translate(main.name, main.comment.split("\n\n")[0]!)),
    ...(bases.length > 0 ? [words.also(bases.map((base) => `[\`${base}\`](#${base.toLowerCase()})`).join(", "))] : []),
    table(words.columns, rows),
  ].join("\n\n");
}

/** Returns the fields of all types of a section. One that is in several has all their types, and the longest of their comments. */
function fieldsOf(declarations: readonly Declaration[]): (Field & { readonly owner: string })[] {
  const all = declarations.flatMap((one) => one.fields.map((field) => ({ ...field, owner: one.name })));
  return [...new Set(all.map(({ name }) => name))].map((name) => {
    const same = all.filter((field) => field.name === name);
    const longest = same.reduce((a, b) => (b.comment.length > a.comment.length ? b : a));
    return { ...longest, type: [...new Set(same.map(({ type }) => type))].join(" | ") };
  });
}

const nested = (type: string): boolean => type.startsWith("{") && type.includes("/**");
const baseOf = ({ fields, base }: Declaration): string[] => (fields.length > 0 && base !== "" ? base.split(", ") : []);

/** Returns a type as code, with links to the types of the page. */
const typeOf = (type: string, shown: ReadonlySet<string>): string =>
  type
    .split(/\b([A-Z]\w+)\b/)
    .map((part) => (part === "" ? "" : shown.has(part) ? `[\`${part}\`](#${part.toLowerCase()})` : codeCell(part)))
    .join("");

/** Returns the value of a field as code: the shortest one that says something. */
function exampleOf(objects: readonly object[], name: string): string {
  const values = objects.map((object) =>
    name.split(".").reduce<unknown>((value, key) => (value as Record<string, unknown>)?.[key], object),
  );
  const telling = values.filter(
    (value) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
  );
  const found = telling[0] ?? values.find((value) => value !== undefined);
  return found === undefined ? "" : codeCell(shortened(found));
}

/** JSON in short: of a list the first item, of an object what fits. */
function shortened(value: unknown): string {
  if (Array.isArray(value))
    return value.length === 0 ? "[]" : `[${shortened(value[0])}${value.length > 1 ? ", …" : ""}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value).replace(/^"(.{40}).{8,}"$/, '"$1…"');
  const entries = Object.entries(value);
  const most = entries.length <= 5 ? 5 : 2;
  const shown = entries.slice(0, most).map(([key, one]) => `${key}: ${shortened(one)}`);
  return `{ ${shown.join(", ")}${entries.length > most ? ", …" : ""} }`;
}
