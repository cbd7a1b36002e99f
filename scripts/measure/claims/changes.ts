import type { ClaimField } from "../../../src/enumerations";
import type { EntityType, Span } from "../../../src/types";

/** A claim in which one thing was changed. */
export interface ChangedClaim {
  readonly sort: ChangeSort;
  readonly text: string;
  /** Where the change is in the changed text. */
  readonly span: Span;
  /** The reasons that are right. */
  readonly fields: readonly ClaimField[];
  readonly from: string;
  readonly to: string;
}

type ChangeSort = "number" | "unit" | "direction" | "date" | "name";

/** A name of a claim. */
export interface ClaimName extends Span {
  readonly type: EntityType;
}

/** A fixed sequence of whole numbers from a text: the same article is always changed the same way. */
export function sequenceOf(seed: string): (below: number) => number {
  let state = 2166136261;
  for (let at = 0; at < seed.length; at++) state = Math.imul(state ^ seed.charCodeAt(at), 16777619) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}

type Pick = (below: number) => number;

const replaced = (text: string, { start, end }: Span, to: string) => ({
  text: text.slice(0, start) + to + text.slice(end),
  span: { start, end: start + to.length },
  from: text.slice(start, end),
  to,
});

/** Returns another number of the same shape: 312 for 478, 7.4 for 3.9. */
function otherNumber(number: string, pick: Pick): string {
  for (;;) {
    const other = number.replace(/\d/g, (_, at: number) =>
      String(at === 0 && number.length > 1 && number[1] !== "." ? 1 + pick(9) : pick(10)),
    );
    if (Number(other.replaceAll(",", "")) !== Number(number.replaceAll(",", "")) && !/^0+$/.test(other)) return other;
  }
}

/** Numbers that are no part of a date, a clock time or a Latin word. */
const NUMBER =
  /(?<![\dA-Za-z.,+-])\d+(?:,\d{3})*(?:\.\d+)?(?![\d.,]|[A-Za-z]|年(?!間)|月|日(?![間目ぶ])|時(?!間)|分(?!の)|:)/g;

const UNITS: readonly (readonly [from: RegExp, to: string, ...fields: ClaimField[]])[] = [
  [/(?<=[\d万億兆])円/, "ドル", "unit"],
  [/(?<=[\d万億兆])ドル/, "円", "unit"],
  [/(?<=[\d万千])人/, "件", "unit"],
  [/(?<=\d)件/, "人", "unit"],
  [/(?<=\d)[%%]/, "ポイント", "unit"],
  [/(?<=\d)歳/, "人", "unit"],
  [/(?<=\d)(?:キロメートル|km|キロ(?!グラム|ロ))/, "メートル", "unit"],
  [/(?<!第\d{1,4})(?<=\d)回/, "人", "unit"],
  [/(?<=\d)億/, "兆", "value", "unit"],
  [/(?<=\d)万/, "億", "value", "unit"],
];

const DIRECTIONS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\d[%%円人件台万億]{1,2})増(?!資|税)/, "減"],
  [/(?<=\d[%%円人件台万億]{1,2})減(?!税)/, "増"],
  [/(?<=\d[^、。]{0,8})上昇/, "下落"],
  [/(?<=\d[^、。]{0,8})下落/, "上昇"],
  [/(?<=\d[^、。]{0,8})増加/, "減少"],
  [/(?<=\d[^、。]{0,8})減少/, "増加"],
];

const DATES: readonly (readonly [part: RegExp, low: number, high: number])[] = [
  [/\d{4}(?=年(?!間))/g, 1990, 2020],
  [/\d{1,2}(?=月(?!間))/g, 1, 12],
  [/\d{1,2}(?=日(?![間目ぶ]))/g, 1, 28],
  [/\d{1,2}(?=時(?!間))/g, 0, 23],
];
const WEEKDAY = /[月火水木金土日](?=曜日)/g;

/** Returns the claim with one thing changed, of each sort that it has. */
export function changesOf(
  text: string,
  names: readonly ClaimName[],
  others: Readonly<Record<EntityType, readonly string[]>>,
  pick: Pick,
): ChangedClaim[] {
  const one = <T>(list: readonly T[]): T | undefined => list[pick(list.length)];
  const changes: ChangedClaim[] = [];
  const numbers = [...text.matchAll(NUMBER)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const number = one(numbers);
  if (number) {
    const to = otherNumber(text.slice(number.start, number.end), pick);
    changes.push({ sort: "number", fields: ["value"], ...replaced(text, number, to) });
  }
  const unit = one(UNITS.flatMap(([from, to, ...fields]) => spanOf(text, from).map((span) => ({ span, to, fields }))));
  if (unit) changes.push({ sort: "unit", fields: unit.fields, ...replaced(text, unit.span, unit.to) });
  const direction = one(DIRECTIONS.flatMap(([from, to]) => spanOf(text, from).map((span) => ({ span, to }))));
  if (direction)
    changes.push({ sort: "direction", fields: ["direction"], ...replaced(text, direction.span, direction.to) });
  const date = one(datesOf(text, pick));
  if (date) changes.push({ sort: "date", fields: ["date"], ...replaced(text, date.span, date.to) });
  const name = one(names);
  const other = name && one(others[name.type].filter((one) => !text.includes(one)));
  if (name && other !== undefined) changes.push({ sort: "name", fields: ["owner"], ...replaced(text, name, other) });
  return changes;
}

function spanOf(text: string, pattern: RegExp): Span[] {
  const match = pattern.exec(text);
  return match ? [{ start: match.index, end: match.index + match[0].length }] : [];
}

function datesOf(text: string, pick: Pick): { span: Span; to: string }[] {
  const found = DATES.flatMap(([part, low, high]) =>
    [...text.matchAll(part)].map((match) => {
      let to = Number(match[0]);
      while (to === Number(match[0])) to = low + pick(high - low + 1);
      return { span: { start: match.index, end: match.index + match[0].length }, to: String(to) };
    }),
  );
  const weekdays = [...text.matchAll(WEEKDAY)].map((match) => ({
    span: { start: match.index, end: match.index + 1 },
    to: [..."月火水木金土日"].filter((day) => day !== match[0])[pick(6)]!,
  }));
  return [...found, ...weekdays];
}
