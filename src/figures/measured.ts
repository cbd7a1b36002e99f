import type { Figure, Token } from "../types";
import { isNoteOf, readComparison } from "./comparison";
import type { FigureContext, Name } from "./context";
import type { Draft } from "./draft";

/** MeasEval's measured property and measured entity. */
export type Measured = Pick<Figure, "measuredProperty" | "measuredEntity">;

/** A run of tokens, by index, both ends included. */
interface Phrase {
  readonly from: number;
  readonly to: number;
}

/** Bound and filler between a figure and the word it belongs to. */
const TAIL = /^(?:以上|以下|以内|未満|超|余り|余|程度|前後|ほど|近く|近い|台|規模|相当|分|あまり|弱|強)?/;
/** A conversion or note in brackets stands in nobody's way. */
const NOTE = /^\([^()]{1,24}\)/;
/** In tokens: no clause is longer, no noun phrase. */
const FAR = 80;
const LONGEST = 16;
/** Before a noun without being part of its name: うち重賞, 計, 同社. */
const LEADING = /^(?:うち|約|計|全|同|各|総)$/;
/** Whoever says so is not what is measured: 日経が伝えた. */
const SAYING = /^(?:伝え|報じ|述べ|語っ|話し|明らか)/;
const PERSON_COUNTERS = /^(?:人|名|者)$/;

/**
 * What each figure measures, from the words beside it, the first that fits:
 *
 *     the person before a bracketed age       佐藤容疑者(52)
 *     the noun right before                   現金30万円, 女児2人の家庭, 条約第5条
 *     the noun behind                         16人の死者, 65歳女性, 1兆ドル投資
 *     the noun before, with は が を           死者は20人, 深さが約40キロ
 *     the noun of the verb, for people        20人が死亡した, 3人を逮捕
 *     the nearest は が を も before            自己資本を年度内に1兆円に
 *     the counter, where it is a noun         2作品
 *
 * A figure that is the same as an earlier one (a conversion, a new value) measures what that one does.
 */
export function measureAll(
  context: FigureContext,
  drafts: readonly Draft[],
  sameAs: (index: number) => number | undefined,
): Measured[] {
  const covered = new Uint8Array(context.text.length);
  for (const draft of drafts) covered.fill(1, draft.start, draft.end);
  const found: Measured[] = [];
  const endings = new Map(drafts.map((draft, index) => [draft.end, index]));
  const measuring: Measuring = {
    ...context,
    taken: (at) => covered[at] === 1 || context.taken(at),
    isOther: (token) => covered[token.start] === 1 || context.meetsTime(token),
    measuredByFigureEndingAt: (at) => found[endings.get(at) ?? drafts.length],
  };
  drafts.forEach((draft, index) => {
    found.push(found[sameAs(index) ?? drafts.length] ?? measure(measuring, draft, drafts[index - 1]));
  });
  return found;
}

/** The context with the figures in it, those before the one in hand with what they measure. */
interface Measuring extends FigureContext {
  /** A word of a time or of a figure measures nothing. */
  readonly isOther: (token: Token) => boolean;
  readonly measuredByFigureEndingAt: (at: number) => Measured | undefined;
}

function measure(context: Measuring, draft: Draft, last: Draft | undefined): Measured {
  if (draft.kind === "age") {
    const who = whoseAge(context, draft);
    if (who) return who;
  }
  const start = readComparison(context, draft)?.start ?? draft.start;
  if (start < draft.start && last && isNoteOf(context, last, start)) return context.measuredByFigureEndingAt(last.end)!;
  const beside = nounBefore(context, start);
  if (beside?.adjacent) return beside.measured;
  const behind = nounBehind(context, draft);
  if (behind) return toMeasured(context, behind);
  if (beside) return beside.measured;
  const people = PERSON_COUNTERS.test(draft.unit?.text ?? "");
  const phrase =
    (people ? verbNoun(context, draft) : null) ??
    topicBefore(context, draft) ??
    verbNoun(context, draft) ??
    counterNoun(context, draft);
  if (phrase) return toMeasured(context, phrase);
  const person = draft.kind === "age" ? context.personBefore(draft.start) : undefined;
  return person ? toEntity(person) : {};
}

