import Big from "big.js";
import { CharSet } from "../../text/char-set";
import { GuardedPattern } from "../../text/guarded-pattern";
import type { FigureContext } from "../context";
import { draftOf, type FigureDraft } from "../draft";
import { intensityEnd } from "../recognise/quantity";
import { countAlike, rangeEnds } from "./range-ends";

/** Between the two ends: 10〜20, 10から20, 3、4, 10ないし20, $1.5 to $2 billion. */
const BETWEEN = /^(?:〜|~|[xX×]?[-–−]|―|—|から|ないし|乃至|より|、|・|,|対| to )$/;
/** The longest text between two ends, より大きく、, in characters. Figures farther apart are not compared with the patterns. */
const LONGEST_BETWEEN = 6;
/** Between the two numbers of a score: 2-0, 3対2. */
const SCORE = /^(?:-|–|―|—|−|対|[xX×][-–−])$/;
const BELOW_ZERO = new GuardedPattern(/氷点下|零下/, { first: "氷零" });
/** Before and after two numbers of a longer list: 1、2、3. */
const LIST_BEFORE = new GuardedPattern(/\d[、・,]/, { last: "、・," });
const LIST_AFTER = new GuardedPattern(/[、・,]\d/, { first: "、・," });
/** After the second of two figures that make a change, 300円から330円に, and no range, 3人から5人にわたる. */
const CHANGE = new GuardedPattern(/(?:程度|前後|台|ほど|以上|超)?(?:に|へ)(?!わた|かけ|及|およ|つい|関|対し|の)/, {
  first: "程前台ほ以超にへ",
});
/** After each of two bounds, the lower first: 20以上30未満. */
const LOWER_BETWEEN = /^(?:以上|超|より大き[くい])[、,]?$/;
const UPPER_AFTER = new GuardedPattern(/以下|未満|より小さ/, { first: "以未よ" });
/** After each of two bounds, the upper first: 50以下20以上. */
const UPPER_BETWEEN = /^(?:以下|未満|より小さ[くい])[、,]?$/;
const LOWER_AFTER = new GuardedPattern(/以上|超|より大き/, { first: "以超よ" });
/** The first characters of a bound. */
const BOUND = new CharSet("以超未よ");
/** After two numbers these make them no score: 2-0-1, 2-0.5. */
const AFTER_SCORE = new CharSet("-.0123456789");

/** Joins adjacent figures to ranges and scores. A change, 300円から330円に, remains two figures, the second with the start of the first. */
export function joinRanges(context: FigureContext, drafts: readonly FigureDraft[]): FigureDraft[] {
  const joined: FigureDraft[] = [];
  for (const draft of drafts) {
    const last = joined.at(-1);
    const next = last ? join(context, last, draft) : null;
    if (!last || !next) joined.push(draft);
    else if (next.changeFrom !== undefined) joined.push(next);
    else {
      joined[joined.length - 1] = next;
      const whole = joined.at(-2);
      const all = whole ? join(context, whole, next) : null;
      if (all?.low && next.low) joined.splice(-2, 2, all);
    }
  }
  return joined;
}

/** One draft for two adjacent figures, or the second as a change from the first; null if the two have nothing to do with each other. */
function join(context: FigureContext, a: FigureDraft, b: FigureDraft): FigureDraft | null {
  const { text } = context;
  if (a.decimal === null || b.start - a.end > LONGEST_BETWEEN) return null;
  // a time that a user's recognizer found may be between them
  if (b.start > a.end && context.overlapsTime({ start: a.end, end: b.start })) return null;
  const between = text.slice(a.end, b.start);
  if (b.decimal === null) return between === "" ? joinWholeAndRange(context, a, b) : null;
  const bounds = joinBounds(context, a, b, between);
  if (bounds || !BETWEEN.test(between)) return bounds;
  if (/^(?:から|より)$/.test(between) && isChange(context, a, b)) return draftOf({ ...b, changeFrom: a.start });
  if (SCORE.test(between) && isScore(context, a, b)) return joinScore(a, b);
  if (between === "対") return null;
  if (a.unit?.text === "震度" && b.bare && /^(?:[-〜~]|から)$/.test(between))
    // 震度5から6に改めた is a change
    return between === "から" && CHANGE.isAt(text, b.end) ? null : joinIntensities(context, a, b);
  return joinEnds(context, a, b, between);
}

/** 定員は30から40人程度になる: between two numbers with one unit, an approximation after them makes no change. */
const ABOUT_BOTH = new GuardedPattern(/(?:程度|前後|ほど)に(?:な|と|及|す|収)/, { first: "程前ほ" });

