import { GuardedPattern } from "../../text/guarded-pattern";
import type { Unit } from "../../types";
import type { FigureContext } from "../context";
import type { FigureDraft, FigureRelation } from "../draft";

/** Between 1人 and what is counted per person: 1人当たり3万円, 1株当たり中間配当は45円, 1箱につき平均500円, 1試合平均3点. */
const PER_ONE = /^(?:(?:当たり|あたり|当り|辺り|につき)[^。、\d]{0,14}?|平均)[はがも、]?(?:約|およそ|平均|最大)*$/;

/** Finds the figure that each is counted per, if it is the one before: 1人 of 3万円 in 1人当たり3万円. */
export function rates({ text }: FigureContext, drafts: readonly FigureDraft[]): FigureRelation {
  const per = new Map<number, number>();
  drafts.forEach((draft, i) => {
    const base = drafts[i - 1];
    if (base?.decimal !== "1" || !base.unit) return;
    // the whole text between the two
    if (PER_ONE.test(text.slice(base.end, draft.start))) per.set(i, i - 1);
  });
  return per;
}

/** Before a figure, a length of time that it is counted per: 30秒あたり21円, 1日当たり約300個. */
const PER_TIME = new GuardedPattern(
  /[\d.,]{0,12}(?:秒|分|時間|日|週間?|[カかヶヵ]月|年間?)(?:当たり|あたり|当り|につき)(?:約|およそ|平均|最大){0,3}/,
  { last: "りき約そ均大" },
);
/** The length of time in it, without a leading 1: 日 of 1日当たり. */
const TIME = /^(?:1(?![\d.,]))?(.+?)(?:当|あたり|につき)/;
/** Between a word of time and the figure: 年間約2400万円. */
const LINK = new GuardedPattern(/(?:約|およそ|平均|最大|計){1,5}/, { last: "約そ均大計" });
/** Before a word of time these make it a time expression: 3年間, 今週. */
const PART_OF_TIME = /[\d一二三四五六七八九十数今先来毎前翌同半隔]/;

/** The unit of time that a figure is counted per, by the words right before it: 年間72試合, 時給1000円, 30秒あたり21円. */
export function perTimeBefore({ text, lexicon }: FigureContext, { start }: FigureDraft): Unit | undefined {
  const timed = TIME.exec(PER_TIME.endingAt(text, start))?.[1];
  if (timed) return { text: timed };
  const word = lexicon.rateWords.longestBefore(text, start - LINK.endingAt(text, start).length);
  return word && !PART_OF_TIME.test(text[word.start - 1] ?? "") ? word.value : undefined;
}
