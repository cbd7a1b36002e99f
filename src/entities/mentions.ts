import type { Span } from "../types";
import type { NameContext } from "./context";
import type { NameRecognizer, RecognizedName } from "./crf/recognizer";
import { type Draft, draftOf, type NamedDraft, RANK } from "./draft";
import { NameSign } from "./names/name-form";
import { behindFigure, isFigure } from "./rules/figures-in-names";
import { findByRules } from "./rules/find-by-rules";
import { ORDER } from "./rules/persons/titles";

/**
 * The mentions of a text with their types, in order and without overlaps: the model's, which has seen what the rules found, corrected
 * where a table speaks for our guideline. `evidence` are names that the title showed.
 */
export function findMentions(
  context: NameContext,
  recognize: NameRecognizer,
  evidence: readonly NamedDraft[] = [],
): Draft[] {
  const drafts = findByRules(context, evidence);
  const names: RecognizedName[] = [];
  for (const found of recognize(context.document, drafts)) {
    const own = withoutInside(found, context);
    const name = behindCountry(from(own, behindFigure(own, context, drafts)), context, drafts);
    if (!isNoName(name, context, drafts)) names.push(name);
  }
  return combined(drafts, names, context);
}

const from = (name: RecognizedName, start: number): RecognizedName =>
  start === name.start ? name : { ...name, start };

/** ラスベガス of アメリカ・ラスベガス: a country and a place in it are two. */
function behindCountry(name: RecognizedName, { text, nameAt }: NameContext, drafts: readonly Draft[]): RecognizedName {
  const { start, end, type } = name;
  if (type !== "location" || (nameAt(start, end).signs & NameSign.Dotted) === 0) return name;
  const country = drafts.find((draft) => draft.start === start && draft.subtype === "country");
  return country && country.end + 1 < end && text[country.end] === "・" ? from(name, country.end + 1) : name;
}

/** 東京都 of 東京都内: what is inside of a place is no part of its name. */
function withoutInside(name: RecognizedName, { text, document, lexicon }: NameContext): RecognizedName {
  if (text[name.end - 1] !== "内") return name;
  const t = document.tokenAt(name.end - 1);
  const first = document.starts[t]!;
  const length = lexicon.splitWords.get(document.tokens[t]!.surface) ?? 0;
  return length > 0 && name.start < first && document.ends[t] === name.end ? { ...name, end: first + length } : name;
}

const HIRAGANA = /^[ぁ-ゖー・ ]+$/;
const KANJI = /[\p{Script=Han}々]/u;

/** はまだ・こういち in 浜田幸一(はまだ・こういち): how a name in kanji is read, all that its bracket holds. */
const isReading = ({ start, end }: RecognizedName, { text }: NameContext): boolean =>
  text[start - 1] === "(" &&
  text[end] === ")" &&
  HIRAGANA.test(text.slice(start, end)) &&
  KANJI.test(text[start - 2] ?? "");

/** Whether no name can stand there: in a URL, in a figure, and where a table says that the words are none (UTC, 首脳, 日本 before 人). */
function isNoName(name: RecognizedName, context: NameContext, drafts: readonly Draft[]): boolean {
  const { start, end, type } = name;
  const { text, lexicon, document, nameAt } = context;
  const { signs, listed } = nameAt(start, end);
  if ((signs & NameSign.NoName) !== 0) return true;
  if (document.addresses.some((address) => start < address.end && address.start < end)) return true;
  if (type === "location" && lexicon.placeDerivatives.longest(text, end)?.value === false) return true;
  // 日 and 米 in 日米 are no mentions; where one stands alone, a rule finds it.
  if (type === "location" && end - start === 1 && !drafts.some((draft) => draft.start === start)) return true;
  if (isFigure(name, context) || isReading(name, context)) return true;
  return listed?.type === "none" && lexicon.names.longest(text, start)?.end === end;
}

/**
 * Of two findings that overlap the model's is kept, but for what the corpora cannot know. In our guideline a chain of offices, an
 * address and a name of the lists are one name, where other guidelines take them apart, and 米 in 米カリフォルニア州 another than the
 * rest. What the last word of a name, a list or another place of the text says of its type goes before the model: 新聞 is an
 * organization here and a product elsewhere. Where both find a name, it keeps what the rules know of it; what only a rule finds is
 * kept.
 */
function combined(drafts: readonly Draft[], names: readonly RecognizedName[], context: NameContext): Draft[] {
  const kept: Draft[] = [];
  // Names of the model whose places are taken by what the guideline holds for one name, or for several.
  const settled = new Set<RecognizedName>();
  let n = 0;
  for (let d = 0; d < drafts.length; d++) {
    const draft = drafts[d]!;
    while (n < names.length && names[n]!.end <= draft.start) n++;
    const over: RecognizedName[] = [];
    for (let i = n; i < names.length && names[i]!.start < draft.end; i++) over.push(names[i]!);
    const [first] = over;
    const isOne = over.length === 1 && isSame(draft, first!);
    const wins =
      first === undefined ||
      (isOne && (isListed(draft) || draft.type === first.type)) ||
      (isListed(draft) &&
        (over.every((name) => holds(draft, name)) || settled.has(first) || parts(drafts, d, first))) ||
      isTitled(draft, first, context);
    if (!wins) continue;
    kept.push(draft);
    for (const name of over) settled.add(name);
  }
  for (const name of names) {
    if (!settled.has(name)) kept.push(draftOf(name, name.type, RANK.words));
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** 福島 in 福島容疑者, 諒介 in 諒介君, 昭恵 in 妻昭恵: titles and roles beside a name say that it is a person's, and are outside. */
function isTitled(draft: Draft, name: RecognizedName, { text, lexicon }: NameContext): boolean {
  if (draft.type !== "person" || !holds(name, draft)) return false;
  const hasTitle = draft.titles !== undefined && draft.titles.length > 0;
  const before = text.slice(name.start, draft.start);
  const after = text.slice(draft.end, name.end);
  if (before === "" && after === "") return hasTitle;
  const isRole =
    before === "" || ORDER.test(before) || lexicon.roles.longestBefore(before, before.length, 0)?.start === 0;
  const isTitle =
    after === "" || (hasTitle && ORDER.test(after)) || lexicon.titles.longest(after, 0)?.end === after.length;
  return isRole && isTitle;
}

const LISTED: readonly number[] = [RANK.known, RANK.compound, RANK.again];
const isListed = (draft: Draft) => draft.key !== undefined || LISTED.includes(draft.rank);

/**
 * Whether the drafts from `d` on, all of them listed, make up the name from end to end, without a gap but for a dot, or begin it with two
 * things of two types: JR東日本 and 新橋駅.
 */
function parts(drafts: readonly Draft[], d: number, name: Span): boolean {
  if (drafts[d]!.start !== name.start) return false;
  for (let i = d; i < drafts.length && isListed(drafts[i]!); i++) {
    if (drafts[i]!.end >= name.end) return drafts[i]!.end === name.end;
    const next = drafts[i + 1];
    if (!next || next.start > drafts[i]!.end + 1) return false;
    if (next.end <= name.end && next.type !== drafts[i]!.type && isListed(next)) return true;
  }
  return false;
}

const isSame = (a: Span, b: Span) => a.start === b.start && a.end === b.end;
const holds = (a: Span, b: Span) => a.start <= b.start && b.end <= a.end;
