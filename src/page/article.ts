import { articleName, oneLine } from "../present/article";
import { changeOf, exactValue, figureNotes, measuredName } from "../present/figure";
import { timeText } from "../present/time";
import type { Language } from "../present/wording";
import { WORDINGS } from "../present/wordings";
import type { Span, Summary, Warning } from "../types";
import { periodName } from "./data";
import { escapeHtml } from "./escape";
import { PAGE_LABELS } from "./labels";
import { type HtmlMark, markText } from "./marks";

/** Returns the header of an article: its name, date and length, and the numbers of figures, times and entities. */
export function articleHead(summary: Summary, file: string, language: Language): string {
  const labels = PAGE_LABELS[language];
  const { publishedAt, stats, figures, times, entities } = summary;
  const facts = [
    publishedAt && `<time>${escapeHtml(publishedAt)}</time>`,
    labels.characters(stats.characters),
    `${labels.figures} ${figures.length}`,
    `${labels.times} ${times.length}`,
    `${labels.entities} ${entities.length}`,
  ];
  return `<h3>${escapeHtml(articleName(summary, file))}</h3><p class="facts">${facts.filter(Boolean).join(" · ")}</p>`;
}

/** Returns the text with a mark for each finding, then the keywords, the key sentences and the warnings. */
export const articleBody = (summary: Summary, text: string, key: string, language: Language): string =>
  `<div class="text">${markedText(summary, text, key, language)}</div><aside>${articleNotes(summary, text, key, language)}</aside>`;

/**
 * Returns the text with a mark for each finding.
 * @param part the part of the text; a mark that crosses its ends is left out
 */
export function markedText(
  summary: Summary,
  text: string,
  key: string,
  language: Language,
  part: Span = { start: 0, end: text.length },
): string {
  const marks = marksOf(summary, key, language, part).map((mark) => ({
    ...mark,
    start: mark.start - part.start,
    end: mark.end - part.start,
  }));
  return markText(text.slice(part.start, part.end), marks);
}

/** Returns the keywords, the key sentences and the warnings. */
export function articleNotes(
  { keywords, keySentences, warnings }: Summary,
  text: string,
  key: string,
  language: Language,
): string {
  const labels = PAGE_LABELS[language];
  return [
    list(
      labels.keywords,
      "keywords",
      keywords.map(({ term, reading }) => (reading ? { text: term, title: reading } : { text: term })),
    ),
    list(
      labels.keySentences,
      "sentences",
      keySentences.map((sentence) => ({ text: oneLine(sentence.text), target: `${key}-s${sentence.sentence}` })),
    ),
    list(
      labels.warnings,
      "warnings",
      warnings.map((warning) => ({ text: warningText(warning, text, language), title: warning.message })),
    ),
  ].join("");
}

/** Returns a warning, after the words that it is about. */
function warningText(warning: Warning, text: string, language: Language): string {
  const { start, end } = warning;
  const words = WORDINGS[language].warning(warning);
  return start === undefined || language === "en" ? words : `「${text.slice(start, end)}」: ${words}`;
}

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

/** Returns a mark for each key sentence, figure, time and mention of an entity in a part of the text. */
function marksOf(summary: Summary, key: string, language: Language, part: Span): HtmlMark[] {
  const labels = PAGE_LABELS[language];
  const wording = WORDINGS[language];
  const markOf = (className: string, id: string, note: string, value: string) => ({
    tag: "mark" as const,
    attributes: { class: className, "data-of": `${key}-${id}`, "data-note": note, "data-value": value, tabindex: "-1" },
  });
  const isShown = ({ start, end }: Span) => start >= part.start && end <= part.end;
  return [
    ...summary.keySentences.filter(isShown).map(({ start, end, sentence }) => ({
      start,
      end,
      tag: "strong" as const,
      attributes: { class: "key" },
      id: `${key}-s${sentence}`,
    })),
    ...summary.figures.filter(isShown).map((figure) => {
      const notes = [
        measuredName(figure),
        periodName(figure, summary, wording),
        changeOf(figure, summary, wording),
        ...figureNotes(figure, summary, wording),
      ];
      const tied = [figure.conversionOf, figure.changeFrom, figure.partOf].filter((id) => id !== undefined);
      const mark = markOf(
        "figure",
        figure.id,
        join([labels.kinds[figure.kind], ...notes]),
        exactValue(figure, wording),
      );
      const ties = tied.length === 0 ? {} : { "data-tied": tied.map((id) => `${key}-${id}`).join(" ") };
      return {
        ...mark,
        attributes: { ...mark.attributes, ...ties },
        start: figure.start,
        end: figure.end,
        id: `${key}-${figure.id}`,
      };
    }),
    ...summary.times.filter(isShown).map((time) => ({
      ...markOf("time", time.id, join([labels.timeTypes[time.type], time.timex]), timeText(time, wording)),
      start: time.start,
      end: time.end,
      id: `${key}-${time.id}`,
    })),
    ...summary.entities.flatMap(({ id, type, name, titles, mentions }) => {
      const note = join([labels.entityTypes[type], ...titles, mentions.length > 1 && labels.mentions(mentions.length)]);
      return mentions.flatMap((mention, i) => {
        if (!isShown(mention)) return [];
        const { start, end } = mention;
        const place = i === 0 ? { id: `${key}-${id}` } : {};
        return [{ ...markOf("entity", id, note, name), start, end, ...place }];
      });
    }),
  ];
}

const join = (notes: readonly (string | false)[]): string => notes.filter(Boolean).join(" · ");
