import { WHITE_SPACE } from "../../../text/char-set";
import type { Piece, Rank } from "../../spec";
import { isTailOfNumber, type TimeContext } from "../time-context";
import type { Opening } from "../trigger";

const QUARTER = /(?:第\s?([1-4一二三四])四半期|(?<![A-Za-z0-9ァ-ヶー])(?:Q([1-4])|([1-4])Q)(?![A-Za-z0-9]))/y;
const NTH = [..."1234一二三四", ...WHITE_SPACE];
const HALVES = ["上半期", "下半期", "上半季", "下半季", "上期", "下期"];
const HALF = new RegExp(HALVES.join("|"), "y");
const SPAN = /(\d{1,2}|[一二三四五六七八九十]{1,2})月? ?[〜-] ?(\d{1,2}|[一二三四五六七八九十]{1,2})月期/y;

export const fiscalPartOpening = (): Opening => ({
  words: [...NTH.map((n) => `第${n}`), "Q1", "Q2", "Q3", "Q4", ...HALVES],
  behindNumber: ["Q"],
});

/** 第1四半期, Q3, 上半期, 下期. A calendar year before them makes them parts of it. */
export function readFiscalPart({ text }: TimeContext, at: number): Piece | null {
  QUARTER.lastIndex = at;
  const quarter = QUARTER.exec(text);
  if (quarter) {
    const said = quarter[1] ?? quarter[2] ?? quarter[3]!;
    const number = (/\d/.test(said) ? Number(said) : "一二三四".indexOf(said) + 1) as 1 | 2 | 3 | 4;
    return {
      end: at + quarter[0].length,
      rank: "period",
      spec: { quarter: number, ...(quarter[1] ? { fiscalPart: true } : {}) },
    };
  }
  HALF.lastIndex = at;
  const half = HALF.exec(text)?.[0];
  if (!half) return null;
  return {
    end: at + half.length,
    rank: "period",
    spec: { half: half.startsWith("上") ? 1 : 2, ...(half.endsWith("半期") ? {} : { fiscalPart: true }) },
  };
}

export const termOpening = (): Opening => ({ behindNumber: ["月期", "月中", "月第", "月 ", "月〜", "月-", ..." 〜-"] });

/** 2010年3月期 ends with the month, and so does 9月中間期; 4〜6月期 is three months. */
export function readTerm(context: TimeContext, at: number, before: Rank | null): Piece | null {
  const { text } = context;
  if (before !== null && before !== "year") return null;
  if (isTailOfNumber(text, at)) return null;
  const first = context.countAt(at);
  if (!first || first.value < 1 || first.value > 12) return null;
  SPAN.lastIndex = at;
  const span = SPAN.exec(text);
  if (span) {
    const last = context.countAt(at + span[0].lastIndexOf(span[2]!));
    if (!last || last.value < 1 || last.value > 12 || last.value === first.value) return null;
    return { end: at + span[0].length, rank: "period", spec: termOf(first.value, last.value) };
  }
  const term = /^月(?:第?中間期|期中間|期)(?!間|待|限|日)/.exec(text.slice(first.end, first.end + 5))?.[0];
  if (!term) return null;
  return {
    end: first.end + term.length,
    rank: "period",
    spec: { month: first.value, term: term.includes("中間") ? 6 : 12 },
  };
}

function termOf(first: number, last: number): Piece["spec"] {
  const months = ((last - first + 12) % 12) + 1;
  if (months === 3 && last % 3 === 0) return { quarter: (last / 3) as 1 | 2 | 3 | 4 };
  return { month: last, term: months };
}
