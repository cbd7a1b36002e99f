import { CharSet } from "../../text/char-set";
import { WordClass } from "../../tokens/word-class";
import type { Word } from "../../tokens/words";
import type { Figure } from "../../types";
import { type FigureContext, Mark, type Name } from "../context";
import type { Draft } from "../draft";
import { type FigureLexicon, isLightNoun, tailEnd } from "../lexicon";
import type { FoundComparison } from "../relate/comparison";
import { isNoteOf } from "../relate/comparison";
import type { Relation } from "../relate/relations";
import { argumentsBefore, complement, objectBehind, openingOf, verbNoun } from "./clause";
import { isLight, isOf, isUnit, OF, type Phrase, type PhraseContext, phraseEndingAt, phraseFrom } from "./phrase";

/** MeasEval's measured property and measured entity. */
export type Measured = Pick<Figure, "measuredProperty" | "measuredEntity">;

/** What is known of the figures before it is asked what they measure. */
export interface Found {
  readonly comparisons: readonly (FoundComparison | null)[];
  /** The figure that each is counted per. */
  readonly bases: Relation;
  /** The earlier figure that each is the same as: a conversion, a new value. */
  readonly sameAs: (index: number) => number | undefined;
}

/** A conversion or note in brackets stands in nobody's way. */
const NOTE = /^\([^()]{1,24}\)/;
const NOTE_STARTS = new CharSet("(");
/** Between two figures that count the same: 1着と2着の馬. */
const AND: ReadonlySet<string> = new Set(["と", "や", "、", "・", "か", "および", "及び", "または"]);
/** この6人: the six of before. */
const SAME = /(?:この|その)$/;
const SAME_ENDS = new CharSet("の");
const PEOPLE: ReadonlySet<string> = new Set(["人", "名", "者"]);
const TIMES: ReadonlySet<string> = new Set(["回", "度"]);
/** 二度も, 5回にわたり, 2度受賞: no 回 that is an inning. */
const OFTEN = /^(?:も|に[わ亘]|(?![ぁ-ん、。)]))/;

/**
 * What each figure measures, from the words beside it, the first that fits:
 *
 *     the person before a bracketed age       佐藤容疑者(52)
 *     the noun right before                   現金30万円, 女児2人の家庭, 条約第5条
 *     the noun behind                         16人の死者, 65歳女性, 2着オルフェーヴル
 *     the noun before, with は が を           死者は20人, 深さが約40キロ
 *     the noun that says what it is           6億円は借入金だ, 1位は佐藤氏
 *     the noun of the verb, for people        20人が死亡した, 3人を逮捕
 *     the arguments of its clause             自己資本を年度内に1兆円に
 *     the counter, where it is a noun         2作品
 *     what the same figure measured before    この8億円のうち6億円
 *
 * Where the noun is a property of something named, トヨタの営業利益, or of a verb, 学生ら16人が負傷, that is the entity.
 */
export function measureAll(context: FigureContext, drafts: readonly Draft[], found: Found): Measured[] {
  const { marks } = context;
  const { starts, ends } = context.document;
  for (const draft of drafts) marks.add(draft.start, draft.end, Mark.Figure);
  const measured: Measured[] = [];
  const measuring: Measuring = {
    isOther: (i) => marks.has(starts[i]!, Mark.Figure) || marks.meets(starts[i]!, ends[i]!, Mark.Time),
    measuredByFigureEndingAt: (at) =>
      marks.has(at - 1, Mark.Figure) ? measured[indexEndingAt(drafts, at)] : undefined,
    ...context,
    taken: (at) => marks.has(at, Mark.Figure | Mark.Name | Mark.Time),
  };
  const behind: (Phrase | null)[] = [];
  for (let i = drafts.length - 1; i >= 0; i--) {
    const [draft, next] = [drafts[i]!, drafts[i + 1]];
    const shared = next && draft.unit?.text === next.unit?.text && AND.has(context.text.slice(draft.end, next.start));
    behind[i] = nounBehind(measuring, draft) ?? (shared ? behind[i + 1]! : null);
  }
  drafts.forEach((draft, i) => {
    const { comparisons, bases, sameAs } = found;
    const same = measured[sameAs(i) ?? drafts.length];
    const compared = comparisons[i]?.start ?? draft.start;
    const last = drafts[i - 1];
    const base = bases.get(i);
    const noted =
      compared < draft.start && last && isNoteOf(context, last, compared)
        ? measuring.measuredByFigureEndingAt(last.end)
        : undefined;
    const start =
      base === undefined || isNamedBetween(measuring, drafts[base]!, compared) ? compared : drafts[base]!.start;
    const isSame =
      SAME_ENDS.hasAt(context.text, start - 1) && SAME.test(context.text.slice(Math.max(0, start - 2), start));
    const again = isSame ? equalBefore(drafts, i) : undefined;
    const own =
      same ?? noted ?? measured[again ?? drafts.length] ?? measure(measuring, draft, start, behind[i] ?? null);
    const known = isEmpty(own)
      ? (measured[equalBefore(drafts, i) ?? countedBefore(drafts, i) ?? base ?? drafts.length] ??
        lastTopic(measuring, draft))
      : own;
    measured.push(known);
  });
  return measured;
}

