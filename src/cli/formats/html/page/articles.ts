import { element } from "./element";
import { LABELS } from "./language";
import { listing } from "./listing";

const MARKS = "mark[data-of]";

/** Makes the articles interactive: shows those that match a search, inserts the text of one when it is opened, follows links into them. */
export function articles(section: HTMLElement, names: readonly string[]): void {
  const all = [...section.querySelectorAll<HTMLElement>("article")];
  const open = (article: HTMLElement) => {
    const waiting = article.querySelector<HTMLScriptElement>("script.body");
    if (waiting) {
      const body = element("div", { class: "body" });
      // It was written by yomitori with the whole article escaped. innerHTML runs no scripts, and the policy of the page forbids them.
      body.innerHTML = waiting.text;
      waiting.replaceWith(body);
    }
    article.querySelector(MARKS)?.setAttribute("tabindex", "0");
  };
  const showPlace = () => {
    const place = location.hash.slice(1);
    const article = /^a\d+/.test(place) ? document.getElementById(place.split("-")[0]!) : null;
    if (!article) return;
    article.hidden = false;
    open(article);
    article.querySelector("details")!.open = true;
    const target = document.getElementById(place) ?? article;
    if (!target.hasAttribute("tabindex")) target.tabIndex = -1;
    target.scrollIntoView({ block: "center" });
    target.focus({ preventScroll: true });
  };

  section.addEventListener(
    "toggle",
    ({ target }) => {
      const article = (target as HTMLElement).closest("article");
      if (article && (target as HTMLDetailsElement).open) open(article);
    },
    true, // `toggle` does not bubble
  );
  section.addEventListener("keydown", (event) => {
    const mark = (event.target as HTMLElement).closest<HTMLElement>(MARKS);
    const marks = [...(mark?.closest(".text")?.querySelectorAll<HTMLElement>(MARKS) ?? [])];
    const to = { ArrowRight: 1, ArrowLeft: -1, Home: -marks.length, End: marks.length }[event.key];
    if (!mark || to === undefined) return;
    event.preventDefault();
    const next = marks[Math.min(marks.length - 1, Math.max(0, marks.indexOf(mark) + to))]!;
    mark.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  });
  addEventListener("hashchange", showPlace);
  // A second click on the same link does not change the hash.
  document.addEventListener("click", ({ target }) => {
    if ((target as Element).closest?.("a")?.hash === location.hash) showPlace();
  });

  section.querySelector("h2")!.after(legend());
  if (all.length > 1) {
    const { controls, more } = listing({
      name: LABELS.articles,
      items: all.map((article, i) => ({ article, name: names[i]! })),
      textOf: ({ name }) => name,
      show: (shown) => {
        for (const article of all) article.hidden = true;
        for (const { article } of shown) article.hidden = false;
      },
      step: 30,
    });
    section.querySelector(".legend")!.after(controls);
    section.append(more);
  }
  for (const article of section.querySelectorAll<HTMLElement>("article:has(details[open])")) open(article);
  showPlace();
}

/** Builds the legend of the marks, with a button to hide each kind. */
function legend(): HTMLElement {
  const kinds = { figure: LABELS.figures, time: LABELS.times, entity: LABELS.entities };
  const buttons = Object.entries(kinds).map(([kind, name]) => {
    const button = element(
      "button",
      { type: "button", class: "toggle", "aria-pressed": "true" },
      element("mark", { class: kind }, name),
    );
    button.addEventListener("click", () => {
      const hidden = document.body.classList.toggle(`no-${kind}`);
      button.setAttribute("aria-pressed", String(!hidden));
    });
    return button;
  });
  const key = element("strong", { class: "key" }, LABELS.keySentence);
  return element("p", { class: "legend" }, ...buttons, key, element("span", { class: "hint" }, LABELS.hint));
}
