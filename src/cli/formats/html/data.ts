import { articleName, oneLine } from "../../../present/article";
import { otherNames } from "../../../present/entity";
import { exactValue, figureNotes, measuredName, periodOf, unitName } from "../../../present/figure";
import { JAPANESE } from "../../../present/japanese";
import { timeName } from "../../../present/time";
import type { EntityType, Figure, FigureKind, Mention, Summary } from "../../../types";

/** The data from which the script of the page builds its tables, with all values as text. `place` is the id of an element of the page. */
export interface ArticleData {
  readonly name: string;
  readonly publishedAt?: string;
  readonly figures: readonly FigureData[];
  readonly times: readonly TimeData[];
  readonly entities: readonly EntityData[];
}

export interface FigureData {
  readonly place: string;
  readonly kind: FigureKind;
  readonly text: string;
  readonly value: string;
  readonly unit: string;
  /** The number to sort by; for a range its lower end. */
  readonly amount: number;
  /** The measured entity and property: 北斗電機 純利益. */
  readonly what: string;
  readonly period: string;
  readonly notes: string;
}

export interface TimeData {
  readonly place: string;
  /** The beginning in ISO 8601; absent if the expression does not resolve to a range of the calendar. */
  readonly start?: string;
  /** The time in Japanese: 2025年9月. */
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
export function pageData(summary: Summary, text: string, file: string, key: string): ArticleData {
  const { publishedAt, figures, times, entities, sentences } = summary;
  return {
    name: articleName(summary, file),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    figures: figures.map((figure) => ({
      place: `${key}-${figure.id}`,
      kind: figure.kind,
      text: oneLine(figure.text),
      value: exactValue(figure, JAPANESE),
      unit: unitName(figure, JAPANESE),
      amount: Number(figure.decimal ?? figure.low ?? 0),
      what: measuredName(figure),
      period: periodName(figure, summary),
      notes: figureNotes(figure, summary, JAPANESE).join("、"),
    })),
    times: times.map((time) => ({
      place: `${key}-${time.id}`,
      ...(time.range ? { start: time.range.start } : {}),
      when: timeName(time),
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

/** Returns the period of a figure in Japanese; empty if it has none. */
export function periodName(figure: Figure, summary: Summary): string {
  const period = periodOf(figure, summary);
  return period ? timeName(period) : "";
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