/** 1株当たり中間配当は45円: whether what is measured stands between the figure and the one that it is counted per. */
function isNamedBetween(context: Measuring, base: Draft, start: number): boolean {
  const beside = nounBefore(context, start)?.measured;
  const noun = beside?.measuredProperty ?? beside?.measuredEntity;
  return noun !== undefined && noun.start >= base.end;
}

/** How many figures back the same one is looked for. */
const MEMORY = 100;

/** The index of the nearest figure before that a test holds of. */
function nearestBefore(drafts: readonly Draft[], index: number, isIt: (draft: Draft) => boolean): number | undefined {
  for (let i = index - 1; i >= Math.max(0, index - MEMORY); i--) if (isIt(drafts[i]!)) return i;
  return undefined;
}

/** この8億円: the same value in the same unit. */
const equalBefore = (drafts: readonly Draft[], index: number): number | undefined => {
  const { decimal, low, high, unit } = drafts[index]!;
  return nearestBefore(
    drafts,
    index,
    (of) => of.decimal === decimal && of.low === low && of.high === high && of.unit?.text === unit?.text,
  );
};

/** 1枚 after DVD7枚: what is counted with the same counter. */
const countedBefore = (drafts: readonly Draft[], index: number): number | undefined =>
  isThing(drafts[index]!)
    ? nearestBefore(drafts, index, (of) => isThing(of) && of.unit?.text === drafts[index]!.unit?.text)
    : undefined;

/** The index of the figure that ends at `at`, the figures being in order. */
function indexEndingAt(drafts: readonly Draft[], at: number): number {
  let low = 0;
  let high = drafts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (drafts[middle]!.end < at) low = middle + 1;
    else high = middle;
  }
  return drafts[low]?.end === at ? low : drafts.length;
}

interface Measuring extends PhraseContext {
  readonly measuredByFigureEndingAt: (at: number) => Measured | undefined;
}

const isEmpty = ({ measuredProperty, measuredEntity }: Measured): boolean => !measuredProperty && !measuredEntity;

/** 枚, 頭: a counter of things of one sort; the next of them is of the same. */
const isThing = ({ kind, unit }: Draft): boolean =>
  kind === "quantity" &&
  unit !== undefined &&
  unit.code === undefined &&
  !/^(?:人|名|者|回|度|つ|件|[カか箇ヶヵ]所)$/.test(unit.text);

/** Sums, shares, lengths: what belongs to a property, where a count belongs to things. */
const isAttribute = ({ kind, unit }: Draft): boolean =>
  kind === "money" || kind === "percent" || kind === "number" || kind === "ratio" || unit?.code !== undefined;

const PARTICLES = new CharSet("がをもはに");

/** A figure with the words on both sides of it. */
interface Place {
  readonly draft: Draft;
  /** Where it begins with the words of its comparison or rate. */
  readonly start: number;
  readonly beside: Beside | null;
  readonly behind: Phrase | null;
  /** The particle behind it and its bound, the token after, and the noun of the verb that it is an argument of. */
  readonly particle: string;
  readonly next: number;
  readonly verb: Phrase | null;
}

function measure(context: Measuring, draft: Draft, start: number, behind: Phrase | null): Measured {
  const who = draft.kind === "age" ? whoseAge(context, draft) : null;
  if (who) return who;
  const { document, text } = context;
  const after = tailEnd(context.lexicon, text, draft.end);
  const particle = PARTICLES.hasAt(text, after) ? (text.startsWith("には", after) ? "には" : text[after]!) : "";
  const next = document.tokenAt(after + particle.length);
  const verb = particle && particle !== "には" ? verbNoun(context, draft, next) : null;
  const place = { draft, start, beside: nounBefore(context, start), behind, particle, next, verb };
  return byNoun(context, place) ?? byPredicate(context, place) ?? byClause(context, place);
}

