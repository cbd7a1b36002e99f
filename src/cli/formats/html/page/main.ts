/**
 * The script of the HTML report. It builds the tables from the data of the articles and makes the page respond to mouse, touch and
 * keyboard. It is bundled and minified by itself, and shares its components with the playground.
 */
import { element } from "../../../../page/components/element";
import { entities, rank } from "../../../../page/components/entities";
import { figures } from "../../../../page/components/figures";
import { notes } from "../../../../page/components/note";
import { timeline } from "../../../../page/components/timeline";
import type { ArticleData } from "../../../../page/data";
import { articles } from "./articles";
import { LABELS } from "./language";

document.documentElement.classList.add("js");
const main = document.querySelector("main")!;
const texts = document.getElementById("articles")!;
const data = [...document.querySelectorAll<HTMLScriptElement>("script.data")].map((script) => {
  script.remove();
  return JSON.parse(script.text) as ArticleData;
});
const total = (of: (article: ArticleData) => readonly unknown[]) => data.reduce((sum, one) => sum + of(one).length, 0);

const parts = [
  { id: "figures", name: LABELS.figures, count: total((one) => one.figures), build: figures },
  { id: "timeline", name: LABELS.timeline, count: total((one) => one.times), build: timeline },
  { id: "entities", name: LABELS.entities, count: rank(data).length, build: entities },
]
  .filter(({ count }) => count > 0)
  .map((part) => ({
    ...part,
    section: element("section", { id: part.id }, element("h2", {}, part.name), ...part.build(data, LABELS)),
  }));
const found = [{ id: "articles", name: LABELS.articles, count: data.length, section: texts }, ...parts];
// A single article comes before its tables; several come after them.
const shown = data.length > 1 ? [...parts, found[0]!] : found;
main.append(...shown.map(({ section }) => section));

const links = shown.map(({ id, name, count }) =>
  element("a", { href: `#${id}` }, name, " ", element("b", {}, count.toLocaleString("en"))),
);
main.before(element("nav", { "aria-label": LABELS.contents }, ...links));
if (data.length === 1) {
  document.body.classList.add("single");
  document.title = `${data[0]!.name} – ${LABELS.brand}`;
}

notes();
articles(
  texts,
  data.map(({ name }) => name),
);