function toMeasured(context: Measuring, { from, to }: Phrase): Measured {
  const { reading } = context;
  const start = reading.tokens[from]!.start;
  const end = reading.tokens[to]!.end;
  const mention = reading.mention(start, end);
  // 石破首相: a person with the title
  for (let i = to; i >= from; i--) {
    const name = context.nameEndingAt(reading.tokens[i]!.end);
    if (name?.mention.start === start && (i === to || name.entity.type === "person")) return toEntity(name);
  }
  return { measuredProperty: mention };
}

const toEntity = ({ entity, mention }: Name): Measured => ({ measuredEntity: { ...mention, entity: entity.id } });

/** 佐藤太郎容疑者(52), 佐藤・前社長(52歳): the person before the bracket, else the noun. */
function whoseAge(context: Measuring, draft: Draft): Measured | null {
  const { reading, text } = context;
  if (text[draft.start - 1] !== "(") return null;
  const last = reading.tokenAt(draft.start - 2);
  if (last < 0) return null;
  for (let i = last; i >= Math.max(0, last - 6) && !/[。、)]/.test(reading.tokens[i]!.surface); i--) {
    const name = context.nameEndingAt(reading.tokens[i]!.end);
    if (name?.entity.type === "person") return toEntity(name);
  }
  const phrase = phraseEndingAt(context, last);
  return phrase ? toMeasured(context, phrase) : null;
}

/** 16人の死者, 1092万円という配当金, 18歳男子. */
function nounBehind(context: Measuring, draft: Draft): Phrase | null {
  const { reading, text } = context;
  let at = draft.end + (NOTE.exec(text.slice(draft.end, draft.end + 26))?.[0].length ?? 0);
  at += TAIL.exec(text.slice(at, at + 4))![0].length;
  const link = /^(?:もの|という|の|を(?:超え|越え|上回|下回)る|に(?:上|のぼ|達す|及)る?)/.exec(
    text.slice(at, at + 5),
  )?.[0];
  if (!link && draft.kind !== "age" && draft.kind !== "money") return null;
  const from = reading.tokenAt(at + (link?.length ?? 0));
  if (from < 0 || !isNoun(reading.tokens[from]!)) return null;
  let to = from;
  while (to < from + LONGEST && joins(context, to)) to++;
  return isLight(context, { from, to }) ? null : { from, to };
}

interface Beside {
  readonly measured: Measured;
  /** Nothing stands between the noun and the figure. */
  readonly adjacent: boolean;
}