const isPeople = ({ unit }: Draft): boolean => PEOPLE.has(unit?.text ?? "");

/** The verb where it stands right behind the figure and counts it: 16人が負傷, 16頭が出走. */
const actOf = ({ draft, verb, next }: Place): Phrase | null =>
  verb?.from === next && !isAttribute(draft) && draft.kind !== "ordinal" ? verb : null;

/** By the noun right before the figure or behind it. */
function byNoun(context: Measuring, place: Place): Measured | null {
  const { draft, beside, behind } = place;
  if (beside?.particle === "") {
    const isRank = draft.kind === "ordinal" && context.text[draft.start] !== "第";
    // ドラフト1位の佐藤投手
    if (behind && isRank) return { ...beside.measured, ...asEntity(toMeasured(context, behind)) };
    const act = actOf(place);
    return act ? { ...toProperty(context, act), ...asEntity(beside.measured) } : beside.measured;
  }
  // 料金が980円のプラン
  const isSubject = beside?.particle === "が" && isAttribute(draft) && beside.measured.measuredProperty;
  return behind && !isSubject ? toMeasured(context, behind) : null;
}

/** By what the sentence says of the figure or does with it; else by the noun that a particle joins to it. */
function byPredicate(context: Measuring, place: Place): Measured | null {
  const { draft, start, beside, particle, next, verb } = place;
  const act = actOf(place);
  // トヨタが300万円を拠出
  if (beside && particle === "を" && verb?.from === next && !beside.measured.measuredProperty)
    return { ...toProperty(context, verb), ...beside.measured };
  // 6人のうち3人が逮捕され
  if (act && isPeople(draft) && beside && beside.particle !== "が")
    return { ...toProperty(context, act), ...asEntity(beside.measured) };
  const isPart = beside?.particle === null || beside?.particle === "の";
  const said = isNamedAs(draft, particle, !beside || isPart, context.text) ? complement(context, next) : null;
  if (said && particle === "は") return toMeasured(context, said);
  if (beside && beside.particle !== "で" && !isOwner(place)) return beside.measured;
  if (said) return toMeasured(context, said);
  const made = draft.kind === "ordinal" || draft.kind === "age" ? null : actBefore(context, start);
  if (made) return toProperty(context, made);
  if (verb && (isPeople(draft) || act)) return { ...toProperty(context, verb), ...beside?.measured };
  return draft.kind === "ordinal" && beside ? beside.measured : null;
}

/** 東京都の4.2%: whose the figure is, but not what. */
const isOwner = ({ draft, beside }: Place): boolean =>
  beside?.particle === "の" && (draft.kind === "age" || !beside.measured.measuredProperty);

/** By the arguments of the clause. */
function byClause(context: Measuring, place: Place): Measured {
  const { draft, start, beside, particle, next, verb } = place;
  const phrase =
    timesDone(context, draft, next) ?? argument(context, draft, start, particle) ?? counterNoun(context, draft) ?? verb;
  if (phrase) {
    const measured = toMeasured(context, phrase);
    // 日本は昨年300万円を拠出
    const isSpent = verb?.from === next && /^[がを]$/.test(particle) && !measured.measuredProperty;
    return { ...measured, ...(isSpent ? toProperty(context, verb) : {}), ...(isOwner(place) ? beside?.measured : {}) };
  }
  const person = draft.kind === "age" ? context.personBefore(draft.start) : undefined;
  return person ? toEntity(person) : (beside?.measured ?? {});
}

/** 2度受賞, 二度も事故を起こし: what was done so often. */
function timesDone(context: Measuring, draft: Draft, next: number): Phrase | null {
  if (draft.kind !== "quantity" || !TIMES.has(draft.unit?.text ?? "")) return null;
  const after = tailEnd(context.lexicon, context.text, draft.end);
  if (!OFTEN.test(context.text.slice(after, after + 3))) return null;
  return verbNoun(context, draft, next) ?? objectBehind(context, next);
}

/** 6億円は借入金だ, 1位が佐藤氏で, 3人が有罪となった: whether the sentence says what the figure is. */
function isNamedAs({ kind, start, unit }: Draft, particle: string, free: boolean, text: string): boolean {
  if (kind === "age" || text[start] === "第" || particle === "") return false;
  return (free && particle === "は") || kind === "ordinal" || (particle === "が" && PEOPLE.has(unit?.text ?? ""));
}

