import type { ArticleData, FigureRow } from "../data";
import type { PageLabels } from "../labels";
import { charts } from "./charts";
import { element, linkTo } from "./element";
import { listing } from "./listing";
import { withWholeNumbers } from "./numbers";

interface Column {
  readonly name: string;
  readonly cell: (row: FigureRow) => string;
  /** Whether the text of the cell is a link to the figure. */
  readonly isLink?: boolean;
  readonly compare: (a: FigureRow, b: FigureRow) => number;
}

const collator = new Intl.Collator("ja", { numeric: true });
/** Compares by a text; empty ones come last in ascending order. */
const byText = (text: (row: FigureRow) => string) => (a: FigureRow, b: FigureRow) =>
  Number(text(a) === "") - Number(text(b) === "") || collator.compare(text(a), text(b));

/**
 * Builds the table of all figures, which can be sorted by its headers, searched, and filtered by kind.
 * @param tools builds what stands beside the filters, given the rows that are found, in their order
 */
export function figures(
  articles: readonly ArticleData[],
  labels: PageLabels,
  tools?: (found: () => readonly FigureRow[]) => HTMLElement,
): HTMLElement[] {
  const rows: FigureRow[] = articles.flatMap(({ name, figures }) =>
    figures.map((figure) => ({ ...figure, article: name })),
  );
  const rank = unitRanks(rows);
  const { columns: names } = labels;
  const column = (name: string, cell: Column["cell"]): Column => ({ name, cell, compare: byText(cell) });
  const columns: Column[] = [
    column(names.owner, (row) => row.owner),
    column(names.measure, (row) => row.measure),
    column(names.period, (row) => row.period),
    { name: names.value, cell: (row) => row.value, compare: (a, b) => a.amount - b.amount, isLink: true },
    column(names.change, (row) => row.change),
    column(names.notes, (row) => row.notes),
    column(names.written, (row) => row.text + (row.mentions > 1 ? ` ×${row.mentions}` : "")),
    column(names.kind, (row) => labels.kinds[row.kind]),
    ...(articles.length > 1 ? [column(names.article, (row: FigureRow) => row.article)] : []),
  ];

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
  const { controls, more, update, found } = listing({
    labels,
    name: labels.figures,
    items: rows,
    textOf: (row) => columns.map(({ cell }) => cell(row)).join(" "),
    kindOf: (row) => row.kind,
    kinds: labels.kinds,
    show: (shown) => body.replaceChildren(...shown.map((row) => tableRow(row, columns))),
    // Only values with the same unit can be compared: the most frequent unit comes first, in either direction.
    order: () =>
      sorted &&
      ((a, b) => {
        const { column, down } = sorted!;
        const byUnit = column.name === names.value ? rank.get(a.unit)! - rank.get(b.unit)! : 0;
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
  if (tools) controls.append(tools(found));
  return [...charts(rows, labels), controls, element("div", { class: "scroll" }, table), more];
}

/** Returns the rank of each unit by frequency, from 0. */
function unitRanks(rows: readonly FigureRow[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { unit } of rows) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return new Map([...counts].sort((a, b) => b[1] - a[1]).map(([unit], i) => [unit, i]));
}

const tableRow = (row: FigureRow, columns: readonly Column[]): HTMLTableRowElement =>
  element(
    "tr",
    { role: "row" },
    ...columns.map(({ cell, isLink }) => {
      const content = withWholeNumbers(cell(row));
      return element("td", { role: "cell" }, ...(isLink ? [linkTo(row.place, ...content)] : content));
    }),
  );
