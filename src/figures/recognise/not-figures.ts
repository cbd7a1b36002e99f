import { CharSet } from "../../text/char-set";
import type { FigureContext } from "../context";
import type { Amount, Draft } from "../draft";
import { LETTERS } from "../lexicon";

/** Left to the times room: what it did not take is no figure either. */
export const CALENDAR = /^(?:世紀|年|月|日|時|分(?!の)|秒|週|か月|カ月|ヶ月|ヵ月|泊)/;

/**
 * What is no figure though it is a number: part of a name, a time or an address; an idiom; a code. Words are rows of
 * `dict/not-figures.tsv`; the shapes here are those of codes: F-16, 5G, 03-1234-5678, 1.2.3, 12:30.
 */
export function isNotFigure(context: FigureContext, amount: Amount): boolean {
  const { text, lexicon, taken } = context;
  const { start, end } = amount;
  if (taken(start) || taken(end - 1)) return true;
  if (standsInWord(context, start, end)) return true;
  if (lexicon.notFigures.before.longestBefore(text, text[start - 1] === " " ? start - 1 : start)) return true;
  if (amount.script !== "arabic") return false;
  return isCode(text, start, end);
}

/** 一部, 二度と: the numeral stands inside an idiom that begins at it or a little before it. */
function standsInWord({ text, lexicon }: FigureContext, start: number, end: number): boolean {
  for (let at = Math.max(0, start - 3); at <= start; at++) {
    const word = lexicon.notFigures.starts.hasAt(text, at) ? lexicon.notFigures.words.longest(text, at) : null;
    if (word && word.end >= end) return true;
  }
  return false;
}

/** Between the letters and the number of a code. */
const HYPHENS = new CharSet("-−+.");

/** One of these stands beside a number that is part of a code. */
const CODE_SIGNS = new CharSet("-−./:");

function isCode(text: string, start: number, end: number): boolean {
  if (!CODE_SIGNS.hasAt(text, start - 1) && !CODE_SIGNS.hasAt(text, end)) return false;
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 2);
  if (/[\d)][-−./:]$/.test(before) && /^[-−.:/]\d/.test(after)) return true;
  if (
    /^\d{1,8}[-−]\d{1,8}[-−]\d/.test(text.slice(start, start + 24)) ||
    /\d[-−]\d{1,8}[-−]$/.test(text.slice(Math.max(0, start - 16), start))
  )
    return true;
  if (
    /^\d{2,4}[-−]\d{4}(?!\d)/.test(text.slice(start, start + 10)) &&
    !/^(?:19|20)\d\d[-−]20/.test(text.slice(start, start + 10))
  )
    return true;
  if (/\d[-−]$/.test(before) && end - start === 4 && !/^(?:19|20)/.test(text.slice(start, end))) return true;
  return /^\.\d/.test(after) || /\d\.$/.test(before) || /^:\d/.test(after) || /\d:$/.test(before);
}

/** Asked when the unit is known: F-16 and 5G are names, US$100 and 5GB are not; 3号 and 2丁目 name a thing. */
export function isNameWithUnit(context: FigureContext, draft: Draft): boolean {
  const { text, lexicon } = context;
  const { end, amount } = draft;
  if (amount.script === "arabic" && draft.kind !== "money" && isPartOfCode(context, draft)) return true;
  if (draft.kind === "money" || draft.kind === "percent") return false;
  if (LETTERS.hasAt(text, end) && /[\dA-Za-z]/.test(text[end - 1]!)) return true;
  if (isHolding(context, draft)) return true;
  const named = lexicon.notFigures.after.longest(text, amount.end);
  return named !== null && named.end >= end;
}

/** 第135回全英オープン, 第48回ばんえい記念: the number of a holding belongs to the name of what is held. */
function isHolding({ document, text }: FigureContext, draft: Draft): boolean {
  if (
    draft.kind !== "ordinal" ||
    draft.unit?.text !== "回" ||
    text[draft.start] !== "第" ||
    text[draft.end - 1] === "目"
  )
    return false;
  const t = document.tokenAt(draft.end);
  const next = document.tokens[t];
  return (
    next !== undefined &&
    document.starts[t] === draft.end &&
    (next.pos === "名詞" || next.pos === "接頭詞") &&
    next.posDetail[0] !== "副詞可能"
  );
}