/** 逮捕された6人, 出場する全49校: the noun of the verb right before the figure. */
function actBefore({ document, lexicon }: Measuring, start: number): Phrase | null {
  const { tokens } = document;
  let i = document.tokenAt(start - 1);
  while (isLightNoun(lexicon, document, i) || isOf(document, i, WordClass.Prefix)) i--;
  const isVerb = (at: number): boolean => isOf(document, at, WordClass.Verb | WordClass.Auxiliary);
  if (!isVerb(i) || !isOf(document, i, WordClass.Basic)) return null;
  while (i > 0 && (isVerb(i) || tokens[i]!.surface === "て")) i--;
  return isOf(document, i, WordClass.Verbal) && !isLightNoun(lexicon, document, i) ? { from: i, to: i } : null;
}

/** The topic of the sentence before, for one that names none: …さんが死去した。96歳。 */
function lastTopic(context: Measuring, draft: Draft): Measured {
  const { document } = context;
  const sentence = document.sentenceAt(draft.start);
  if (sentence === 0) return {};
  const all = argumentsBefore(context, document.firstToken[sentence]! - 2);
  const topic = all.find((arg) => arg.particle === "は") ?? all.find((arg) => arg.particle === "が");
  return topic && !isLight(context, topic.phrase) ? toMeasured(context, topic.phrase) : {};
}

/** The argument of its clause that the figure measures: no second が beside 3人が; a topic of the sentence; a が or も of a clause before. */
function argument(context: Measuring, draft: Draft, start: number, particle: string): Phrase | null {
  const all = argumentsBefore(context, context.document.tokenAt(draft.start) - 1).filter(
    ({ phrase }) => !isLight(context, phrase) && context.document.ends[phrase.to]! <= start,
  );
  const own = all.find((arg) => !arg.earlier && (arg.particle !== particle || particle === "も"));
  const topic = all.find((arg) => arg.particle === "は");
  const other = particle === "が" ? undefined : all.find((arg) => arg.particle === "が" || arg.particle === "も");
  return (own ?? topic ?? other)?.phrase ?? null;
}

const toProperty = ({ document }: Measuring, { from, to }: Phrase): Measured => ({
  measuredProperty: document.mention(document.starts[from]!, document.ends[to]!),
});

/** What was measured as the entity of another property. */
const asEntity = ({ measuredProperty, measuredEntity }: Measured): Measured => {
  const entity = measuredEntity ?? measuredProperty;
  return entity ? { measuredEntity: entity } : {};
};

function toMeasured(context: Measuring, phrase: Phrase): Measured {
  const { document } = context;
  const { from, to } = phrase;
  const start = document.starts[from]!;
  // 石破首相: a person with the title
  for (let i = to; i >= from; i--) {
    const name = context.nameEndingAt(document.ends[i]!);
    if (name?.mention.start === start && (i === to || name.entity.type === "person")) return toEntity(name);
  }
  // 荒井広宙(あらい・ひろおき)選手
  if (isUnit(document, from - 1, CLOSING) && document.ends[from - 1] === start) {
    const name = context.nameEndingAt(document.starts[openingOf(document.tokens, from - 1, Math.max(0, from - 16))]!);
    if (name?.entity.type === "person") return toEntity(name);
  }
  // トヨタの営業利益
  const owner = isUnit(document, from - 1, OF) ? context.nameEndingAt(document.starts[from - 1]!) : null;
  return owner ? { ...toProperty(context, phrase), ...toEntity(owner) } : toProperty(context, phrase);
}

const CLOSING = new CharSet(")");

const toEntity = ({ entity, mention: { start, end, text, sentence } }: Name): Measured => ({
  measuredEntity: { start, end, text, sentence, entity: entity.id },
});

/** 佐藤太郎容疑者(52), 金大中(キム・デジュン)元大統領(85歳): the person before the bracket, else the noun. */
function whoseAge(context: Measuring, draft: Draft): Measured | null {
  const { document, text } = context;
  if (text[draft.start - 1] !== "(") return null;
  const last = document.tokenAt(draft.start - 2);
  if (last < 0) return null;
  let noted = false;
  for (let i = last; i >= Math.max(0, last - 16); i--) {
    const token = document.tokens[i]!;
    if (token.surface.endsWith(")")) noted = true;
    else if (noted) noted = !token.surface.startsWith("(");
    else if (/[。、]/.test(token.surface) || (token.pos === "助詞" && !context.taken(document.starts[i]!))) break;
    else {
      const name = context.nameEndingAt(document.ends[i]!);
      if (name?.entity.type === "person") return toEntity(name);
    }
  }
  const phrase = phraseEndingAt(context, last);
  return phrase ? toMeasured(context, phrase) : null;
}

