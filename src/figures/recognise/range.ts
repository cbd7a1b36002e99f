import Big from "big.js";
import { numeralAt } from "../../numerals/parse";
import { CharSet } from "../../text/char-set";
import type { FigureContext } from "../context";
import { type Draft, draftOf } from "../draft";

/** Between the two ends; から and より mean a change where に follows. */
const BETWEEN = /^(?:〜|~|-|–|―|—|−|から|ないし|乃至|より|、|・|,|対)$/;
/** より大きく、: nothing longer joins two. */
const LONGEST = 6;
const SCORE = /^(?:-|–|―|—|−|対)$/;
/** AからBに: a change, unless the range is what something reaches over. */
const CHANGE = /^(?:程度|前後|台|ほど|以上|超)?(?:に|へ)(?!わた|かけ|及|およ|つい|関|対し|の)/;

/** Joins two figures that stand side by side into a range or a score; a change (300円から330円に) stays two, the second pointing back. */
export function joinRanges(context: FigureContext, drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
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

function join(context: FigureContext, a: Draft, b: Draft): Draft | null {
  const { text } = context;
  if (a.decimal === null || b.start - a.end > LONGEST) return null;
  const between = text.slice(a.end, b.start);
  if (b.decimal === null) return between === "" ? wholeAndRange(context, a, b) : null;
  const bounds = joinBounds(context, a, b, between);
  if (bounds || !BETWEEN.test(between)) return bounds;
  if (/^(?:から|より)$/.test(between) && CHANGE.test(text.slice(b.end, b.end + 6)) && sameUnit(a, b))
    return draftOf({ ...b, changeFrom: a.start });
  if (SCORE.test(between) && a.bare && b.bare && isScore(context, a, b)) {
    return draftOf({
      ...b,
      start: a.start,
      kind: "ratio",
      decimal: null,
      low: a.decimal,
      high: b.decimal,
      bare: false,
    });
  }
  if (between === "対") return null;
  if (a.unit?.text === "震度" && b.bare && /^[-〜]$/.test(between)) return intensities(context, a, b);
  const ends = rangeEnds(context, a, b, between);
  if (!ends) return null;
  return draftOf({
    ...b,
    ...(a.bare || !a.unit ? {} : { unit: a.unit }),
    start: a.start,
    decimal: null,
    low: ends.low.toFixed(),
    high: ends.high.toFixed(),
    amount: { ...b.amount, start: a.start },
    bare: a.bare && b.bare,
  });
}

/** 時速50km〜60km: the code of the first says more, so the words decide. */
const sameUnit = (a: Draft, b: Draft): boolean =>
  a.bare ||
  (a.kind === b.kind && (a.unit?.text === b.unit?.text || (a.kind === "money" && a.unit?.code === b.unit?.code)));

/** 震度1-2, 震度5強〜6弱: the scale is said once. */
function intensities({ text }: FigureContext, a: Draft, b: Draft): Draft {
  const end = b.end + (/[強弱]/.test(text[b.end] ?? "") ? 1 : 0);
  return draftOf({ ...a, end, decimal: null, low: a.decimal, high: b.decimal });
}

const BOUND_STARTS = new CharSet("以超未よ");

/** 20以上30未満, 50以下20以上: one range. */
function joinBounds({ text }: FigureContext, a: Draft, b: Draft, between: string): Draft | null {
  if (!BOUND_STARTS.hasAt(between, 0)) return null;
  const after = text.slice(b.end, b.end + 4);
  const up = /^(?:以上|超|より大き[くい])[、,]?$/.test(between) && /^(?:以下|未満|より小さ)/.test(after);
  const down = /^(?:以下|未満|より小さ[くい])[、,]?$/.test(between) && /^(?:以上|超|より大き)/.test(after);
  if ((!up && !down) || !sameUnit(a, b)) return null;
  const [low, high] = up ? [a.decimal, b.decimal] : [b.decimal, a.decimal];
  return new Big(low!).lt(high!)
    ? draftOf({ ...b, start: a.start, decimal: null, low, high, amount: { ...b.amount, start: a.start }, bare: false })
    : null;
}

interface Ends {
  readonly low: Big;
  readonly high: Big;
}

/** Both ends in the unit and scale of the upper one: 10〜20億円 begins at 10億, 3、4人 at 3; null where the two make no range. */
function rangeEnds(context: FigureContext, a: Draft, b: Draft, between: string): Ends | null {
  if (!sameUnit(a, b) && !(a.kind === "ordinal" && b.kind === "ordinal")) return null;
  const worth = a.bare ? worthOf(context, b) : new Big(1);
  const low = new Big(a.decimal!);
  const high = new Big(b.decimal!).div(worth);
  const scale = scaleOf(context, b);
  const inUnit = (ends: Ends | null) => ends && { low: ends.low.times(worth), high: ends.high.times(worth) };
  if (/^[、・,]$/.test(between)) return a.bare ? inUnit(neighbours(low, high, scale)) : null;
  if (a.bare && low.lt(high.div(scale)) && !POWER.test(context.text.slice(a.start, a.end)))
    return inUnit({ low: low.times(scale), high });
  return low.lt(high) || low.lt(0) ? inUnit({ low, high }) : null;
}

/** 3、4 and 十四、五 and 2、3百: the second is one more in the last place said. */
function neighbours(low: Big, high: Big, scale: Big): Ends | null {
  const digit = high.div(scale);
  if (!digit.lt(10)) return low.plus(1).eq(high) ? { low, high } : null;
  if (low.lt(10)) return low.plus(1).eq(digit) ? { low: low.times(scale), high } : null;
  return scale.eq(1) && low.mod(10).plus(1).eq(high) ? { low, high: low.plus(1) } : null;
}

const POWER = /[十百千万億兆京]+$/;

/** What one of the last place said is worth: 10⁸ in 20億円, 100 in 3百. */
function scaleOf({ text }: FigureContext, { amount }: Draft): Big {
  const power = POWER.exec(text.slice(amount.start, amount.end))?.[0];
  return power ? new Big(numeralAt(`一${power}`, 0)!.decimal) : new Big(1);
}

/** What one is worth in the unit of the value: 10 per cent in 三割, a hundredth of a yen in 51銭. */
function worthOf({ lexicon }: FigureContext, { kind, unit }: Draft): Big {
  if (kind === "percent" && unit?.text === "割") return new Big(10);
  return kind === "money" && lexicon.currencies.longest(unit!.text, 0)?.value.part === "minor"
    ? new Big(0.01)
    : new Big(1);
}

/** 149円50〜51銭: a whole and a range of its part. */
function wholeAndRange({ lexicon }: FigureContext, a: Draft, b: Draft): Draft | null {
  if (!lexicon.unitParts.has(`${a.unit?.text}/${b.unit?.text}`) || a.kind !== b.kind || b.low === null) return null;
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

function isScore({ text }: FigureContext, a: Draft, b: Draft): boolean {
  const small = (d: Draft) => /^\d{1,3}$/.test(d.decimal!) && d.amount.script === "arabic";
  return small(a) && small(b) && !/^[-.\d]/.test(text.slice(b.end, b.end + 1));
}
