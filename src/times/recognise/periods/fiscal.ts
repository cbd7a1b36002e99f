import { WHITE_SPACE } from "../../../text/char-set";
import { GuardedPattern } from "../../../text/guarded-pattern";
import type { Certain } from "../../certain";
import { digitValue, isTailOfNumber } from "../number";
import type { Grain, Piece, TimeContext, Trigger } from "../rule";

/** 第1四半期, Q3, 3Q; but not FAQ3, Q30. */
const QUARTER = new GuardedPattern(
  /第\s?([1-4一二三四])四半期|(?<![A-Za-z0-9ァ-ヶー])(?:Q([1-4])|([1-4])Q)(?![A-Za-z0-9])/,
  { first: "第Q1234" },
);
const NTH = [..."1234一二三四", ...WHITE_SPACE];
const HALVES = ["上半期", "下半期", "上半季", "下半季", "上期", "下期"];
const HALF = new GuardedPattern(new RegExp(HALVES.join("|")), { first: "上下" });
/** 4〜6月期, 四月-六月期. */
const MONTHS = new GuardedPattern(
  /(\d{1,2}|[一二三四五六七八九十]{1,2})月? ?[〜-] ?(\d{1,2}|[一二三四五六七八九十]{1,2})月期/,
  { first: "0123456789一二三四五六七八九十" },
);
/** 月期 in 3月期, 月中間期 in 9月中間期; but not 3月期間, 3月期限. */
const TERM = new GuardedPattern(/月(?:第中間期|(?:中間期|期中間|期)(?!間|待|限|日))/, { first: "月" });

/** The triggers of `readFiscalPart`. */
export const fiscalPartTrigger = (): Trigger => ({
  words: [...NTH.map((n) => `第${n}`), "Q1", "Q2", "Q3", "Q4", ...HALVES],
  afterNumber: ["Q"],
});

/** Reads 第1四半期, Q3, 上半期, 下期: parts of the fiscal year, or of a calendar year that precedes them. */
export function readFiscalPart({ text }: TimeContext, at: number): Piece | null {
  const match = QUARTER.at(text, at);
  if (match) {
    const quarter = digitValue(match[1] ?? match[2] ?? match[3]!) as 1 | 2 | 3 | 4;
    return {
      end: at + match[0].length,
      grain: "period",
      certain: { quarter, ...(match[1] ? { fiscalPart: true } : {}) },
    };
  }
  const half = HALF.at(text, at)?.[0];
  if (!half) return null;
  return {
    end: at + half.length,
    grain: "period",
    certain: { half: half.startsWith("上") ? 1 : 2, ...(half.endsWith("半期") ? {} : { fiscalPart: true }) },
  };
}

/** The triggers of `readTerm`. */
export const termTrigger = (): Trigger => ({ afterNumber: ["月期", "月中", "月第", "月 ", "月〜", "月-", ..." 〜-"] });

/** Reads 2010年3月期, 2026年3月期第2四半期 and 9月中間期, which end with the month, and 4〜6月期, three months. */
export function readTerm(context: TimeContext, at: number, before: Grain | null): Piece | null {
  const { text } = context;
  if ((before !== null && before !== "year") || isTailOfNumber(text, at)) return null;
  const first = monthAt(context, at);
  if (!first) return null;
  const months = MONTHS.at(text, at);
  if (months) {
    const last = monthAt(context, at + months[0].lastIndexOf(months[2]!));
    if (!last || last.value === first.value) return null;
    return { end: at + months[0].length, grain: "period", certain: termOf(first.value, last.value) };
  }
  const term = TERM.at(text, first.end)?.[0];
  if (!term) return null;
  const end = first.end + term.length;
  if (term.includes("中間")) return { end, grain: "period", certain: { month: first.value, term: 6 } };
  const part = readFiscalPart(context, text[end] === " " || text[end] === "の" ? end + 1 : end);
  return {
    end: part?.end ?? end,
    grain: "period",
    certain: { month: first.value, term: 12, ...partOfTerm(part?.certain) },
  };
}

/** The quarter or half of a term, 第2四半期 in 2026年3月期第2四半期. */
function partOfTerm({ quarter, half }: Certain = {}): Certain {
  if (quarter !== undefined) return { quarter };
  return half === undefined ? {} : { half };
}

function monthAt(context: TimeContext, at: number): { readonly value: number; readonly end: number } | null {
  const count = context.countAt(at);
  return count && count.value >= 1 && count.value <= 12 ? count : null;
}

/** The months from `first` to `last`, perhaps over a new year: a quarter if they are one of the calendar (4〜6月), else a term. */
function termOf(first: number, last: number): Certain {
  const months = ((last - first + 12) % 12) + 1;
  if (months === 3 && last % 3 === 0) return { quarter: (last / 3) as 1 | 2 | 3 | 4 };
  return { month: last, term: months };
}