const QUOTES = new CharSet("「『");

/** 16人の死者, 1092万円という配当金, 18歳男子, 6,000人からなる部隊. */
function nounBehind(context: Measuring, draft: Draft): Phrase | null {
  const { document, text, lexicon } = context;
  const note = NOTE_STARTS.hasAt(text, draft.end)
    ? (NOTE.exec(text.slice(draft.end, draft.end + 26))?.[0].length ?? 0)
    : 0;
  const after = tailEnd(lexicon, text, draft.end + note);
  // 4番・佐藤
  const dot = draft.kind === "ordinal" && text[after] === "・" ? after + 1 : after;
  const link = lexicon.links.longest(text, after)?.end ?? dot;
  if (link === after && note > 0) return null;
  const at = link + (QUOTES.hasAt(text, link) ? 1 : 0);
  const from = document.tokenAt(at);
  if (from < 0 || document.starts[from] !== at || at >= document.sentences[document.sentenceAt(draft.start)]!.end)
    return null;
  // 10人組, 50イニングス: no word of its own
  if (link === after && isOf(document, from, WordClass.Suffix)) return null;
  const phrase = ownedBy(context, phraseFrom(context, from));
  // 一度夕刊を休刊, 2度優勝
  if (link === after && phrase && TIMES.has(draft.unit?.text ?? "") && !isOf(document, phrase.to, WordClass.Verbal))
    return null;
  return phrase && !isLight(context, phrase) ? phrase : null;
}

/** 18人の日本の選手: what の joins to a name that owns it. */
function ownedBy(context: Measuring, phrase: Phrase | null): Phrase | null {
  const { document } = context;
  if (!phrase || !isUnit(document, phrase.to + 1, OF)) return phrase;
  const name = context.nameEndingAt(document.ends[phrase.to]!);
  const owns =
    name !== undefined &&
    name.mention.start === document.starts[phrase.from] &&
    /^(?:location|organization)$/.test(name.entity.type);
  return owns ? (phraseFrom(context, phrase.to + 2) ?? phrase) : phrase;
}

const CASES: ReadonlySet<string> = new Set(["", "は", "が", "も", "を", "の", "で"]);

interface Beside {
  readonly measured: Measured;
  /** Between the noun and the figure; empty where nothing stands between. */
  readonly particle: string | null;
}

const isDirection = ({ directions }: FigureLexicon, { surface }: Word): boolean =>
  directions.longest(surface, 0)?.end === surface.length;

/** 死者は20人, 深さが約40キロ, 現金30万円; across another figure (DVD7枚を6万円で) what that one measures. */
function nounBefore(context: Measuring, start: number): Beside | null {
  const { document, lexicon } = context;
  let i = document.tokenAt(start - 1);
  if (i < 0) return null;
  const sentence = document.sentenceAt(start);
  const first = document.firstToken[sentence]!;
  while (i > first && lexicon.passed(document, i) === 1) i--;
  let particle = isOf(document, i, WordClass.Particle) ? document.tokens[i--]!.surface : "";
  if (particle === "の") {
    // 3.5%増の181億円: back over the change to its figure; 6人のうちの3人: back to the whole
    while (i > first && isDirection(lexicon, document.tokens[i]!)) i--;
    if (document.tokens[i]?.surface === "うち" && document.tokens[i - 1]?.surface === "の") i -= 2;
  }
  if (particle === "は" && document.tokens[i]?.surface === "で") {
    particle = "で";
    i--;
  }
  if (i < first || !CASES.has(particle)) return null;
  const other = context.measuredByFigureEndingAt(document.ends[i]!);
  if (other && !isEmpty(other)) return { measured: other, particle: null };
  const phrase = phraseEndingAt(context, i);
  if (!phrase || isLight(context, phrase)) return null;
  const adjacent = particle === "" && document.ends[i] === start;
  return { measured: toMeasured(context, phrase), particle: adjacent ? "" : particle || null };
}

/** 2作品, 11項目: a counter that is a noun names what it counts. */
function counterNoun({ document }: FigureContext, draft: Draft): Phrase | null {
  const unit = draft.unit?.text ?? "";
  const last = document.tokenAt(draft.end - 1);
  const token = document.tokens[last];
  return unit.length > 1 && /^[一-鿿]+$/.test(unit) && token?.surface === unit && draft.kind === "quantity"
    ? { from: last, to: last }
    : null;
}
