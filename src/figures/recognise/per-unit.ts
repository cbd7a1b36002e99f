import { GuardedPattern } from "../../text/guarded-pattern";
import type { FigureContext } from "../context";
import { draftOf, type FigureDraft } from "../draft";
import { LETTERS } from "../lexicon";
import { endsAtWord } from "./counter";

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

/** Times and letters that a figure may be counted per, besides the counters: 150万バレル/日, 60km/h, but not 5m/sec. */
const PER_TIME = new GuardedPattern(/(?:時間?|分|秒|日|週|月|年|四半期|h|s)(?![a-z])/, { first: "時分秒日週月年四hs" });

/** Adds the unit after a slash, which the figure is counted per: 150万バレル/日, 1キロメートル/時, 3億円/年, 70ドル/バレル. */
export function withPerUnit(context: FigureContext, draft: FigureDraft): FigureDraft {
  const { text, lexicon } = context;
  if (text[draft.end] !== "/" || !draft.unit) return draft;
  const at = draft.end + 1;
  const end = Math.max(
    PER_TIME.endAt(text, at),
    lexicon.counters.longest(text, at)?.end ?? -1,
    lexicon.currencies.longest(text, at)?.end ?? -1,
  );
  if (end < 0 || (LETTERS.hasAt(text, end - 1) && LETTERS.hasAt(text, end))) return draft;
  const per = text.slice(at, end);
  if (!endsAtWord(context, end, per)) return draft;
  const code = draft.kind === "money" ? undefined : perTime(draft.unit.code, per);
  return draftOf({
    ...draft,
    end,
    unit: { ...draft.unit, ...(code ? { code } : {}) },
    perUnit: { text: per },
  });
}
