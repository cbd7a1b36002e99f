import { isAhead } from "./periods";
import type { SeriesObservation, SeriesRelation, SeriesValue } from "./types";

/** 312億円, 1兆2,345億円, 18.2%, 3.5万台: the last number of a figure with its decimals and its scale. */
const LAST_NUMBER = /[\d０-９][\d０-９,，]*(?:[.．]([\d０-９]+))?\s*(兆|億|百万|万|千)?[^\d０-９兆億万千]*$/u;
const SCALES: Readonly<Record<string, number>> = { 兆: 1e12, 億: 1e8, 百万: 1e6, 万: 1e4, 千: 1e3 };
/** What 約 leaves open. */
const ABOUT = 0.03;
/** A round number is not taken to stand for more than this around it: 2兆円 is not 2兆3000億円. */
const COARSE = 0.01;

/** Returns how far the true value may be from the one written: 312億円 stands for 312.0億円 up to 312.9億円, cut or rounded. */
function precisionOf({ decimal, modifier, source }: SeriesObservation): number {
  const match = LAST_NUMBER.exec(source.text);
  const unit = match ? (SCALES[match[2] ?? ""] ?? 1) * 10 ** -(match[1]?.length ?? 0) : 0;
  const about = modifier === null ? 0 : Math.abs(Number(decimal)) * ABOUT;
  const least = Math.abs(Number(decimal)) * COARSE;
  return Math.max(unit === 1 ? 0 : Math.min(unit, least), about);
}

/** Whether two observations tell one value, one of them perhaps rounded: 312億円 and 311億9500万円. */
function isSameValue(a: SeriesObservation, b: SeriesObservation): boolean {
  if (a.decimal === b.decimal && a.low === b.low && a.high === b.high) return true;
  if (a.decimal === null || b.decimal === null) return false;
  const difference = Math.abs(Number(a.decimal) - Number(b.decimal));
  const [one, other] = [precisionOf(a), precisionOf(b)];
  // Two values of one precision that differ are two values: 312億円 and 313億円.
  if (one === other && a.modifier === null && b.modifier === null) return false;
  return difference < Math.max(one, other);
}

/** A value while it is gathered: the observations that tell it, the first of them most exactly. */
interface GatheredValue {
  readonly observations: SeriesObservation[];
  readonly relation: SeriesRelation;
}

/** Returns the values of one period, in order of publication, each with what it is beside those before it. */
export function valuesOf(observations: readonly SeriesObservation[]): SeriesValue[] {
  const values: GatheredValue[] = [];
  for (const observation of observations) {
    const same = values.find(
      ({ observations: [first] }) => isAhead(first!) === isAhead(observation) && isSameValue(first!, observation),
    );
    if (same) same.observations.push(observation);
    else values.push({ observations: [observation], relation: relationOf(observation, values) });
  }
  return values.map(({ observations, relation }) => {
    const [first] = observations as [SeriesObservation];
    const exact = observations.reduce((best, each) => (precisionOf(each) < precisionOf(best) ? each : best), first);
    const { decimal, low, high, modifier } = exact;
    return {
      decimal,
      low,
      high,
      modifier,
      ...(first.status !== undefined && { status: first.status }),
      relation,
      sources: observations.map(({ source }) => source),
    };
  });
}

/** Returns what a value is beside the earlier ones, none of which it repeats. */
function relationOf(observation: SeriesObservation, values: readonly GatheredValue[]): SeriesRelation {
  if (values.length === 0) return "first";
  const { source, replaces } = observation;
  const earlier = values.flatMap(({ observations }) => observations);
  if (replaces !== undefined && earlier.some((other) => isOf(other, observation) && other.source.figure === replaces))
    return "revision";
  const equals = earlier.filter((other) => isAhead(other) === isAhead(observation));
  // The outcome after a forecast; a forecast after the outcome is that of before, told again.
  if (equals.length === 0) return isAhead(observation) ? "variant" : "revision";
  if (equals.every((other) => isOf(other, observation))) return "variant";
  const last = equals.at(-1)!;
  return isAhead(observation) && dayOf(last) < dayOf(observation) && source.publishedAt !== undefined
    ? "revision"
    : "disagreement";
}

const isOf = (a: SeriesObservation, b: SeriesObservation): boolean =>
  a.source.article === b.source.article && a.source.publishedAt === b.source.publishedAt;

const dayOf = ({ source }: SeriesObservation): string => (source.publishedAt ?? "").slice(0, "2025-02-08".length);
