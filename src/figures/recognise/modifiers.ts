import { CharSet, WHITE_SPACE } from "../../text/char-set";
import type { Modifier } from "../../types";
import type { FigureContext } from "../context";
import { type Draft, draftOf } from "../draft";

/** まで is a limit where nothing moves or stretches to it: 5人まで, 上位4位まで。 */
const LIMIT = /^まで(?=[。、)」]|$|の|は|が|と(?:す|し|な|定|決)|可)/;
const OPENING = new CharSet([..."(「", ...WHITE_SPACE]);

/** Adds what stands beside each figure: 約, 以上, 未満, 超, 余り, 台. 約 before two that stand together covers both: 約180カートン1,800箱. */
export function withModifiers(context: FigureContext, drafts: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
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

/** Where an approximation and a bound apply, the bound wins. */
function withModifier(context: FigureContext, draft: Draft): Draft {
  if (draft.amount.several && draft.decimal !== null) return draftOf({ ...draft, modifier: "several" });
  if (isBoundRange(context, draft)) return draft;
  if (context.text[draft.amount.end] === "余" && draft.end > draft.amount.end)
    return draftOf({ ...draft, modifier: "moreThan" });
  const after = modifierAfter(context, draft);
  const before = modifierBefore(context, draft);
  const modifier = after && after !== "about" ? after : before && before !== "about" ? before : (after ?? before);
  return modifier ? draftOf({ ...draft, modifier }) : draft;
}

function modifierBefore({ text, lexicon }: FigureContext, draft: Draft): Modifier | null {
  let end = draft.start;
  if (OPENING.hasAt(text, end - 1)) end--;
  const found = lexicon.modifiersBefore.longestBefore(text, end);
  // 過去最多100件
  if (!found || lexicon.records.longestBefore(text, end)) return null;
  const word = text.slice(found.start, end);
  if (word.startsWith("最") && text.startsWith("震度", draft.start)) return null;
  // 公約3つ, 契約2件: 約 at the end of another word
  if (word === "約" && /[一-鿿]/.test(text[end - 2] ?? "") && /[公契条規誓節盟集予解制要売成]/.test(text[end - 2]!))
    return null;
  return found.value;
}

function modifierAfter({ text, lexicon, document }: FigureContext, draft: Draft): Modifier | null {
  const from = lexicon.fillers.longest(text, draft.end)?.end ?? draft.end;
  for (const at of from === draft.end ? [from] : [from, draft.end]) {
    const found = lexicon.modifiersAfter.longest(text, at);
    if (draft.bare && /[強弱]/.test(text[at] ?? "")) continue;
    if (
      found &&
      isWord(document.tokens[document.tokenAt(at)]?.surface ?? "", text.slice(at, found.end), text[found.end] ?? "")
    ) {
      // Exact figures are compared with, round ones are bounds: 前年の1,234人を上回る, 100人を上回る.
      if (text[at] === "を" && (!isRound(draft) || text[draft.start - 1] === "の")) return null;
      return found.value;
    }
  }
  return draft.decimal !== null &&
    text[draft.end] === "ま" &&
    LIMIT.test(text.slice(draft.end, draft.end + 5)) &&
    draft.changeFrom === undefined
    ? "atMost"
    : null;
}

/** 20以上30未満 says its bounds by its ends. */
const isBoundRange = ({ text }: FigureContext, draft: Draft): boolean =>
  draft.decimal === null && /(?:以[上下]|未満|超|より[大小]さ?き?[くい])/.test(text.slice(draft.start, draft.end));

/** 強 in 30人強 but not in 30人強制; 近く but not 近郊. */
function isWord(token: string, word: string, next: string): boolean {
  if (word.length > 1) return true;
  if (!word.startsWith(token) && token.length > word.length) return false;
  return !/[一-鿿]/.test(next) || token === word;
}

const isRound = (draft: Draft): boolean =>
  (draft.decimal ?? "")
    .replace(/^-?0*\.?0*/, "")
    .replace(".", "")
    .replace(/0+$/, "").length <= 2;
