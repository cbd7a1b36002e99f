import { GuardedPattern } from "../text/guarded-pattern";
import type { FigureContext } from "./context";

/** Before the number of a home run: 通算756号, 今季27号, 自身3号. */
const OF_SEASON = new GuardedPattern(
  /(?:通算|今季|今シーズン|シーズン|自身|両リーグトップの?|リーグ(?:最多|トップ)の?)第?/,
  {
    last: "算季ン身プの多第",
  },
);

/** Whether the words around a number `[start, end)` make it a figure although a shorter word would not: 号ホームラン, 通算756号, 次予選, 者連続. */
export const isCountedAfterAll = ({ text, lexicon }: FigureContext, start: number, end: number): boolean =>
  lexicon.notFigures.counted.longest(text, end) !== null || (text[end] === "号" && OF_SEASON.endsAt(text, start));
