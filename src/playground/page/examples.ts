import { element } from "../../page/components/element";
import type { PlaygroundState } from "../state";
import { byId } from "./form";
import { labels } from "./language";

type Example = Pick<PlaygroundState, "text" | "title" | "publishedAt"> & { readonly claim?: string };
type Take = (example: Partial<PlaygroundState>) => void;

let all: readonly Example[] = [];

/** Loads the examples; without them the page works. */
export async function examples(): Promise<void> {
  try {
    all = await (await fetch(new URL("./playground-examples.json", import.meta.url))).json();
  } catch {
    all = [];
  }
}

/** Builds the menu of the examples. */
export function fillExamples(take: Take): void {
  const menu = byId<HTMLSelectElement>("example");
  menu.replaceChildren(
    element("option", { value: "" }, labels().example),
    ...all.map(({ title }, i) => element("option", { value: String(i), lang: "ja" }, title)),
  );
  menu.onchange = () => {
    const example = all[Number(menu.value || "-1")];
    menu.value = "";
    if (example) take(example);
  };
}

/** The most examples that stand below the hint. */
const MOST_SHOWN = 4;

/** Builds what stands in the place of a result when there is no text: what to do, and examples. */
export function emptyState(isCompared: boolean, take: Take): HTMLElement {
  const { empty, emptyHint, emptyClaim, emptyExamples } = labels();
  const offered = all.filter(({ claim }) => !isCompared || claim !== undefined).slice(0, MOST_SHOWN);
  const buttons = offered.map((example) => {
    const button = element("button", { type: "button", lang: "ja" }, example.title);
    button.addEventListener("click", () => take(example));
    return button;
  });
  return element(
    "div",
    { class: "empty" },
    element("h2", {}, empty),
    element("p", {}, isCompared ? emptyClaim : emptyHint),
    ...(buttons.length > 0
      ? [element("p", { class: "hint" }, emptyExamples), element("div", { class: "offered" }, ...buttons)]
      : []),
  );
}