/** 死者は20人, 深さが約40キロ, 現金30万円; across another figure (DVD7枚を6万円で) what that one measures. */
function nounBefore(context: Measuring, start: number): Beside | null {
  const { reading, lexicon } = context;
  let i = reading.tokenAt(start - 1);
  if (i < 0) return null;
  const sentence = reading.sentenceAt(start);
  const first = reading.firstToken[sentence]!;
  const skip = (isSkipped: (word: string) => boolean) => {
    while (i > first && isSkipped(reading.tokens[i]!.surface)) i--;
  };
  skip((word) => lexicon.lightNouns.has(word) || /^(?:[(「『:]|\s+)$/.test(word));
  const particle = reading.tokens[i]?.pos === "助詞" ? reading.tokens[i--]!.surface : "";
  // 3.5%増の181億円: back over the change to its figure
  if (particle === "の") skip((word) => lexicon.directions.longest(word, 0)?.end === word.length);
  if (i < first || !["", "は", "が", "も", "を", "の"].includes(particle)) return null;
  const other = context.measuredByFigureEndingAt(reading.tokens[i]!.end);
  if (other) return { measured: other, adjacent: false };
  const phrase = phraseEndingAt(context, i);
  return phrase && !isLight(context, phrase)
    ? { measured: toMeasured(context, phrase), adjacent: particle === "" && reading.tokens[i]!.end === start }
    : null;
}

/** 20人が死亡した, 3人を逮捕: the noun that makes the verb of the clause. */
function verbNoun(context: Measuring, draft: Draft): Phrase | null {
  const { reading, text, lexicon } = context;
  const tail = TAIL.exec(text.slice(draft.end, draft.end + 4))![0].length;
  if (!/^[がをもはに]/.test(text.slice(draft.end + tail))) return null;
  const start = reading.tokenAt(draft.end + tail);
  const end = Math.min(start + 12, reading.firstToken[reading.sentenceAt(draft.start) + 1]!);
  for (let i = start; i >= 0 && i < end; i++) {
    const token = reading.tokens[i]!;
    const isVerb = token.posDetail[0] === "サ変接続" && /[一-鿿ァ-ヶ]/.test(token.surface);
    if (!isVerb || lexicon.lightNouns.has(token.surface)) continue;
    // 研究費用 is no 研究
    const goesOn = joins(context, i) && reading.tokens[i + 1]!.posDetail[0] !== "サ変接続";
    return goesOn ? null : { from: i, to: i };
  }
  return null;
}

/** The nearest noun before the figure in its sentence that は, が, を or も marks. */
function topicBefore(context: Measuring, draft: Draft): Phrase | null {
  const { reading } = context;
  const first = reading.firstToken[reading.sentenceAt(draft.start)]!;
  const last = reading.tokenAt(draft.start) - 1;
  for (let i = last; i > first && i > last - FAR; i--) {
    const token = reading.tokens[i]!;
    if (token.surface === "。") return null;
    if (token.pos !== "助詞" || !/^(?:は|が|を|も)$/.test(token.surface)) continue;
    // 営業利益については
    if (token.surface === "が" && SAYING.test(reading.tokens[i + 1]?.surface ?? "")) continue;
    const phrase = phraseEndingAt(context, reading.tokens[i - 1]!.pos === "助詞" ? i - 2 : i - 1);
    if (phrase && !isLight(context, phrase)) return phrase;
  }
  return null;
}

/** 2作品, 11項目: a counter that is a noun names what it counts. */
function counterNoun({ reading }: FigureContext, draft: Draft): Phrase | null {
  const unit = draft.unit?.text ?? "";
  const last = reading.tokenAt(draft.end - 1);
  return unit.length > 1 &&
    /^[一-鿿]+$/.test(unit) &&
    reading.tokens[last]?.surface === unit &&
    draft.kind === "quantity"
    ? { from: last, to: last }
    : null;
}

/** The run of nouns whose last token is `end`. */
function phraseEndingAt(context: Measuring, end: number): Phrase | null {
  const { tokens } = context.reading;
  let to = end;
  while (tokens[to]?.pos === "接頭詞") to--;
  const last = tokens[to];
  if (!last || !isNoun(last) || context.isOther(last)) return null;
  let from = to;
  while (from > 0 && from > to - LONGEST && joins(context, from - 1)) from--;
  while (from < to && LEADING.test(tokens[from]!.surface)) from++;
  // 深さ, 高さ: an adjective made a noun
  if (tokens[from]!.posDetail[1] === "特殊" && tokens[from - 1]?.pos === "形容詞") return { from: from - 1, to };
  return { from, to };
}

const isLight = ({ reading, lexicon }: FigureContext, { from, to }: Phrase): boolean =>
  from === to && lexicon.lightNouns.has(reading.tokens[to]!.surface);

/** Whether the token after `i` goes on with the same run of nouns; a time or a figure ends one, a name does not. */
function joins({ reading, taken, nameEndingAt }: FigureContext, i: number): boolean {
  const [a, b] = [reading.tokens[i], reading.tokens[i + 1]];
  if (!a || !b || a.end !== b.start || !isNoun(a) || !isNoun(b)) return false;
  if (taken(a.start) && !taken(b.start) && !nameEndingAt(a.end)) return false;
  return reading.sentenceAt(a.start) === reading.sentenceAt(b.start);
}

const isNoun = (token: Token): boolean =>
  (token.pos === "名詞" &&
    !["数", "非自立", "代名詞", "副詞可能"].includes(token.posDetail[0]) &&
    !/^[!-~]$/.test(token.surface)) ||
  token.pos === "接頭詞";
