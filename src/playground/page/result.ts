import { articleNotes, markedText } from "../../page/article";
import { element } from "../../page/components/element";
import { entities } from "../../page/components/entities";
import { figures } from "../../page/components/figures";
import { legend } from "../../page/components/legend";
import { timeline } from "../../page/components/timeline";
import type { ArticleData } from "../../page/data";
import { escapeHtml } from "../../page/escape";
import type { Span, Summary } from "../../types";
import { ARTICLE_KEY } from "../messages";
import { PART_CHARACTERS, partAt, textParts } from "../text-parts";
import { byId } from "./form";
import { currentLanguage, labels, pageLabels } from "./language";
import { figureTools } from "./save";

/** What is shown now. */
interface Shown {
  readonly summary: Summary;
  readonly data: ArticleData;
  readonly text: string;
  readonly parts: readonly Span[];
}

let shown: Shown | undefined;
let part = 0;

/** Shows a text that is not read yet. */
export function showPlainText(title: string, text: string): void {
  shown = undefined;
  const article = articleCard(title, escapeHtml(text.slice(0, PART_CHARACTERS)), "");
  byId("result").replaceChildren(element("section", { id: "articles" }, legend(pageLabels()), article));
}

/** Shows a summary: the text with its marks, then the tables. @param say tells the person what a button has done */
export function showSummary(summary: Summary, data: ArticleData, text: string, say: (message: string) => void): void {
  shown = { summary, data, text, parts: textParts(text, summary.sentences) };
  part = Math.min(part, shown.parts.length - 1);
  const words = pageLabels();
  const tables = [
    {
      id: "figures",
      name: words.figures,
      count: data.figures.length,
      build: () => figures([data], words, (found) => figureTools(summary, text, found, say)),
    },
    { id: "timeline", name: words.timeline, count: data.times.length, build: () => timeline([data], words) },
    { id: "entities", name: words.entities, count: data.entities.length, build: () => entities([data], words) },
  ].filter(({ count }) => count > 0);
  const links = [{ id: "articles", name: labels().article, count: undefined }, ...tables].map(({ id, name, count }) =>
    element(
      "a",
      { href: `#${id}` },
      name,
      ...(count === undefined ? [] : [" ", element("b", {}, count.toLocaleString("en"))]),
    ),
  );
  const isBare = tables.length === 0 ? [element("p", { class: "nothing" }, labels().nothingFound)] : [];
  byId("result").replaceChildren(
    element("nav", { "aria-label": words.contents }, ...links),
    element("section", { id: "articles", "aria-label": labels().article }, legend(words), ...isBare),
    ...tables.map(({ id, name, build }) => element("section", { id }, element("h2", {}, name), ...build())),
  );
  drawPart();
}

/** Draws the part of the text that is shown, with its marks, in the place of the last. */
function drawPart(): void {
  if (!shown) return;
  const { summary, text, parts } = shown;
  const language = currentLanguage();
  const article = articleCard(
    summary.title ?? "",
    markedText(summary, text, ARTICLE_KEY, language, parts[part]!),
    articleNotes(summary, text, ARTICLE_KEY, language),
  );
  article.querySelector("mark[data-of]")?.setAttribute("tabindex", "0");
  if (parts.length > 1) article.prepend(partSwitch(parts.length));
  const section = byId("articles");
  section.querySelector("article")?.remove();
  section.append(article);
}

/** @param marked the text as HTML, escaped; so are the notes. innerHTML runs no scripts, and the policy of the page forbids them. */
function articleCard(title: string, marked: string, notes: string): HTMLElement {
  const text = element("div", { class: "text", lang: "ja" });
  text.innerHTML = marked;
  const aside = element("aside");
  aside.innerHTML = notes;
  const heading = title === "" ? [] : [element("h2", { class: "headline", lang: "ja" }, title)];
  return element("article", {}, ...heading, element("div", { class: "body" }, text, aside));
}

/** Builds the buttons that turn over the parts of a long text. */
function partSwitch(count: number): HTMLElement {
  const { earlier, later, textPages, longText } = labels();
  const button = (label: string, to: number) => {
    const made = element("button", { type: "button" }, label);
    made.disabled = to < 0 || to >= count;
    made.addEventListener("click", () => {
      part = to;
      drawPart();
      byId("articles").querySelector<HTMLButtonElement>(".parts button:not(:disabled)")?.focus();
    });
    return made;
  };
  return element(
    "div",
    { class: "parts" },
    button(earlier, part - 1),
    element("span", {}, textPages(part + 1, count)),
    button(later, part + 1),
    element("span", { class: "hint" }, longText(PART_CHARACTERS)),
  );
}

/** Turns to the part of the text in which a finding is, given the id of its mark: a1-f3, a1-s5. */
export function revealMark(id: string): void {
  if (!shown || document.getElementById(id) || !id.startsWith(`${ARTICLE_KEY}-`)) return;
  const { summary, parts } = shown;
  const name = id.slice(ARTICLE_KEY.length + 1);
  const found =
    summary.figures.find((figure) => figure.id === name) ??
    summary.times.find((time) => time.id === name) ??
    summary.entities.find((entity) => entity.id === name)?.mentions[0] ??
    summary.keySentences.find(({ sentence }) => `s${sentence}` === name);
  if (!found) return;
  part = partAt(parts, found.start);
  drawPart();
}

/** Shows something else than a summary. */
export function showInstead(...nodes: readonly Node[]): void {
  shown = undefined;
  part = 0;
  byId("result").replaceChildren(...nodes);
}
