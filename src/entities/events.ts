import type { NameContext } from "./context";
import { type Draft, RANK } from "./draft";

/** 台風3号, 台風第19号, ハリケーン・カトリーナ. */
const STORM = /台風(?:第)?\d{1,3}号|(?:ハリケーン|サイクロン)・?「?[ァ-ヴー]{3,}/g;

/** Storms by number or name. Contests, wars and elections are compounds by their last word. */
export function storms({ text }: NameContext): Draft[] {
  return [...text.matchAll(STORM)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    type: "event" as const,
    rank: RANK.work,
  }));
}
