import { shown } from "../checks/shown";
import {
  ANCHORS,
  ENTITY_TYPES,
  FIGURE_KINDS,
  type FigureKind,
  MODIFIERS,
  STATUSES,
  TIME_MODIFIERS,
  TIME_TYPES,
} from "../enumerations";
import type { TokenizedDocument } from "../tokens/tokenized-document";
import type { FoundEntity, FoundFigure, FoundTime, Span, Unit } from "../types";

/** A finding as the user's code returned it: any field may be anything. */
export type RawFound = Readonly<Record<string, unknown>>;

/** Copies a finding, with each field read once, or returns what is wrong with it. */
export type FoundCheck<F> = (found: RawFound, span: Span, document: TokenizedDocument) => F | string;

const EXACT_NUMBER = /^-?\d+(?:\.\d+)?$/;
const NEITHER = 'wanted decimal, or low and high, as exact numbers such as "-1234.5"';
/** The kinds that have a unit; a bare number, and a ratio such as a score, have none. */
const WITH_UNIT: ReadonlySet<FigureKind> = new Set(["money", "percent", "quantity", "age", "ordinal"]);

export const checkFigure: FoundCheck<FoundFigure> = (found, span, document) => {
  const { kind, decimal = null, low = null, high = null, modifier = null, status, measuredProperty } = found;
  if (!isOneOf(FIGURE_KINDS, kind)) return notOneOf("kind", kind, FIGURE_KINDS);
  const value = checkValue(kind, decimal, low, high);
  if (typeof value === "string") return value;
  const unit = checkUnit("unit", found.unit);
  if (typeof unit === "string") return unit;
  if (unit === undefined && WITH_UNIT.has(kind)) return `a figure of the kind ${kind} needs a unit`;
  if (kind === "money" && unit?.code === undefined) return "money needs a unit with a code, such as JPY";
  const perUnit = checkUnit("perUnit", found.perUnit);
  if (typeof perUnit === "string") return perUnit;
  if (modifier !== null && !isOneOf(MODIFIERS, modifier)) return notOneOf("modifier", modifier, MODIFIERS);
  if (status !== undefined && !isOneOf(STATUSES, status)) return notOneOf("status", status, STATUSES);
  const property = checkPart("measuredProperty", measuredProperty, document);
  if (typeof property === "string") return property;
  return {
    ...span,
    kind,
    ...value,
    modifier,
    ...(unit && { unit }),
    ...(perUnit && { perUnit }),
    ...(status !== undefined && { status }),
    ...(property && { measuredProperty: property }),
  };
};

/** Checks that a figure has one exact value, or a range from low to high; only the numbers of a score are as written. */
function checkValue(
  kind: FigureKind,
  decimal: unknown,
  low: unknown,
  high: unknown,
): Pick<FoundFigure, "decimal" | "low" | "high"> | string {
  if (decimal !== null) {
    if (!isExact(decimal) || low !== null || high !== null) return NEITHER;
    return { decimal, low: null, high: null };
  }
  if (!isExact(low) || !isExact(high)) return NEITHER;
  if (kind !== "ratio" && Number(low) > Number(high)) return `low is ${low}, which is more than high, ${high}`;
  return { decimal: null, low, high };
}

/** Whether a value is an exact number within the range of a double, which `Figure.value` is. */
const isExact = (value: unknown): value is string =>
  typeof value === "string" && EXACT_NUMBER.test(value) && Number.isFinite(Number(value));

function checkUnit(name: string, value: unknown): Unit | string | undefined {
  if (value === undefined) return undefined;
  const { code, text } = (typeof value === "object" && value !== null ? value : {}) as Partial<Unit>;
  const isCode = code === undefined || (typeof code === "string" && code !== "");
  if (typeof text !== "string" || !isCode) return `${name} is ${shown(value)}, wanted { code?, text } as text`;
  return { ...(code !== undefined && { code }), text };
}

/** Checks a span inside the document, such as that of what is measured. */
function checkPart(name: string, value: unknown, document: TokenizedDocument): Span | string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "object") return `${name} is ${shown(value)}, wanted { start, end }`;
  const { start, end } = value as RawFound;
  const span = checkSpan(start, end, document);
  return typeof span === "string" ? `${name}: ${span}` : span;
}

export const checkTime: FoundCheck<FoundTime> = ({ type, timex, range, anchor = null, mod }, span) => {
  if (!isOneOf(TIME_TYPES, type)) return notOneOf("type", type, TIME_TYPES);
  if (typeof timex !== "string" || timex === "") return "timex is missing";
  if (anchor !== null && !isOneOf(ANCHORS, anchor)) return notOneOf("anchor", anchor, ANCHORS);
  if (mod !== undefined && !isOneOf(TIME_MODIFIERS, mod)) return notOneOf("mod", mod, TIME_MODIFIERS);
  if (range === undefined) return { ...span, type, timex, anchor, ...(mod && { mod }) };
  const { start, end } = (typeof range === "object" && range !== null ? range : {}) as RawFound;
  if (typeof start !== "string" || typeof end !== "string")
    return `range is ${shown(range)}, wanted { start, end } as ISO 8601 dates`;
  return { ...span, type, timex, range: { start, end }, anchor, ...(mod && { mod }) };
};

export const checkEntity: FoundCheck<FoundEntity> = ({ type, subtype }, span) => {
  if (!isOneOf(ENTITY_TYPES, type)) return notOneOf("type", type, ENTITY_TYPES);
  if (subtype !== undefined && typeof subtype !== "string") return `subtype is ${shown(subtype)}, wanted text`;
  return { ...span, type, ...(subtype !== undefined && { subtype }) };
};

const isOneOf = <T extends string>(list: readonly T[], value: unknown): value is T => list.includes(value as T);
const notOneOf = (field: string, value: unknown, list: readonly string[]): string =>
  `${field} is ${typeof value === "string" ? value.slice(0, 60) : shown(value)}, wanted one of ${list.join(", ")}`;

/**
 * Returns a span that is inside one sentence and cuts no character of the source, such as ㌔, which is キロ in the normalised view; else
 * what is wrong with it.
 */
export function checkSpan(start: unknown, end: unknown, document: TokenizedDocument): Span | string {
  const { text, sentences, sentenceAt, map } = document;
  const name = `[${offset(start)}, ${offset(end)})`;
  if (!isOffset(start) || !isOffset(end) || start >= end || end > text.length)
    return `${name} is no place in the text of ${text.length} characters`;
  const sentence = sentences[sentenceAt(start)];
  if (!sentence || start < sentence.start || sentence.end < end) return `${name} is in no sentence`;
  return map.cutsSpan({ start, end }) ? `${name} cuts a character of the source` : { start, end };
}

const isOffset = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;
const offset = (value: unknown): string => (typeof value === "number" ? String(value) : shown(value));
