import { articleName, oneLine } from "../../../present/article";
import { otherNames } from "../../../present/entity";
import { exactValue, figureNotes, measuredName, periodOf, unitName } from "../../../present/figure";
import { JAPANESE } from "../../../present/japanese";
import { timeName } from "../../../present/time";
import type { EntityType, Figure, FigureKind, Mention, Summary } from "../../../types";

/** What the script of the page needs of an article to build its tables, with all values in words. Each `place` is the id of an element. */
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
  /** The value to sort by; of a range its lower end. */
  readonly amount: number;
  readonly what: string;
  readonly period: string;
  readonly notes: string;
}

export interface TimeData {
  readonly place: string;
  /** ISO 8601; absent where the expression does not resolve to a range of the calendar. */
  readonly start?: string;
  readonly when: string;
  readonly text: string;
  /** The rest of its sentence, before and after it. */
  readonly before: string;
  readonly after: string;
}

export interface EntityData {
  readonly place: string;
  readonly type: EntityType;
  readonly name: string;
  /** Other names and titles. */
  readonly also: readonly string[];
  readonly mentions: number;
}

/** @param key the prefix of all ids of the article in the page. */
export function pageData(summary: Summary, text: string, file: string, key: string): ArticleData {
  const { publishedAt, figures, times, entities, sentences } = summary;
  return {
    name: articleName(summary, file),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    figures: figures.map((figure) => ({
      place: `${key}-${figure.id}`,
      kind: figure.kind,
      text: figure.text,
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
      text: time.text,
      ...context(time, sentences[time.sentence]?.start ?? time.start, sentences[time.sentence]?.end ?? time.end, text),
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

/** The name of the period that governs a figure; empty where none is known. */
export function periodName(figure: Figure, summary: Summary): string {
  const period = periodOf(figure, summary);
  return period ? timeName(period) : "";
}

/** How many characters of the sentence the timeline shows before and after a time. */
const BEFORE = 24;
const AFTER = 60;

/** Returns the sentence around a mention on one line, cut with an ellipsis; no surrogate pair is split. */
function context({ start, end }: Mention, from: number, to: number, text: string): { before: string; after: string } {
  const before = [...oneLine(text.slice(from, start))];
  const after = [...oneLine(text.slice(end, to))];
  return {
    before: before.length > BEFORE ? `…${before.slice(-BEFORE).join("")}` : before.join("").trimStart(),
    after: after.length > AFTER ? `${after.slice(0, AFTER).join("")}…` : after.join("").trimEnd(),
  };
}
