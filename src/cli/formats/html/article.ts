import type { Failure } from "../../../node/answer";
import { articleName, oneLine } from "../../../present/article";
import { exactValue, figureNotes, measuredName } from "../../../present/figure";
import { JAPANESE } from "../../../present/japanese";
import { KINDS, TIME_TYPES, TYPES, WARNINGS } from "../../../present/japanese-labels";
import { timeName } from "../../../present/time";
import type { Summary, Warning } from "../../../types";
import { periodName } from "./data";
import { escapeHtml } from "./escape";
import { type HtmlMark, markText } from "./marks";

/** Returns the header of an article: its name, date and length, and the numbers of figures, times and entities. */
export function articleHead(summary: Summary, file: string): string {
  const { publishedAt, stats, figures, times, entities } = summary;
  const facts = [
    publishedAt && `<time>${escapeHtml(publishedAt)}</time>`,
    `${stats.characters.toLocaleString("en")}字`,
    `数値 ${figures.length}`,
    `日時 ${times.length}`,
    `固有名 ${entities.length}`,
  ];
  return `<h3>${escapeHtml(articleName(summary, file))}</h3><p class="facts">${facts.filter(Boolean).join(" · ")}</p>`;
}

/** Returns the text with a mark for each finding, then the keywords, the key sentences and the warnings. */
export function articleBody(summary: Summary, text: string, key: string): string {
  const { keywords, keySentences, warnings } = summary;
  return [
    `<div class="text">${markText(text, marksOf(summary, key))}</div><aside>`,
    list(
      "キーワード",
      "keywords",
      keywords.map(({ term, reading }) => (reading ? { text: term, title: reading } : { text: term })),
    ),
    list(
      "要点",
      "sentences",
      keySentences.map((sentence) => ({ text: oneLine(sentence.text), target: `${key}-s${sentence.sentence}` })),
    ),
    list(
      "注意",
      "warnings",
      warnings.map((warning) => ({ text: warningText(warning, text), title: warning.message })),
    ),
    "</aside>",
  ].join("");
}

/** Returns a warning in Japanese, after the words that it is about. */
function warningText({ code, start, end }: Warning, text: string): string {
  return start === undefined ? WARNINGS[code] : `「${text.slice(start, end)}」: ${WARNINGS[code]}`;
}

/** Returns the message for an article that could not be read. */
export const failureHtml = ({ id, line, error }: Failure): string =>
  `<p class="failure"><strong>${line}行目${id === null ? "" : ` (${escapeHtml(id)})`}は読めませんでした</strong> ` +
  `<code>${escapeHtml(error.code)}</code> <span lang="en">${escapeHtml(error.message)}</span></p>\n`;

interface Item {
  readonly text: string;
  readonly title?: string;
  /** The id of the element to which the item links. */
  readonly target?: string;
}

function list(name: string, className: string, items: readonly Item[]): string {
  if (items.length === 0) return "";
  const item = ({ text, title, target }: Item) => {
    const content = target === undefined ? escapeHtml(text) : `<a href="#${target}">${escapeHtml(text)}</a>`;
    return `<li${title === undefined ? "" : ` title="${escapeHtml(title)}"`}>${content}</li>`;
  };
  return `<h4>${name}</h4><ul class="${className}">${items.map(item).join("")}</ul>`;
}

/** Returns a mark for each key sentence, figure, time and mention of an entity. */
function marksOf(summary: Summary, key: string): HtmlMark[] {
  const markOf = (className: string, id: string, note: string, value: string) => ({
    tag: "mark" as const,
    attributes: { class: className, "data-of": `${key}-${id}`, "data-note": note, "data-value": value, tabindex: "-1" },
  });
  return [
    ...summary.keySentences.map(({ start, end, sentence }) => ({
      start,
      end,
      tag: "strong" as const,
      attributes: { class: "key" },
      id: `${key}-s${sentence}`,
    })),
    ...summary.figures.map((figure) => {
      const notes = [measuredName(figure), periodName(figure, summary), ...figureNotes(figure, summary, JAPANESE)];
      return {
        ...markOf("figure", figure.id, join([KINDS[figure.kind], ...notes]), exactValue(figure, JAPANESE)),
        start: figure.start,
        end: figure.end,
        id: `${key}-${figure.id}`,
      };
    }),
    ...summary.times.map((time) => ({
      ...markOf("time", time.id, join([TIME_TYPES[time.type], time.timex]), timeName(time)),
      start: time.start,
      end: time.end,
      id: `${key}-${time.id}`,
    })),
    ...summary.entities.flatMap(({ id, type, name, titles, mentions }) =>
      mentions.map(({ start, end }, i) => ({
        ...markOf("entity", id, join([TYPES[type], ...titles, mentions.length > 1 && `${mentions.length}回`]), name),
        start,
        end,
        ...(i === 0 ? { id: `${key}-${id}` } : {}),
      })),
    ),
  ];
}

const join = (notes: readonly (string | false)[]): string => notes.filter(Boolean).join(" · ");
