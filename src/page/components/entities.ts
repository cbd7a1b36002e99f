import type { ArticleData, EntityData } from "../data";
import type { PageLabels } from "../labels";
import { element, linkTo } from "./element";
import { listing } from "./listing";

/** An entity of the whole batch. */
interface Ranked extends Pick<EntityData, "place" | "type" | "name"> {
  readonly also: Set<string>;
  mentions: number;
  articles: number;
}

/** Builds the list of entities, the most often named first. */
export function entities(articles: readonly ArticleData[], labels: PageLabels): HTMLElement[] {
  const ranked = rank(articles);
  const most = ranked[0]?.mentions ?? 1;
  const list = element("ol", { class: "entities" });
  const { controls, more } = listing({
    labels,
    name: labels.entities,
    items: ranked,
    textOf: ({ name, also }) => [name, ...also].join(" "),
    kindOf: ({ type }) => type,
    kinds: labels.entityTypes,
    show: (shown) => list.replaceChildren(...shown.map((entity) => entry(entity, most, articles.length > 1, labels))),
    step: 60,
  });
  return [controls, list, more];
}

/** Merges the entities of all articles: those with the same name and type count as one. */
export function rank(articles: readonly ArticleData[]): Ranked[] {
  const known = new Map<string, Ranked>();
  for (const { type, name, place, also, mentions } of articles.flatMap((article) => article.entities)) {
    const key = `${type} ${name}`;
    const entity = known.get(key) ?? { type, name, place, also: new Set<string>(), mentions: 0, articles: 0 };
    known.set(key, entity);
    entity.mentions += mentions;
    entity.articles++;
    for (const other of also) entity.also.add(other);
  }
  return [...known.values()].sort((a, b) => b.mentions - a.mentions);
}

/** The most other names that are shown. */
const ALSO = 6;

function entry(
  { type, name, place, also, mentions, articles }: Ranked,
  most: number,
  inBatch: boolean,
  labels: PageLabels,
): HTMLLIElement {
  const bar = element("span", { class: "bar" });
  bar.style.width = `${(100 * mentions) / most}%`;
  return element(
    "li",
    {},
    element(
      "div",
      { class: "name" },
      linkTo(place, name),
      element("span", { class: "type" }, labels.entityTypes[type]),
    ),
    element("div", { class: "count" }, labels.mentions(mentions) + (inBatch ? labels.inArticles(articles) : "")),
    element("div", { class: "track", "aria-hidden": "true" }, bar),
    element("div", { class: "also" }, [...also].slice(0, ALSO).join(labels.listSeparator)),
  );
}