/** 1、2号機: the number before shares the name. */
export function sharesName({ text }: FigureContext, before: Draft | undefined, named: Draft): boolean {
  return before?.bare === true && /^[、・,〜~と-]$/.test(text.slice(before.end, named.start));
}

/** F-16, UTC+9, H2A, v.2; but DVD7枚 counts DVDs and M7.4 is a magnitude. */
function isPartOfCode({ text }: FigureContext, draft: Draft): boolean {
  if (!LETTERS.hasAt(text, draft.start - 1) && !HYPHENS.hasAt(text, draft.start - 1)) return false;
  const before = text.slice(Math.max(0, draft.start - 2), draft.start);
  if (!/[A-Za-z][-−+]?$|[A-Za-z]\.$/.test(before) || /(?:^|[^A-Za-z])M$/.test(before)) return false;
  return draft.bare || !/[A-Za-z]{2}$/.test(before) || /[A-Za-z]$/.test(draft.unit?.text ?? "");
}

/** A bare number counts where nothing makes it a date, a name or the number of a list. */
export function isBareNumber(context: FigureContext, draft: Draft): boolean {
  const { text, document } = context;
  const { amount } = draft;
  if (amount.several) return false;
  const after = text.slice(amount.end, amount.end + 2);
  if (isLastOfName(context, draft) || text[draft.start - 1] === "[") return false;
  if (CALENDAR.test(after) || /^[-/'’][A-Za-z\d]|^ [A-Za-z]|^\./.test(after)) return false;
  if (/[/'’#＃第]$|[(（]$/.test(text.slice(Math.max(0, draft.start - 1), draft.start))) return false;
  // 1) and 2　輸送人員: the number of a list
  if (
    /^[)　]/.test(after) &&
    amount.decimal.length <= 2 &&
    document.sentences[document.sentenceAt(draft.start)]!.start === draft.start
  )
    return false;
  const t = document.tokenAt(amount.end);
  const next = document.tokens[t];
  if (amount.script === "kana") return !text.startsWith("から", amount.end) && standsAlone(context, draft);
  if (
    draft.kind === "number" &&
    amount.script === "kanji" &&
    amount.end - amount.start === 1 &&
    !standsAlone(context, draft)
  )
    return false;
  if (!next || document.starts[t] !== amount.end || draft.modifier !== null) return true;
  return next.pos !== "名詞" || next.posDetail[0] === "副詞可能" || next.posDetail[0] === "数";
}

/** Scales and the like, whose number stands right behind them. */
const SCALE = /(?:マグニチュード|レベル|スコア|イコール|ステージ|フェーズ|ランク|ポイント|マイナス|プラス)$/;

/** ボーイング737, セシウム137, 「中期ビジョン2017」: a number glued to a word in katakana, or to any noun at the end of a quoted name. */
function isLastOfName({ text, document }: FigureContext, { amount, kind }: Draft): boolean {
  const before = document.tokens[document.tokenAt(amount.start - 1)];
  if (kind !== "number" || !before || !/^\d+$/.test(amount.decimal) || amount.script !== "arabic") return false;
  if (/[ァ-ヶー]$/.test(before.surface)) return !SCALE.test(text.slice(Math.max(0, amount.start - 8), amount.start));
  return before.pos === "名詞" && /^[」』]/.test(text.slice(amount.end, amount.end + 1));
}

/** 三は素数: a single kanji is a number only as a word of its own between particles, signs and the ends of the sentence. */
function standsAlone({ document }: FigureContext, draft: Draft): boolean {
  const index = document.tokenAt(draft.start);
  if (document.starts[index] !== draft.start || document.ends[index] !== draft.end) return false;
  const apart = (i: number, end: boolean) => {
    const word = document.tokens[i];
    return (
      !word ||
      word.pos === "記号" ||
      word.pos === "助詞" ||
      (end && word.pos === "助動詞") ||
      document.sentenceAt(document.starts[i]!) !== document.sentenceAt(draft.start)
    );
  };
  // 合格者ゼロ
  const before = document.tokens[index - 1];
  const counted = draft.amount.script === "kana" && before?.pos === "名詞" && !/[ァ-ヶー]$/.test(before.surface);
  return (counted || apart(index - 1, false)) && apart(index + 1, true);
}
