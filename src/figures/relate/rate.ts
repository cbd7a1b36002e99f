import { GuardedPattern } from "../../text/guarded-pattern";
import type { Unit } from "../../types";
import type { FigureContext } from "../context";
import type { FigureDraft, FigureRelation } from "../draft";

/** Between 1人 and what is counted per person: 1人当たり3万円, 1株当たり中間配当は45円, 1箱につき平均500円, 1試合平均3点. */
const PER_ONE = /^(?:(?:当たり|あたり|当り|辺り|につき)[^。、\d]{0,14}?|平均)[はがも、]?(?:約|およそ|平均|最大)*$/;

/** Between 1枚 and its price, or what makes it up: 1枚5元, 1株約1円, 1箱=20本. */
const PRICE_OF_ONE = /^(?:約|およそ)?$/;
const IS_ONE = /^=(?:約|およそ)?$/;

/** Finds the figure that each is counted per, if it is the one before: 1人 of 3万円 in 1人当たり3万円. */
export function rates({ text }: FigureContext, drafts: readonly FigureDraft[]): FigureRelation {
  const per = new Map<number, number>();
  drafts.forEach((draft, i) => {
    const base = drafts[i - 1];
    if (base?.decimal !== "1" || !base.unit) return;
    // the whole text between the two
    const between = text.slice(base.end, draft.start);
    // 1都3県, 1安打3失点: only a price stands so, with no word between
    const isPriced = draft.kind === "money" && base.kind === "quantity" && PRICE_OF_ONE.test(between);
    if (isPriced || IS_ONE.test(between) || PER_ONE.test(between)) per.set(i, i - 1);
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
const PART_OF_TIME = /[\d一二三四五六七八九十数今先来毎前翌同半隔昨去近例平元少青学周中]/;
/** Between one unit of time and what is counted in it: 1日に20人, 1時間で300個, 毎年約50人. */
const IN_TIME = /^[にで]?(?:約|およそ|平均|最大|計){0,3}$/;
/** One unit of time: 1日, 一時間, 毎年. A year or a month with で is only that in which it happens: 1年で3人. */
const ONE_TIME = /^(?:[1一]|毎)(秒|分|時間|日|週)間?$|^(?:[1一]|毎)([年月]|[カかヶヵ]月|年)間?$/;
/** How far before a figure a time may end, in characters. */
const TIME_REACH = 7;
/** Before one unit of time these make it a stretch of the past or the future: この1日に, 過去1年に. */
const THIS = /(?:[この]の|ここ|過去|今後|最近|直近|約|後|最初の|最後の|丸|まる)$/;
/** How long the noun after 各 may be, in characters: 各支部3名. */
const LONGEST_EACH = 7;
const EACH_NOUN = /^[一-鿿ァ-ヶー]+$/;
const NO_GROUP = new Set(["自", "種", "地", "位", "人", "方面"]);

/** The unit of time that a figure is counted per, by the words right before it: 年間72試合, 時給1000円, 30秒あたり21円. */
export function perTimeBefore(context: FigureContext, draft: FigureDraft): Unit | undefined {
  const { text, lexicon } = context;
  const { start } = draft;
  const timed = TIME.exec(PER_TIME.endingAt(text, start))?.[1];
  if (timed) return { text: timed };
  const word = lexicon.rateWords.longestBefore(text, start - LINK.endingAt(text, start).length);
  if (word && !PART_OF_TIME.test(text[word.start - 1] ?? "")) return word.value;
  return draft.kind === "ordinal" || draft.kind === "age"
    ? undefined
    : (inOneTime(context, draft) ?? eachBefore(context, draft));
}

/** The one unit of time right before a figure in which it is counted, if it is no date: 日 of 1日に20人. */
function inOneTime({ text, timeEndingAt }: FigureContext, { start }: FigureDraft): Unit | undefined {
  for (let end = start; end >= start - TIME_REACH; end--) {
    const time = timeEndingAt(end);
    if (!time) continue;
    const between = text.slice(end, start);
    if ((time.type !== "duration" && time.type !== "set") || !IN_TIME.test(between)) return undefined;
    const [, short, long] = ONE_TIME.exec(text.slice(time.start, time.end)) ?? [];
    const unit = short ?? (between.startsWith("で") ? undefined : long);
    return unit && !THIS.test(text.slice(Math.max(0, time.start - 4), time.start)) ? { text: unit } : undefined;
  }
  return undefined;
}

/** The noun after 各 right before a figure: 支部 of 各支部3名. */
function eachBefore({ text, document }: FigureContext, { start }: FigureDraft): Unit | undefined {
  const each = lastEach(text, start);
  if (each < 0) return undefined;
  const noun = text.slice(each + 1, start);
  // 各務原市3人: 各 is part of a name
  const isWord = document.ends[document.tokenAt(each)] === each + 1;
  return isWord && EACH_NOUN.test(noun) && !NO_GROUP.has(noun) ? { text: noun } : undefined;
}

/** Where the last 各 before a position begins, within reach; -1 if there is none. */
function lastEach(text: string, start: number): number {
  for (let at = start - 2; at >= Math.max(0, start - LONGEST_EACH); at--) if (text[at] === "各") return at;
  return -1;
}
