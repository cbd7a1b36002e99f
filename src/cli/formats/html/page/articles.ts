import { element } from "../../../../page/components/element";
import { legend } from "../../../../page/components/legend";
import { listing } from "../../../../page/components/listing";
import { MARKS, moveByKeys } from "../../../../page/components/mark-keys";
import { LABELS } from "./language";

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
  moveByKeys(section);
  addEventListener("hashchange", showPlace);
  // A second click on the same link does not change the hash.
  document.addEventListener("click", ({ target }) => {
    if ((target as Element).closest?.("a")?.hash === location.hash) showPlace();
  });

  section.querySelector("h2")!.after(legend(LABELS));
  if (all.length > 1) {
    const { controls, more } = listing({
      labels: LABELS,
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
