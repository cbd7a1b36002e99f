import { meetsAddress } from "../text/addresses";
import type { Span } from "../types";
import { combine } from "./combine";
import type { NameContext } from "./context";
import { withEdges } from "./corrections/name-edges";
import { joinReadings } from "./corrections/readings-in-names";
import { withRepeated } from "./corrections/repeated-names";
import { type NameRecognizer, type RecognizedName, recognizedName } from "./crf/recognizer";
import { type DraftsAt, type EntityDraft, indexByStart, type NamedDraft, RANK } from "./draft";
import { NameSign } from "./names/name-form";
import { endOfLeadingFigure, isFigure, partsAroundVotes } from "./rules/figures-in-names";
import { findByRules } from "./rules/find-by-rules";
import { isRank } from "./rules/ranks-in-names";
import { withSurnames } from "./surnames";

/**
 * Finds the mentions of a text with their types, in order and without overlaps: the names of the model, which uses the drafts of the rules
 * as features, corrected by the tables that state the project's guideline. `evidence` holds the names of the title.
 */
export function findMentions(
  context: NameContext,
  recognize: NameRecognizer,
  evidence: readonly NamedDraft[] = [],
): readonly EntityDraft[] {
  const drafts = findByRules(context, evidence);
  const draftsAt = indexByStart(drafts);
  const names: RecognizedName[] = [];
  for (const found of recognize(context.document, drafts)) {
    for (const part of partsAroundVotes(found, context)) {
      const trimmed = withoutInside(part, context);
      const behindFigure = startingAt(trimmed, endOfLeadingFigure(trimmed, context, draftsAt));
      const name = withEdges(behindCountry(behindFigure, context, draftsAt), context);
      if (!isNoName(name, context, draftsAt) && !overlapsLast(names, name)) names.push(name);
    }
  }
  const combined = withSurnames(combine(drafts, joinReadings(names, context), context.text), context);
  return withRepeated(combined, context);
}

/** Whether a name overlaps the one before it, since a correction made one of them longer. */
const overlapsLast = (names: readonly RecognizedName[], { start }: Span): boolean =>
  names.length > 0 && start < names[names.length - 1]!.end;

const startingAt = (name: RecognizedName, start: number): RecognizedName =>
  start === name.start ? name : recognizedName(start, name.end, name.type);

/** Trims アメリカ・ラスベガス to ラスベガス, 米カリフォルニア州 to カリフォルニア州: a country and a place in it are two names. */
function behindCountry(name: RecognizedName, context: NameContext, draftsAt: DraftsAt): RecognizedName {
  const { text, nameAt } = context;
  const { start, end, type } = name;
  if (type !== "location" && type !== "organization") return name;
  const country = draftsAt(start).find(({ subtype }) => subtype === "country");
  if (type === "organization")
    return country && isOfficeOf(country, name, context) ? startingAt(name, country.end) : name;
  if (country && country.end - start === 1 && country.end < end) return startingAt(name, country.end);
  if ((nameAt(start, end).signs & NameSign.Dotted) === 0) return name;
  return country && country.end + 1 < end && text[country.end] === "・" ? startingAt(name, country.end + 1) : name;
}

/** How long the name of an office is at least behind 米: 通商代表部, but not 陸軍. */
const SHORTEST_OFFICE = 4;

/** Whether a body begins with a country in one character that is a name by itself, as 米 in 米通商代表部. */
function isOfficeOf({ start, end }: Span, name: RecognizedName, { text }: NameContext): boolean {
  return end - start === 1 && name.end - end >= SHORTEST_OFFICE && !/[対在駐]/.test(text[start - 1] ?? "");
}

/** Trims 東京都内 to 東京都: 内 is no part of the name of a place. */
function withoutInside(name: RecognizedName, { text, document, lexicon }: NameContext): RecognizedName {
  if (text[name.end - 1] !== "内") return name;
  const t = document.tokenAt(name.end - 1);
  const first = document.starts[t]!;
  const length = lexicon.splitWords.get(document.tokens[t]!.surface) ?? 0;
  const endsInside = length > 0 && name.start < first && document.ends[t] === name.end;
  return endsInside ? recognizedName(name.start, first + length, name.type) : name;
}

const HIRAGANA = /^[ぁ-ゖー・ ]+$/;
const KANJI = /[\p{Script=Han}々]/u;

