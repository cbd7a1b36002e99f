import type { PageLabels } from "../labels";
import { element } from "./element";

/** Builds the legend of the marks, with a button to hide each kind. */
export function legend(labels: PageLabels): HTMLElement {
  const kinds = { figure: labels.figures, time: labels.times, entity: labels.entities };
  const buttons = Object.entries(kinds).map(([kind, name]) => {
    const isHidden = document.body.classList.contains(`no-${kind}`);
    const button = element(
      "button",
      { type: "button", class: "toggle", "aria-pressed": String(!isHidden) },
      element("mark", { class: kind }, name),
    );
    button.addEventListener("click", () => {
      const hidden = document.body.classList.toggle(`no-${kind}`);
      button.setAttribute("aria-pressed", String(!hidden));
    });
    return button;
  });
  const key = element("strong", { class: "key" }, labels.keySentence);
  return element("p", { class: "legend" }, ...buttons, key, element("span", { class: "hint" }, labels.hint));
}
