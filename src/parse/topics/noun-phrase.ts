import { CharSet } from "../../text/char-set";
import { WordClass } from "../../tokens/word-class";
import type { Span } from "../../types";
import type { TopicContext } from "./context";

/** The most tokens of a phrase, of a quoted name or of a note in brackets. */
const LONGEST = 24;
/** The most phrases that の joins: 当社の東京工場の生産. */
const MOST_JOINED = 3;
const CLOSING = new CharSet(")」』】");
const OPENING = new CharSet("(「『【");
const NOTE_END = new CharSet(")");
/** Before a name, and no part of it: うちA社は, 同じくB社は. */
const LEADING: ReadonlySet<string> = new Set(["うち", "約", "計", "各", "また", "なお", "一方", "そのうち"]);

/** Before a heading, and no part of it: ①海外事業. */
const BULLETS = new CharSet("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮■□◆◇●○◎・");

/** What a run of nouns is. */
export type NounClass = "measure" | "frame" | "none" | "name" | "owner" | "other" | "time";

/** A run of nouns, or a name, with what it is. */
export interface TopicNoun extends Span {
  readonly class: NounClass;
  /** The indices of its first and last token. */
  readonly first: number;
  readonly last: number;
}

/** The runs of a noun phrase that ends with the token `last`, the head first, then those that の joins: 売上高, A社 of A社の売上高. */
export function nounRunsBefore(context: TopicContext, last: number, floor: number): TopicNoun[] {
  const runs: TopicNoun[] = [];
  let at = last;
  while (at >= floor && runs.length <= MOST_JOINED) {
    const run = runEndingAt(context, at, floor);
    if (!run) break;
    runs.push(run);
    const link = ofBefore(context, run.first, floor);
    if (link < 0) break;
    at = link;
  }
  return runs;
}

/** The last token before the の or における that joins a phrase to the one that begins with the token `first`; -1 if none does. */
function ofBefore({ document, lexicon }: TopicContext, first: number, floor: number): number {
  const { text, starts, tokens, tokenAt } = document;
  const end = starts[first]!;
  if (first - 1 < floor) return -1;
  if (tokens[first - 1]!.surface === "の") {
    // での: two particles
    return tokens[first - 2]?.surface === "で" ? first - 3 : first - 2;
  }
  const cue = lexicon.particles.longestBefore(text, end, starts[floor]);
  return cue?.value === "of" ? tokenAt(cue.start) - 1 : -1;
}

/** The run of nouns, the quoted name or the time that ends with the token `end`. */
function runEndingAt(context: TopicContext, end: number, floor: number): TopicNoun | null {
  const { document, timeAt, mentionAt } = context;
  const { text, starts, ends } = document;
  let last = end;
  // 佐藤太郎容疑者(52)は
  while (last > floor && NOTE_END.hasAt(text, starts[last]!)) {
    const opening = openingOf(context, last, floor);
    if (opening === last || opening <= floor) return null;
    last = opening - 1;
  }
  if (last < floor) return null;
  if (CLOSING.hasAt(text, starts[last]!)) {
    const opening = openingOf(context, last, floor);
    if (opening === last || opening + 1 > last - 1) return null;
    return runOf(context, opening + 1, last - 1, opening);
  }
  const time = timeAt(starts[last]!);
  if (time >= 0) {
    const { start } = context.times[time]!;
    const first = Math.max(floor, document.tokenAt(start));
    return { start, end: ends[last]!, class: "time", first, last };
  }
  if (!isNoun(context, last)) return null;
  let first = last;
  for (;;) {
    const mention = mentionAt(starts[first]!);
    // All tokens of a name belong together, whatever they are.
    const begin = mention ? document.tokenAt(mention.start) : first;
    if (begin >= floor && begin < first && last - begin < LONGEST) first = begin;
    const before = first - 1;
    if (before < floor || last - before >= LONGEST || ends[before] !== starts[first]) break;
    if (CLOSING.hasAt(text, starts[before]!) && !NOTE_END.hasAt(text, starts[before]!)) {
      // 「ひかり」号
      const opening = openingOf(context, before, floor);
      if (opening === before) break;
      first = opening;
      continue;
    }
    if (timeAt(starts[before]!) >= 0 || !continues(context, before)) break;
    first = before;
  }
  // 29億円は, 2人が: a figure owns nothing
  if (first === last && (document.classes[last]! & WordClass.Number) !== 0) return null;
  if (
    (document.classes[first]! & WordClass.Number) !== 0 &&
    (document.classes[last]! & (WordClass.Suffix | WordClass.Number)) !== 0 &&
    !mentionAt(starts[first]!)
  )
    return null;
  while (first < last && (LEADING.has(document.tokens[first]!.surface) || BULLETS.hasAt(text, starts[first]!))) first++;
  return runOf(context, first, last, first);
}

/** A run with its class. `first` may be after the opening bracket at which it is left: `left`. */
function runOf(context: TopicContext, from: number, last: number, left: number): TopicNoun {
  const { document } = context;
  const start = document.starts[from]!;
  const end = document.ends[last]!;
  return { start, end, class: classOfNoun(context, start, end), first: left, last };
}

/** Tells what the words [start, end) are by the name that they are, else by their last ones. */
function classOfNoun({ document, lexicon, mentionAt }: TopicContext, start: number, end: number): NounClass {
  const mention = mentionAt(end - 1);
  if (mention && mention.start <= start && mention.end >= end) return "name";
  const found = lexicon.nouns.longestBefore(document.text, end, start);
  // 林選手, 山田太郎容疑者: a name with its title
  const isTitled = (found === null || found.value === "owner") && mentionAt(start) !== undefined;
  if (!found) return isTitled ? "name" : "other";
  // 今回 is none, but 実行委員会 is no 会: a word of the list for what is never a topic must be the whole run.
  if (found.value === "none" && found.start > start) return "other";
  return isTitled ? "name" : found.value;
}

/** The index of the token that opens the bracket which the token `close` closes; `close` if none near does. */
function openingOf({ document: { text, starts } }: TopicContext, close: number, floor: number): number {
  let depth = 0;
  for (let i = close; i >= Math.max(floor, close - LONGEST); i--) {
    if (CLOSING.hasAt(text, starts[i]!)) depth++;
    else if (OPENING.hasAt(text, starts[i]!) && --depth === 0) return i;
  }
  return close;
}

const NAMED = WordClass.Noun | WordClass.Prefix | WordClass.Letter;

/** Whether a phrase can end with a token: a noun, 深さ (an adjective made a noun), a Latin letter. */
const isNoun = ({ document: { classes, text, starts }, mentionAt }: TopicContext, i: number): boolean =>
  (classes[i]! & (WordClass.Noun | WordClass.Letter)) !== 0 ||
  mentionAt(starts[i]!) !== undefined ||
  text[starts[i]!] === "々";

const DOT = new CharSet("・&＆-／/");

/** Whether a token before a run belongs to it. */
const continues = ({ document: { classes, text, starts, ends }, mentionAt }: TopicContext, i: number): boolean =>
  (classes[i]! & NAMED) !== 0 ||
  (ends[i]! - starts[i]! === 1 && DOT.hasAt(text, starts[i]!)) ||
  // 深さ: 深 is an adjective
  ((classes[i]! & WordClass.Adjective) !== 0 && text[ends[i]!] === "さ") ||
  mentionAt(starts[i]!) !== undefined;
