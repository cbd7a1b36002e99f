import { compareStarts } from "../../present/time";
import type { ArticleData, TimeData } from "../data";
import type { PageLabels } from "../labels";
import { element, linkTo } from "./element";
import { listing } from "./listing";
import { withWholeNumbers } from "./numbers";

interface Moment extends TimeData {
  readonly article: string;
}

/** Builds a list of all times in the order of the calendar; those that do not resolve come last. */
export function timeline(articles: readonly ArticleData[], labels: PageLabels): HTMLElement[] {
  const moments: Moment[] = articles.flatMap(({ name, times }) => times.map((time) => ({ ...time, article: name })));
  moments.sort((a, b) => compareStarts(a.start, b.start));
  const list = element("ol", { class: "timeline" });
  const { controls, more } = listing({
    labels,
    name: labels.timeline,
    items: moments,
    textOf: ({ when, text, before, after, article }) => [when, before + text + after, article].join(" "),
    kindOf: ({ start }) => (start === undefined ? "none" : "placed"),
    kinds: { placed: labels.placed, none: labels.unplaced },
    show: (shown) => list.replaceChildren(...byDate(shown).map((group) => entry(group, articles.length > 1))),
    step: 100,
  });
  return [controls, list, more];
}

function byDate(moments: readonly Moment[]): Moment[][] {
  const groups: Moment[][] = [];
  for (const moment of moments) {
    const last = groups.at(-1)?.at(-1);
    if (last?.when === moment.when && last.start === moment.start) groups.at(-1)!.push(moment);
    else groups.push([moment]);
  }
  return groups;
}

function entry(group: readonly Moment[], withArticle: boolean): HTMLLIElement {
  const { when, start } = group[0]!;
  const sentences = group.map(({ place, text, before, after, article }) =>
    element(
      "p",
      {},
      ...withWholeNumbers(before),
      linkTo(place, text),
      ...withWholeNumbers(after),
      ...(withArticle ? [element("span", { class: "source" }, article)] : []),
    ),
  );
  return element(
    "li",
    start === undefined ? { class: "unplaced" } : {},
    element("div", { class: "when" }, when),
    element("div", {}, ...sentences),
  );
}
