import { CharSet, WHITE_SPACE } from "../../text/char-set";
import { GuardedPattern } from "../../text/guarded-pattern";
import type { Modifier } from "../../types";
import type { FigureContext } from "../context";
import { draftOf, type FigureDraft } from "../draft";

/** まで as a limit: 5人まで。, 上位4位までの; but not 5人まで増えた. */
const LIMIT = new GuardedPattern(/まで(?=[。、)」]|$|の|は|が|と(?:す|し|な|定|決)|可)/, { first: "ま" });
/** The other end of what まで ends, which makes it no limit: 先頭車両から3両目まで, 1歳〜小学校3年生まで. */
const FROM_BEFORE = /(?:から|より|[〜~])[^\d。、]{0,8}$/;
const FROM_REACH = 10;
/** 約 at the end of another word: 公約3つ, 契約2件. */
const WORD_ENDING_IN_ABOUT = new GuardedPattern(/[公契条規誓節盟集予解制要売成]約/, { last: "約" });
/** Between a modifier and its figure: 約(100人, 最大 5人. */
const OPENING = new CharSet([..."(「", ...WHITE_SPACE]);

/** Adds the modifier of each figure: 約, 以上, 未満, 超, 余り, 台. 約 before two adjacent figures modifies both: 約180カートン1,800箱. */
export function withModifiers(context: FigureContext, drafts: readonly FigureDraft[]): FigureDraft[] {
  const out: FigureDraft[] = [];
  for (const draft of drafts) {
    const own = withModifier(context, draft);
    const last = out.at(-1);
    out.push(
      last?.end === draft.start && last.modifier === "about" && own.modifier === null
        ? draftOf({ ...own, modifier: "about" })
        : own,
    );
  }
  return out;
}

/** Adds the modifier of one figure; a bound wins over an approximation: 約500人以上. */
function withModifier(context: FigureContext, draft: FigureDraft): FigureDraft {
  if (draft.amount.several && draft.decimal !== null) return draftOf({ ...draft, modifier: "several" });
  if (isRangeOfBounds(context, draft)) return draft;
  if (context.text[draft.amount.end] === "余" && draft.end > draft.amount.end)
    return draftOf({ ...draft, modifier: "moreThan" });
  const after = modifierAfter(context, draft);
  const before = modifierBefore(context, draft);
  const modifier = after && after !== "about" ? after : before && before !== "about" ? before : (after ?? before);
  return modifier ? draftOf({ ...draft, modifier }) : draft;
}

/** The modifier before a figure: 約100人, 最大 5人. */
function modifierBefore({ text, lexicon }: FigureContext, draft: FigureDraft): Modifier | null {
  const end = OPENING.hasAt(text, draft.start - 1) ? draft.start - 1 : draft.start;
  const found = lexicon.modifiersBefore.longestBefore(text, end);
  // 過去最多100件: a record
  if (!found || lexicon.records.longestBefore(text, end)) return null;
  const word = text.slice(found.start, end);
  if (word.startsWith("最") && text.startsWith("震度", draft.start)) return null;
  return word === "約" && WORD_ENDING_IN_ABOUT.endsAt(text, end) ? null : found.value;
}

/** The modifier after a figure: 100人以上, 2億円分以上, 100人を超える, 5人まで. */
function modifierAfter(context: FigureContext, draft: FigureDraft): Modifier | null {
  const { text, lexicon } = context;
  const fillerEnd = lexicon.fillers.longest(text, draft.end)?.end ?? draft.end;
  const word =
    wordAt(context, draft, fillerEnd) ?? (fillerEnd > draft.end ? wordAt(context, draft, draft.end) : undefined);
  // a round figure is a bound, 100人を上回る, an exact one is only compared with: 前年の1,234人を上回る
  if (word) return word.isVerb && (!isRound(draft) || text[draft.start - 1] === "の") ? null : word.modifier;
  const isLimit = draft.decimal !== null && draft.changeFrom === undefined && LIMIT.isAt(text, draft.end);
  if (!isLimit || FROM_BEFORE.test(text.slice(Math.max(0, draft.start - FROM_REACH), draft.start))) return null;
  return "atMost";
}

interface ModifierWord {
  readonly modifier: Modifier;
  /** を超える, を下回る: a verb with the figure as its object. */
  readonly isVerb: boolean;
}

/** The word at a position after a figure that modifies it. */
function wordAt({ text, lexicon, document }: FigureContext, draft: FigureDraft, at: number): ModifierWord | undefined {
  const found = lexicon.modifiersAfter.longest(text, at);
  if (!found || (draft.bare && /[強弱]/.test(text[at]!))) return undefined;
  const token = document.tokens[document.tokenAt(at)]?.surface ?? "";
  if (!isWholeWord(token, text.slice(at, found.end), text[found.end] ?? "")) return undefined;
  return { modifier: found.value, isVerb: text[at] === "を" };
}

/** Whether a range is made of two bounds, so that it has no other modifier: 20以上30未満. Only the span itself is read. */
const isRangeOfBounds = ({ text }: FigureContext, draft: FigureDraft): boolean =>
  draft.decimal === null && /(?:以[上下]|未満|超|より[大小]さ?き?[くい])/.test(text.slice(draft.start, draft.end));

/** Whether a modifier is no part of a longer word: 強 in 30人強, but not in 30人強制. */
function isWholeWord(token: string, word: string, next: string): boolean {
  if (word.length > 1) return true;
  if (!word.startsWith(token) && token.length > word.length) return false;
  return !/[一-鿿]/.test(next) || token === word;
}

/** A round figure has at most this many significant digits: 1200, but not 1230. */
const MOST_ROUND_DIGITS = 2;

const isRound = (draft: FigureDraft): boolean =>
  (draft.decimal ?? "")
    .replace(/^-?0*\.?0*/, "")
    .replace(".", "")
    .replace(/0+$/, "").length <= MOST_ROUND_DIGITS;
