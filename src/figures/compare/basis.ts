import { GuardedPattern } from "../../text/guarded-pattern";
import type { Comparison } from "../../types";
import type { FigureContext } from "../context";
import type { FigureDraft } from "../draft";
import type { ComparisonLink } from "../lexicon";

/** What a figure is compared with, and where its words begin: 前年同期 of 前年同期比3.2%増. */
export interface Basis {
  readonly start: number;
  /** After its link: 比. */
  readonly end: number;
  readonly basis: Comparison["basis"];
  /** As written, without a particle: 前年同期比, 計画. */
  readonly text: string;
  readonly link: ComparisonLink | "same";
}

/** 同 at the end of another word: 共同3%増. */
const WORD_ENDING_IN_SAME = new GuardedPattern(/[一-鿿ぁ-んァ-ヶ]同/, { last: "同" });
/** The last run of the noun before より that no table has: 路線 of 従来の路線より. */
const NOUN = /[一-鿿々ァ-ヶーA-Za-z]{1,12}$/;
/** A noun that goes back to another: 前年の同時期. */
const OF = new GuardedPattern(/の/, { last: "の" });
/** The longest text in brackets between a noun and its link, 前回(2014年の総選挙)に比べ, in characters. */
const LONGEST_BRACKET = 40;
/** 同期 after a time is that of the year: 2005年同期に比べ. */
const MODIFIER = new GuardedPattern(/の(?:約|およそ)?/, { last: "の約そ" });

/**
 * The basis whose words end at `end`, or null: 前年同期比, 計画を, 2000年より, 前連結会計年度(829億円)を.
 * @param value the figure before, which may be the value of the basis: 前回の46.14%を
 */
export function basisEndingAt(context: FigureContext, end: number, value: FigureDraft | undefined): Basis | null {
  const { text, lexicon } = context;
  const link = lexicon.comparisonLinks.longestBefore(text, end);
  if (!link) return sameBasis(context, end);
  const to = withoutBracket(text, withoutValue(text, link.start, value));
  const listed = lexicon.comparisons.longestBefore(text, to);
  if (listed && text.slice(listed.start, to) === "同") {
    const same = sameBasis(context, to);
    return same && { ...same, end };
  }
  if (listed) {
    const noun = text.slice(listed.start, to);
    const basis =
      (OF.endsAt(text, listed.start) && lexicon.comparisons.longestBefore(text, listed.start - 1)) || listed;
    const isCompound = noun !== text.slice(listed.start, link.start) || /[をのりも]$/.test(text.slice(link.start, end));
    const words = isCompound ? noun : text.slice(listed.start, end);
    return { start: listed.start, end, basis: basis.value, text: words, link: link.value };
  }
  const time = context.timeEndingAt(to);
  if (time && link.value !== "listed") {
    // 前の年の10月1日より
    const basis = lexicon.comparisons.longest(text, time.start)?.value ?? "other";
    return { start: time.start, end, basis, text: text.slice(time.start, to), link: link.value };
  }
  if (link.value === "listed") return null;
  if (value?.end === link.start && link.value !== "times")
    return { start: value.start, end, basis: "other", text: text.slice(value.start, value.end), link: link.value };
  if (link.value !== "any") return null;
  const noun = NOUN.exec(text.slice(Math.max(0, to - 12), to))?.[0];
  return noun ? { start: to - noun.length, end, basis: "other", text: noun, link: "any" } : null;
}

/** 同 right before a figure or its link: the basis that was said before. */
function sameBasis({ text }: FigureContext, end: number): Basis | null {
  if (text[end - 1] !== "同" || WORD_ENDING_IN_SAME.endsAt(text, end)) return null;
  return { start: end - 1, end, basis: "other", text: "同", link: "same" };
}

/** The end of the noun of a value: 前回(2014年) of 前回(2014年)の46.14%を. */
function withoutValue(text: string, to: number, value: FigureDraft | undefined): number {
  if (value?.end !== to) return to;
  const between = MODIFIER.endingAt(text, value.start);
  return between === "" ? to : value.start - between.length;
}

/** The position before a bracket that ends at `to`: after 前回 in 前回(2014年). */
function withoutBracket(text: string, to: number): number {
  if (text[to - 1] !== ")") return to;
  let depth = 0;
  for (let at = to - 1; at >= Math.max(0, to - LONGEST_BRACKET); at--) {
    if (text[at] === ")") depth++;
    else if (text[at] === "(" && --depth === 0) return at;
  }
  return to;
}
