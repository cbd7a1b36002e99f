import { CharSet } from "../../text/char-set";
import { GuardedPattern } from "../../text/guarded-pattern";
import type { Word } from "../../tokens/words";
import type { FigureContext } from "../context";
import type { FigureDraft } from "../draft";
import { CALENDAR_UNIT } from "../recognise/counter";

/** After a number that is part of a code or a name: 3-A, 2/3, 1'b, 2003 UB313, "3.". */
const CODE_AFTER = new GuardedPattern(/[-/'’][A-Za-z\d]| [A-Za-z]|\./, { first: "-/'’ ." });
/** Before a number that is a note, an item or part of a code: [3], (5), #1, 第3. */
const CODE_BEFORE = new CharSet("[/'’#＃第(（");
/** The second year of 2004-05, with the hyphen. */
const END_OF_SEASON = new GuardedPattern(/-0\d/, { first: "-" });
/** After the number of an item in a list: 1), 2　輸送人員. */
const AFTER_ITEM = new CharSet(")　");
/** After a number the rest of its list, up to the last number: 、4、 in 3、4、5日. */
const LIST_AFTER = new GuardedPattern(/(?:[、・,]\d{1,4}){0,8}[、・,](?=\d)/, { first: "、・," });
/** The number of an item has at most this many digits. */
const LONGEST_ITEM = 2;
/** Before a number on a scale: マグニチュード7, レベル5. */
const SCALE = new GuardedPattern(
  /マグニチュード|レベル|カテゴリー|フェイズ|スコア|イコール|ステージ|フェーズ|ランク|ポイント|マイナス|プラス|マジック|ナンバー|ノックアウト|クラス|セット|ゴール|トライ|エラー|フォアボール|パー/,
  { last: "ドルアジズクトスーイ" },
);
const RANGE_SIGNS = new CharSet("〜~");
const CLOSING_QUOTES = new CharSet("」』");
const KATAKANA_END = /[ァ-ヶー]$/;

/** Whether a number without unit or counter is a figure, and no date, name or number of an item. */
export function isBareFigure(context: FigureContext, draft: FigureDraft): boolean {
  const { text } = context;
  const { amount } = draft;
  if (amount.several || isEndOfName(context, draft)) return false;
  if (CODE_BEFORE.hasAt(text, draft.start - 1) || END_OF_SEASON.isAt(text, draft.start - 1)) return false;
  if (CALENDAR_UNIT.isAt(text, amount.end) || CODE_AFTER.isAt(text, amount.end)) return false;
  if (
    isEndOfTimes(context, draft) ||
    isYear(draft) ||
    isItemNumber(context, draft) ||
    isBeforeTime(context, amount.end)
  )
    return false;
  if (amount.script === "kana") return !text.startsWith("から", amount.end) && isSeparateWord(context, draft);
  const isSingleKanji = amount.script === "kanji" && amount.end - amount.start === 1;
  if (draft.kind === "number" && isSingleKanji && !isSeparateWord(context, draft)) return false;
  return draft.modifier !== null || !isBeforeNoun(context, draft);
}

/** Whether a number is the end of a range that begins with a time: 5 in 11/3〜5. */
const isEndOfTimes = ({ text, timeEndingAt }: FigureContext, { start, kind }: FigureDraft): boolean =>
  kind === "number" && RANGE_SIGNS.hasAt(text, start - 1) && timeEndingAt(start - 1) !== undefined;

/** Whether a number can only be a year that the times stage did not take: WBC 2006の, 保健機関、1999. */
const isYear = ({ kind, modifier, amount, decimal }: FigureDraft): boolean =>
  kind === "number" &&
  modifier === null &&
  amount.script === "arabic" &&
  amount.end - amount.start === 4 &&
  /^(?:19|20)\d\d$/.test(decimal ?? "");

/** Whether a number is that of an item: 1) or 2　輸送人員 or 一、 at the start of a sentence. */
const isItemNumber = ({ text, document }: FigureContext, { start, amount }: FigureDraft): boolean =>
  (AFTER_ITEM.hasAt(text, amount.end) ||
    (amount.script === "kanji" && amount.end - amount.start === 1 && text[amount.end] === "、")) &&
  amount.decimal.length <= LONGEST_ITEM &&
  document.sentences[document.sentenceAt(start)]!.start === start;

/** Whether a number is in a list that ends with a time, whose unit it shares: 3 and 4 in 3,4,5日. */
function isBeforeTime({ text, isTaken, numeralAt }: FigureContext, end: number): boolean {
  const last = LIST_AFTER.endAt(text, end);
  if (last < 0) return false;
  return isTaken(last) || CALENDAR_UNIT.isAt(text, numeralAt(last)?.end ?? last);
}

/** Whether a noun or its prefix follows that is neither a number nor an adverb: 5計画, 3大勢力. */
function isBeforeNoun({ document }: FigureContext, { kind, amount: { end } }: FigureDraft): boolean {
  const t = document.tokenAt(end);
  const next = document.tokens[t];
  return (
    next !== undefined &&
    document.starts[t] === end &&
    (next.pos === "名詞" || (kind === "number" && next.pos === "接頭詞")) &&
    !/^(?:副詞可能|数|数接続)$/.test(next.posDetail[0])
  );
}

/** Whether a number ends a name: after a word in katakana, ボーイング737, or at the end of a quoted name, 「中期ビジョン2017」. */
function isEndOfName({ text, document }: FigureContext, { amount, kind }: FigureDraft): boolean {
  if (kind !== "number" || amount.script !== "arabic" || !/^\d+$/.test(amount.decimal)) return false;
  const before = document.tokens[document.tokenAt(amount.start - 1)];
  if (!before) return false;
  if (KATAKANA_END.test(before.surface)) return !SCALE.endsAt(text, amount.start);
  return before.pos === "名詞" && CLOSING_QUOTES.hasAt(text, amount.end);
}

/** Whether a number is a token between particles, signs and the ends of the sentence: 三は素数, 合格者ゼロ. */
function isSeparateWord({ document }: FigureContext, draft: FigureDraft): boolean {
  const { tokens, starts, ends } = document;
  const index = document.tokenAt(draft.start);
  if (starts[index] !== draft.start || ends[index] !== draft.end) return false;
  const sentence = document.sentenceAt(draft.start);
  const isBoundary = (i: number): boolean =>
    !tokens[i] || isSignOrParticle(tokens[i]!) || document.sentenceAt(starts[i]!) !== sentence;
  const before = tokens[index - 1];
  const isCounted = draft.amount.script === "kana" && before?.pos === "名詞" && !KATAKANA_END.test(before.surface);
  return (isCounted || isBoundary(index - 1)) && (tokens[index + 1]?.pos === "助動詞" || isBoundary(index + 1));
}

const isSignOrParticle = ({ pos }: Word): boolean => pos === "記号" || pos === "助詞";
