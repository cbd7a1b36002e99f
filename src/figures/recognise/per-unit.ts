import { GuardedPattern } from "../../text/guarded-pattern";
import type { FigureContext } from "../context";
import { draftOf, type FigureDraft } from "../draft";

/** The ECMA-402 identifiers of units of time. */
const TIME_CODES: Readonly<Record<string, string>> = {
  時: "hour",
  時間: "hour",
  h: "hour",
  分: "minute",
  秒: "second",
  s: "second",
};

/** The ECMA-402 code of a unit per hour, minute or second, if both have one: kilometer-per-hour. */
export const perTime = (code: string | undefined, time: string): string | undefined =>
  code && TIME_CODES[time] ? `${code}-per-${TIME_CODES[time]}` : undefined;

/** 150万バレル/日, 60km/h, but not 5m/sec. */
const PER_UNIT = new GuardedPattern(/\/(時間?|分|秒|日|年|月|人|台|本|個|kg|km|h|s)(?![a-z])/, { first: "/" });

/** Adds the unit after a slash, which the figure is counted per: 150万バレル/日, 1キロメートル/時. */
export function withPerUnit({ text }: FigureContext, draft: FigureDraft): FigureDraft {
  const per = PER_UNIT.at(text, draft.end)?.[1];
  if (!per || !draft.unit) return draft;
  const code = perTime(draft.unit.code, per);
  return draftOf({
    ...draft,
    end: draft.end + 1 + per.length,
    unit: { ...draft.unit, ...(code ? { code } : {}) },
    perUnit: { text: per },
  });
}