/** Whether two figures are before and after a change: 300円から330円に. */
const isChange = ({ text }: FigureContext, a: FigureDraft, b: FigureDraft): boolean =>
  CHANGE.isAt(text, b.end) && countAlike(a, b) && !(a.bare && ABOUT_BOTH.isAt(text, b.end));

/** Joins two figures to a range: 10〜20億円, 6歳から79歳, 3、4人. */
function joinEnds(context: FigureContext, a: FigureDraft, b: FigureDraft, between: string): FigureDraft | null {
  const ends = isInList(context, a, b, between) ? null : rangeEnds(context, a, b, between);
  if (!ends) return null;
  // 氷点下5〜10度: both ends are below zero
  const isBelowZero = BELOW_ZERO.isAt(context.text, a.start) && ends.high.gt(0);
  const [low, high] = isBelowZero ? [ends.high.times(-1), ends.low] : [ends.low, ends.high];
  return draftOf({
    ...b,
    unit: a.bare || !a.unit ? b.unit : a.unit,
    start: a.start,
    decimal: null,
    low: low.toFixed(),
    high: high.toFixed(),
    amount: { ...b.amount, start: a.start },
    bare: a.bare && b.bare,
  });
}

/** Whether two numbers in a row belong to a list of three or more, whose numbers stay apart: 1、2、3. */
const isInList = ({ text }: FigureContext, a: FigureDraft, b: FigureDraft, between: string): boolean =>
  /^[、・,]$/.test(between) && (LIST_BEFORE.endsAt(text, a.start) || LIST_AFTER.isAt(text, b.end));

/** Joins two intensities of earthquakes, whose scale is named once: 震度1-2, 震度5強〜6弱. */
function joinIntensities({ text }: FigureContext, a: FigureDraft, b: FigureDraft): FigureDraft {
  const [low, high] = Number(a.decimal) <= Number(b.decimal) ? [a.decimal, b.decimal] : [b.decimal, a.decimal];
  return draftOf({ ...a, end: intensityEnd(text, b.end), decimal: null, low, high });
}

/** Joins two bounds to a range: 20以上30未満, 50以下20以上. */
function joinBounds({ text }: FigureContext, a: FigureDraft, b: FigureDraft, between: string): FigureDraft | null {
  if (!BOUND.hasAt(between, 0)) return null;
  const isUp = LOWER_BETWEEN.test(between) && UPPER_AFTER.isAt(text, b.end);
  const isDown = UPPER_BETWEEN.test(between) && LOWER_AFTER.isAt(text, b.end);
  if ((!isUp && !isDown) || !countAlike(a, b)) return null;
  const [low, high] = isUp ? [a.decimal, b.decimal] : [b.decimal, a.decimal];
  return new Big(low!).lt(high!)
    ? draftOf({ ...b, start: a.start, decimal: null, low, high, amount: { ...b.amount, start: a.start }, bare: false })
    : null;
}

/** Joins a whole and a range of its part: 149円50〜51銭. */
function joinWholeAndRange({ lexicon }: FigureContext, a: FigureDraft, b: FigureDraft): FigureDraft | null {
  const isPart =
    a.kind === "money"
      ? lexicon.minorUnits.has(`${a.unit?.code}/${b.unit?.text}`)
      : lexicon.unitParts.has(`${a.unit?.text}/${b.unit?.text}`);
  if (!isPart || a.kind !== b.kind || b.low === null) return null;
  const plus = (part: string) => new Big(a.decimal!).plus(part).toFixed();
  return draftOf({
    ...b,
    start: a.start,
    low: plus(b.low),
    high: plus(b.high!),
    unit: a.unit!,
    amount: { ...b.amount, start: a.start },
  });
}

/** Whether two figures are a score: two small numbers without a unit, 2-0, 3対2. */
function isScore({ text }: FigureContext, a: FigureDraft, b: FigureDraft): boolean {
  const isSmall = ({ bare, decimal, amount }: FigureDraft) =>
    bare && /^\d{1,3}$/.test(decimal!) && amount.script === "arabic";
  return isSmall(a) && isSmall(b) && !AFTER_SCORE.hasAt(text, b.end);
}

const joinScore = (a: FigureDraft, b: FigureDraft): FigureDraft =>
  draftOf({ ...b, start: a.start, kind: "ratio", decimal: null, low: a.decimal, high: b.decimal, bare: false });
