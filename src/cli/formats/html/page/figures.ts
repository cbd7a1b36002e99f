import { KINDS } from "../../../../present/japanese-labels";
import type { ArticleData, FigureData } from "../data";
import { element, linkTo } from "./element";
import { listing } from "./listing";
import { withWholeNumbers } from "./numbers";

interface Row extends FigureData {
  readonly article: string;
}

interface Column {
  readonly name: string;
  /** The text of the cell; that of the first column is a link to the figure. */
  readonly cell: (row: Row) => string;
  readonly compare: (a: Row, b: Row) => number;
}

const collator = new Intl.Collator("ja", { numeric: true });
/** Compares by a text; empty ones come last in ascending order. */
const byText = (text: (row: Row) => string) => (a: Row, b: Row) =>
  Number(text(a) === "") - Number(text(b) === "") || collator.compare(text(a), text(b));

/** Builds the table of all figures, which can be sorted by its headers, searched, and filtered by kind. */
export function figures(articles: readonly ArticleData[]): HTMLElement[] {
  const rows: Row[] = articles.flatMap(({ name, figures }) => figures.map((figure) => ({ ...figure, article: name })));
  const rank = unitRanks(rows);
  const columns: Column[] = [
    { name: "表記", cell: (row) => row.text, compare: byText((row) => row.text) },
    {
      name: "値",
      cell: (row) => row.value,
      compare: (a, b) => a.amount - b.amount,
    },
    { name: "何の数値", cell: (row) => row.what, compare: byText((row) => row.what) },
    { name: "種類", cell: (row) => KINDS[row.kind], compare: byText((row) => KINDS[row.kind]) },
    { name: "時期", cell: (row) => row.period, compare: byText((row) => row.period) },
    { name: "比較・位置づけ", cell: (row) => row.notes, compare: byText((row) => row.notes) },
  ];
  if (articles.length > 1)
    columns.push({ name: "記事", cell: (row) => row.article, compare: byText((row) => row.article) });

  let sorted: { readonly column: Column; readonly down: boolean } | undefined;
  const body = element("tbody");
  const heads = columns.map((column) => {
    const button = element("button", { type: "button", class: "sort" }, column.name);
    const head = element("th", { scope: "col", role: "columnheader", "aria-sort": "none" }, button);
    button.addEventListener("click", () => {
      sorted = sorted?.column !== column ? { column, down: false } : sorted.down ? undefined : { column, down: true };
      for (const other of heads) other.setAttribute("aria-sort", "none");
      if (sorted) head.setAttribute("aria-sort", sorted.down ? "descending" : "ascending");
      update();
    });
    return head;
  });
  const { controls, more, update } = listing({
    name: "数値",
    items: rows,
    textOf: (row) => [row.text, row.value, row.what, row.period, row.notes, row.article].join(" "),
    kindOf: (row) => row.kind,
    kinds: KINDS,
    show: (shown) => body.replaceChildren(...shown.map((row) => tableRow(row, columns))),
    // Only values with the same unit can be compared: the most frequent unit comes first, in either direction.
    order: () =>
      sorted &&
      ((a, b) => {
        const { column, down } = sorted!;
        const byUnit = column.name === "値" ? rank.get(a.unit)! - rank.get(b.unit)! : 0;
        return byUnit || (down ? column.compare(b, a) : column.compare(a, b));
      }),
    step: 100,
  });
  // The elements have these roles by themselves, but lose them if CSS lays out the table as cards.
  const table = element(
    "table",
    { role: "table" },
    element("thead", {}, element("tr", { role: "row" }, ...heads)),
    body,
  );
  return [controls, element("div", { class: "scroll" }, table), more];
}

/** Returns the rank of each unit by frequency, from 0. */
function unitRanks(rows: readonly Row[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { unit } of rows) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return new Map([...counts].sort((a, b) => b[1] - a[1]).map(([unit], i) => [unit, i]));
}

const tableRow = (row: Row, columns: readonly Column[]): HTMLTableRowElement =>
  element(
    "tr",
    { role: "row" },
    ...columns.map(({ cell }, i) => {
      const content = withWholeNumbers(cell(row));
      return element("td", { role: "cell" }, ...(i === 0 ? [linkTo(row.place, ...content)] : content));
    }),
  );