/** Whether a name is the reading of the one before it, alone in its bracket: はまだ・こういち in 浜田幸一(はまだ・こういち). */
const isReading = ({ start, end }: RecognizedName, { text }: NameContext): boolean =>
  text[start - 1] === "(" &&
  text[end] === ")" &&
  HIRAGANA.test(text.slice(start, end)) &&
  KANJI.test(text[start - 2] ?? "");

/** Whether a span is no name: it is in a URL or a figure, or a table lists its words as no name (UTC, 首脳, 日本 before 人). */
function isNoName(name: RecognizedName, context: NameContext, draftsAt: DraftsAt): boolean {
  const { start, end } = name;
  const { text, lexicon, document, nameAt } = context;
  const { signs, listed } = nameAt(start, end);
  if ((signs & NameSign.NoName) !== 0) return true;
  if (meetsAddress(document.addresses, name)) return true;
  if (name.type === "location" && isNoPlace(name, context, draftsAt)) return true;
  if (isAdverb(name, context) && draftsAt(start).length === 0) return true;
  // 差 in 2票差 is a part of the figure.
  if (end - start === 1 && lexicon.measures.longestBefore(text, start) !== null) return true;
  // 国土安保 in 国土安保長官代行 is a part of the title.
  if (listed === undefined && (lexicon.titles.longest(text, start)?.end ?? 0) > end) return true;
  if (isFigure(name, context) || isRank(name, text) || isReading(name, context)) return true;
  if (isHeadline(name, context, draftsAt) || isCommonNoun(name, context)) return true;
  // ナスダック is no name in ナスダック総合指数.
  const longest = lexicon.names.longest(text, start);
  return (
    longest?.value.type === "none" &&
    longest.end >= end &&
    (listed === undefined || longest.end > end || listed.type === "none")
  );
}

/** An acronym and a word in katakana: ISSミッション. */
const ACRONYM_AND_WORD = /^[A-Z]{2,6}(?=[ァ-ヴー]{2,}$)/;

/** Whether a product or a body is only an acronym with a common noun, as ISSミッション is: NHKニュース begins with a listed name. */
function isCommonNoun({ start, end, type }: RecognizedName, { text, document, lexicon }: NameContext): boolean {
  if ((type !== "product" && type !== "organization") || text.charCodeAt(start) > 0x7f) return false;
  const { length } = ACRONYM_AND_WORD.exec(text.slice(start, end))?.[0] ?? "";
  if (length === 0 || "「『".includes(text[start - 1] ?? " ")) return false;
  const t = document.tokenAt(start + length);
  const isOneWord = document.starts[t] === start + length && document.ends[t] === end;
  const { known, posDetail } = document.tokens[t]!;
  if (!isOneWord || !known || posDetail[0] === "固有名詞") return false;
  // ISS itself is the name of a product and stays one; that of a body may begin the name of what it makes.
  const listed = lexicon.names.longest(text, start)?.value;
  return listed === undefined || listed.type === "product";
}

/** “Why Rust Is Eating the Kernel”: Latin text in English quotes, of so many words or more, is a headline. */
const HEADLINE = /^[A-Za-z][!-~ ’–]*$/;
const SHORTEST_HEADLINE = 4;

/** Whether a name is a headline in English, and no work: its quotes are English, and no word beside them says that it is a work. */
function isHeadline({ start, end, type }: RecognizedName, { text }: NameContext, draftsAt: DraftsAt): boolean {
  if (type !== "product" || text.charCodeAt(start) > 0x7f) return false;
  const name = text.slice(start, end);
  if (!HEADLINE.test(name) || name.split(" ").length < SHORTEST_HEADLINE) return false;
  const isQuoted = /[“"]/.test(text[start - 1] ?? "") && /[”"]/.test(text[end] ?? "");
  return isQuoted && !draftsAt(start).some(({ rank }) => rank === RANK.work);
}

/** Whether a name is a noun that is mostly an adverb, as 毎日 is: a rule must show that it is the newspaper. */
function isAdverb({ start, end }: Span, { document }: NameContext): boolean {
  const t = document.tokenAt(start);
  return document.starts[t] === start && document.ends[t] === end && document.tokens[t]!.posDetail[0] === "副詞可能";
}

/** Whether a span is 日本 in 日本人, or 日 or 米 in 日米. If one character is a mention (米 in 米大統領), a rule has found it. */
function isNoPlace({ start, end }: Span, { text, lexicon }: NameContext, draftsAt: DraftsAt): boolean {
  if (lexicon.placeDerivatives.longest(text, end)?.value === false) return true;
  return end - start === 1 && draftsAt(start).length === 0;
}
