import { articleName, oneLine } from "../present/article";
import { otherNames } from "../present/entity";
import { changeOf, exactValue, figureNotes, isChange, periodOf, unitName } from "../present/figure";
import { seriesOf } from "../present/series";
import { timeText } from "../present/time";
import type { Language, Wording } from "../present/wording";
import { WORDINGS } from "../present/wordings";
import type { EntityType, Figure, FigureKind, Mention, Summary } from "../types";

/** The data from which the script of the page builds its tables, with all values as text. `place` is the id of an element of the page. */
export interface ArticleData {
  readonly name: string;
  readonly publishedAt?: string;
  readonly figures: readonly FigureData[];
  readonly times: readonly TimeData[];
  readonly entities: readonly EntityData[];
}

/** A value of one owner and measure. The values of one owner and measure stand together. */
export interface FigureData {
  /** The place of its first mention. */
  readonly place: string;
  readonly kind: FigureKind;
  readonly text: string;
  readonly value: string;
  readonly unit: string;
  /** The number to sort by; for a range its lower end. */
  readonly amount: number;
  /** Whether the value can stand in a chart: one number, and no change. */
  readonly isLevel: boolean;
  /** The measured entity: 北斗電機. */
  readonly owner: string;
  /** The measured property: 純利益. */
  readonly measure: string;
  readonly period: string;
  /** The beginning of the period in ISO 8601, if it has one in the calendar. */
  readonly periodStart?: string;
  readonly change: string;
  readonly notes: string;
  /** Whether it has happened: no plan, forecast, target or estimate. */
  readonly isActual: boolean;
  /** The number of mentions. */
  readonly mentions: number;
}

/** A row of the table of figures: a value, and the name of its article. */
export interface FigureRow extends FigureData {
  readonly article: string;
}

export interface TimeData {
  readonly place: string;
  /** The beginning in ISO 8601; absent if the expression does not resolve to a range of the calendar. */
  readonly start?: string;
  /** The time in the language of the page: 2025年9月. */
  readonly when: string;
  readonly text: string;
  /** The part of its sentence before it. */
  readonly before: string;
  /** The part of its sentence after it. */
  readonly after: string;
}

export interface EntityData {
  readonly place: string;
  readonly type: EntityType;
  readonly name: string;
  /** The other names and the titles. */
  readonly also: readonly string[];
  /** The number of mentions. */
  readonly mentions: number;
}

/**
 * Returns the data of an article.
 * @param key the prefix of all ids of the article in the page: "a1".
 */
export function pageData(
  summary: Summary,
  text: string,
  file: string,
  key: string,
  language: Language = "ja",
): ArticleData {
  const { publishedAt, times, entities, sentences } = summary;
  const wording = WORDINGS[language];
  return {
    name: articleName(summary, file),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    figures: figureData(summary, key, wording),
    times: times.map((time) => ({
      place: `${key}-${time.id}`,
      ...(time.range ? { start: time.range.start } : {}),
      when: timeText(time, wording),
      text: oneLine(time.text),
      ...surroundings(
        time,
        sentences[time.sentence]?.start ?? time.start,
        sentences[time.sentence]?.end ?? time.end,
        text,
      ),
    })),
    entities: entities.map((entity) => ({
      place: `${key}-${entity.id}`,
      type: entity.type,
      name: entity.name,
      also: otherNames(entity),
      mentions: entity.mentions.length,
    })),
  };
}

/** Returns the rows of the table of figures. */
function figureData(summary: Summary, key: string, wording: Wording): FigureData[] {
  return seriesOf(summary).flatMap(({ owner, measure, rows }) =>
    rows.map(({ figure, mentions }) => {
      const start = periodOf(figure, summary)?.range?.start;
      const { kind, decimal, low, status = "actual" } = figure;
      return {
        place: `${key}-${mentions[0]!.id}`,
        kind,
        text: oneLine(figure.text),
        value: exactValue(figure, wording),
        unit: unitName(figure, wording),
        amount: Number(decimal ?? low ?? 0),
        isLevel: decimal !== null && kind !== "ordinal" && kind !== "age" && !isChange(figure),
        owner,
        measure,
        period: periodName(figure, summary, wording),
        ...(start === undefined ? {} : { periodStart: start }),
        change: changeOf(figure, summary, wording),
        notes: figureNotes(figure, summary, wording).join(wording.listSeparator),
        isActual: status === "actual",
        mentions: mentions.length,
      };
    }),
  );
}

/** Returns the period of a figure as the language has it; empty if it has none. */
export function periodName(figure: Figure, summary: Summary, wording: Wording): string {
  const period = periodOf(figure, summary);
  return period ? timeText(period, wording) : "";
}

/** The most characters of the sentence that the timeline shows before and after a time. */
const MOST_BEFORE = 24;
const MOST_AFTER = 60;

/** Returns the sentence around a mention on one line, cut with an ellipsis. Counts code points, so no surrogate pair is split. */
function surroundings(
  { start, end }: Mention,
  from: number,
  to: number,
  text: string,
): { before: string; after: string } {
  const before = [...oneLine(text.slice(from, start))];
  const after = [...oneLine(text.slice(end, to))];
  return {
    before: before.length > MOST_BEFORE ? `…${before.slice(-MOST_BEFORE).join("")}` : before.join("").trimStart(),
    after: after.length > MOST_AFTER ? `${after.slice(0, MOST_AFTER).join("")}…` : after.join("").trimEnd(),
  };
}
