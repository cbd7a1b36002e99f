import { CharSet } from "../../text/char-set";
import type { Unit } from "../../types";
import type { FigureContext } from "../context";
import { type Draft, draftOf } from "../draft";
import type { Relation } from "../relate/relations";

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
  if (text[draft.end] !== "/") return draft;
  const per = /^\/(時間?|分|秒|日|年|月|人|台|本|個|kg|km|h|s)(?![a-z])/.exec(
    text.slice(draft.end, draft.end + 4),
  )?.[1];
  if (!per || !draft.unit) return draft;
  const code = perTime(draft.unit.code, per);
  return draftOf({
    ...draft,
    end: draft.end + 1 + per.length,
    unit: { ...draft.unit, ...(code ? { code } : {}) },
    perUnit: { text: per },
  });
}

/** Behind the one that a rate counts by: 1人当たり3万円, 1株当たり中間配当は45円, 1箱につき平均500円, 1試合平均3点. */
const BASE = /^(?:(?:当たり|あたり|当り|辺り|につき)[^。、\d]{0,14}?|平均)[はがも、]?(?:約|およそ|平均|最大)*$/;

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

/** 30秒あたり21円, 1日当たり約300個: a length of time that it is counted per. */
const PER_TIME =
  /(?:(?<=^|\D)1)?(\d*(?:秒|分|時間|日|週間?|[カかヶヵ]月|年間?))(?:当たり|あたり|当り|につき)(?:約|およそ|平均|最大)*$/;
const LINK = /(?:約|およそ|平均|最大|計)+$/;

/** The last units of both. */
const SAID_ENDS = new CharSet("りき約そ均大計");

/** What a figure is counted per by a word of time right before it: 年間72試合, 時給1000円. */
export function perTimeBefore({ text, lexicon }: FigureContext, { start }: Draft): Unit | undefined {
  let end = start;
  if (SAID_ENDS.hasAt(text, start - 1)) {
    const before = text.slice(Math.max(0, start - 16), start);
    const timed = PER_TIME.exec(before)?.[1];
    if (timed) return { text: timed };
    end -= LINK.exec(before)?.[0].length ?? 0;
  }
  const word = lexicon.rateWords.longestBefore(text, end);
  // 3年間 and 今週 are times
  return word && !/[\d一二三四五六七八九十数今先来毎前翌同半隔]/.test(text[word.start - 1] ?? "")
    ? word.value
    : undefined;
}
