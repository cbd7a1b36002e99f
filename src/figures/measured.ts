import type { Token } from "../types";
import type { Figure } from "../types";
import type { FigureContext } from "./context";
import type { Draft } from "./draft";

type Measured = Pick<Figure, "measuredProperty" | "measuredEntity">;

/** Words that stand between what is measured and the figure without being it. */
const SKIPPED = /^(?:約|およそ|計|合計|総額|最大|少なくとも|合わせて|それぞれ|平均|全体|さらに|新た|同|各|全|当時|史上)$/;

/**
 * What a figure measures, by the words beside it (MeasEval's measured property and measured entity). First that fits:
 * a name before a bracketed age; 16人の死者; 死者は20人, 深さが40キロ; 現金30万円; 20人が死亡した, 洋館を3億円で購入.
 */
export function measured(context: FigureContext, draft: Draft, all: readonly Draft[]): Measured {
  if (draft.kind === "age") {
    const who = whoseAge(context, draft);
    if (who) return who;
  }
  const found = nounBehind(context, draft) ?? subjectBefore(context, draft, all) ?? predicateBehind(context, draft);
  return found ? property(context, found) : {};
}

interface Phrase {
  readonly from: number;
  readonly to: number;
}

function property(context: FigureContext, { from, to }: Phrase): Measured {
  const { reading } = context;
  const start = reading.tokens[from]!.start;
  const end = reading.tokens[to]!.end;
  const entity = context.entityEndingAt(end);
  const mention = reading.mention(start, end);
  const isName = entity?.mentions.some((m) => m.start === start && m.end === end);
  return isName ? { measuredEntity: { ...mention, entity: entity!.id } } : { measuredProperty: mention };
}

/** 佐藤太郎容疑者(52), 佐藤さん(52歳): the person before the bracket. */
function whoseAge(context: FigureContext, draft: Draft): Measured | null {
  const { reading, text } = context;
  if (text[draft.start - 1] !== "(") return null;
  const last = reading.tokenAt(draft.start - 2);
  if (last < 0) return null;
  for (let i = last; i >= Math.max(0, last - 4); i--) {
    const entity = context.entityEndingAt(reading.tokens[i]!.end);
    const mention = entity?.mentions.find((m) => m.end === reading.tokens[i]!.end);
    if (entity && mention) return { measuredEntity: { ...mention, entity: entity.id } };
  }
  const phrase = nounPhraseEndingAt(context, last);
  return phrase ? property(context, phrase) : null;
}

/** FIGの死者, FIGもの投資. */
function nounBehind(context: FigureContext, draft: Draft): Phrase | null {
  const { reading, text } = context;
  const link = /^(?:以上|以下|未満|超|余り|程度|前後|ほど|台|規模|相当|分)?(?:もの|の)/.exec(text.slice(draft.end, draft.end + 6));
  if (!link) return null;
  const from = reading.tokenAt(draft.end + link[0].length);
  if (from < 0 || !isNoun(reading.tokens[from]!) || /^(?:うち|ほか|ため|上|下|中|前|後|間)$/.test(reading.tokens[from]!.surface)) return null;
  let to = from;
  while (joins(context, to)) to++;
  return { from, to };
}

/** 死者は20人, 深さが約40キロ, 現金30万円. */
function subjectBefore(context: FigureContext, draft: Draft, all: readonly Draft[]): Phrase | null {
  const { reading } = context;
  let i = reading.tokenAt(draft.start - 1);
  if (i < 0 || reading.sentenceAt(reading.tokens[i]!.start) !== reading.sentenceAt(draft.start)) return null;
  const first = reading.firstToken[reading.sentenceAt(draft.start)]!;
  while (i > first && (SKIPPED.test(reading.tokens[i]!.surface) || /^[(「『、:]$/.test(reading.tokens[i]!.surface))) i--;
  let particle = "";
  if (reading.tokens[i]!.pos === "助詞") particle = reading.tokens[i--]!.surface;
  if (i < first || !["", "は", "が", "も", "を", "で", "に", "の"].includes(particle)) return null;
  if (all.some((d) => d.end > reading.tokens[i]!.start && d.start < reading.tokens[i]!.end)) return null;
  return nounPhraseEndingAt(context, i);
}

/** 20人が死亡した, 3人を逮捕: the noun of the verb, else the next noun that a particle marks. */
function predicateBehind(context: FigureContext, draft: Draft): Phrase | null {
  const { reading, text } = context;
  if (!/^(?:以上|余り|程度|前後|ほど)?[がをに]/.test(text.slice(draft.end, draft.end + 4))) return null;
  const last = reading.firstToken[reading.sentenceAt(draft.start) + 1]!;
  for (let i = reading.tokenAt(draft.end); i >= 0 && i < last && i < reading.tokenAt(draft.end) + 12; i++) {
    if (reading.tokens[i]!.posDetail[0] === "サ変接続") return { from: i, to: i };
  }
  return null;
}

/** The noun phrase whose last token is `to`: a run of nouns, with one の before it where what precedes is a noun too. */
function nounPhraseEndingAt(context: FigureContext, to: number): Phrase | null {
  const { tokens } = context.reading;
  if (!tokens[to] || !isNoun(tokens[to])) return null;
  let from = to;
  while (from > 0 && joins(context, from - 1)) from--;
  return { from, to };
}

/** Whether the token after `i` goes on with the same run of nouns. */
function joins({ reading, taken, entityEndingAt }: FigureContext, i: number): boolean {
  const [a, b] = [reading.tokens[i], reading.tokens[i + 1]];
  if (!a || !b || a.end !== b.start || !isNoun(a) || !isNoun(b)) return false;
  return !(taken(a.start) && !entityEndingAt(a.end) && !taken(b.start)) && reading.sentenceAt(a.start) === reading.sentenceAt(b.start);
}

const isNoun = (token: Token): boolean =>
  (token.pos === "名詞" && !["数", "非自立", "代名詞", "副詞可能"].includes(token.posDetail[0])) || token.pos === "接頭詞";
