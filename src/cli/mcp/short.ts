import type { Entity, Figure, Summary, TimeExpression, Unit } from "../../types";

/** A figure in the few words that an agent needs. */
export interface ShortFigure {
  readonly text: string;
  readonly kind: string;
  /** The exact value, or the two ends of a range: "1000000000000", "3..5". */
  readonly value: string;
  readonly unit?: string;
  readonly modifier?: string;
  readonly measuredProperty?: string;
  readonly measuredEntity?: string;
  readonly period?: string;
  readonly change?: string;
  readonly status?: string;
}

export interface ShortTime {
  readonly text: string;
  readonly timex: string;
  readonly start?: string;
  readonly end?: string;
}

export interface ShortEntity {
  readonly name: string;
  readonly type: string;
  readonly aliases?: readonly string[];
}

/** Returns the figures as short rows. */
export function shortFigures({ figures, times }: Summary): ShortFigure[] {
  const timexOf = new Map(times.map(({ id, timex }) => [id, timex]));
  return figures.map((figure) => {
    const period = figure.period === undefined ? undefined : timexOf.get(figure.period);
    const change = changeOf(figure);
    const { text, kind, modifier, measuredProperty, measuredEntity, status } = figure;
    return {
      text,
      kind,
      value: figure.decimal ?? `${figure.low}..${figure.high}`,
      ...(figure.unit ? { unit: nameOf(figure.unit) } : {}),
      ...(modifier ? { modifier } : {}),
      ...(measuredProperty ? { measuredProperty: measuredProperty.text } : {}),
      ...(measuredEntity ? { measuredEntity: measuredEntity.text } : {}),
      ...(period ? { period } : {}),
      ...(change ? { change } : {}),
      ...(status ? { status } : {}),
    };
  });
}

const nameOf = ({ code, text }: Unit): string => code ?? text;

/** Returns how a value changed: "yearOnYear up 18.2". */
function changeOf({ comparison }: Figure): string | undefined {
  if (!comparison) return undefined;
  return [comparison.basis, comparison.direction, comparison.signed].filter((part) => part !== undefined).join(" ");
}

export const shortTimes = (times: readonly TimeExpression[]): ShortTime[] =>
  times.map(({ text, timex, range }) => ({ text, timex, ...(range ? { start: range.start, end: range.end } : {}) }));

const shortEntities = (entities: readonly Entity[]): ShortEntity[] =>
  entities.map(({ name, type, aliases }) => ({ name, type, ...(aliases.length > 0 ? { aliases } : {}) }));

/** Returns a summary without offsets and scores. */
export const shortSummary = (summary: Summary) => ({
  keySentences: summary.keySentences.map(({ text }) => text),
  keywords: summary.keywords.map(({ term }) => term),
  entities: shortEntities(summary.entities),
  figures: shortFigures(summary),
  times: shortTimes(summary.times),
  ...shortWarnings(summary),
});

/** Returns the warnings, if there are any: an agent must know what is ambiguous. */
export const shortWarnings = ({ warnings }: Summary): { readonly warnings?: readonly string[] } =>
  warnings.length === 0 ? {} : { warnings: warnings.map(({ message }) => message) };
