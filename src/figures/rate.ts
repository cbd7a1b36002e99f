import type { FigureContext } from "./context";
import type { Draft } from "./draft";
import type { Relation } from "./relations";

const PER: Readonly<Record<string, string>> = {
  時: "hour",
  時間: "hour",
  h: "hour",
  分: "minute",
  秒: "second",
  s: "second",
};

/** The ECMA-402 code of a unit per hour, minute or second, where both have one: kilometer-per-hour. */
export const perTime = (code: string | undefined, time: string): string | undefined =>
  code && PER[time] ? `${code}-per-${PER[time]}` : undefined;

/** 150万バレル/日, 1キロメートル/時: what it is counted per. */
export function withRate({ text }: FigureContext, draft: Draft): Draft {
  const per = /^\/(時間?|分|秒|日|年|月|人|台|本|個|kg|km|h|s)(?![a-z])/.exec(
    text.slice(draft.end, draft.end + 4),
  )?.[1];
  if (!per || !draft.unit) return draft;
  const code = perTime(draft.unit.code, per);
  return {
    ...draft,
    end: draft.end + 1 + per.length,
    unit: { ...draft.unit, ...(code ? { code } : {}) },
    perUnit: { text: per },
  };
}

/** Behind the one that a rate counts by: 1人当たり3万円, 1箱につき平均500円. */
const BASE = /^(?:当たり|あたり|当り|辺り|につき)(?:の[^。、]{1,12}?)?[はがも、]?(?:約|およそ|平均|最大)*$/;

/** The figure that each is counted per, where the one before it says so. */
export function rates({ text }: FigureContext, drafts: readonly Draft[]): Relation {
  const per = new Map<number, number>();
  drafts.forEach((draft, i) => {
    const base = drafts[i - 1];
    if (base?.decimal === "1" && base.unit && BASE.test(text.slice(base.end, draft.start).slice(0, 40)))
      per.set(i, i - 1);
  });
  return per;
}
