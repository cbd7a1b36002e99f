import type { PageLabels } from "../labels";
import { element } from "./element";

/** A list that can be searched and filtered by kind. It is shown in steps, so that a large batch builds only the elements in view. */
export interface Listing<T> {
  readonly labels: PageLabels;
  readonly name: string;
  readonly items: readonly T[];
  /** The text that is searched. */
  readonly textOf: (item: T) => string;
  readonly kindOf?: (item: T) => string;
  /** The names of the kinds, in the order of the menu. */
  readonly kinds?: Readonly<Record<string, string>>;
  /** Shows exactly these items. */
  readonly show: (items: readonly T[]) => void;
  /** Returns the comparison to sort by; undefined for the order of `items`. */
  readonly order?: () => ((a: T, b: T) => number) | undefined;
  /** How many items are shown at first, and how many more with each click. */
  readonly step: number;
}

/** How long the search waits for the next key. */
const TYPING_MS = 150;

/** Builds the controls before and after a list; call `update` when its order has changed. `found` returns all items that match, in their order. */
export function listing<T>({ labels, name, items, textOf, kindOf, kinds, show, order, step }: Listing<T>) {
  const search = element("input", { type: "search", placeholder: labels.filter, "aria-label": labels.filterOf(name) });
  const menu = element(
    "select",
    { "aria-label": labels.kindsOf(name) },
    element("option", { value: "" }, labels.allKinds),
  );
  const status = element("p", { role: "status", class: "status" });
  const more = element("button", { type: "button", class: "more" });
  let limit = step;
  let timer = 0;

  for (const [kind, label] of Object.entries(kinds ?? {})) {
    const count = items.filter((item) => kindOf?.(item) === kind).length;
    if (count > 0) menu.append(element("option", { value: kind }, `${label} (${count.toLocaleString("en")})`));
  }
  /** Returns the items that match the filters, in their order. */
  const find = (): readonly T[] => {
    const words = folded(search.value).split(/\s+/).filter(Boolean);
    const found = items.filter((item) => {
      if (menu.value !== "" && kindOf?.(item) !== menu.value) return false;
      if (words.length === 0) return true;
      const text = folded(textOf(item));
      return words.every((word) => text.includes(word));
    });
    const by = order?.();
    if (by) found.sort(by);
    return found;
  };
  const update = () => {
    const found = find();
    show(found.slice(0, limit));
    const left = found.length - limit;
    status.textContent = labels.found(count(found), count(items));
    more.hidden = left <= 0;
    more.textContent = labels.more(Math.min(step, left).toLocaleString("en"));
  };
  const restart = () => {
    limit = step;
    update();
  };
  search.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(restart, TYPING_MS);
  });
  menu.addEventListener("change", restart);
  more.addEventListener("click", () => {
    limit += step;
    update();
  });
  update();
  const controls = element("div", { class: "controls" }, search, ...(menu.length > 2 ? [menu] : []), status);
  return { controls, more, update: restart, found: find };
}

/** Folds width and case, which a search ignores: Ａ is a. */
const folded = (text: string): string => text.normalize("NFKC").toLowerCase();
const count = (items: readonly unknown[]): string => items.length.toLocaleString("en");
