import type { Span } from "../types";
import { CharSet, WHITE_SPACE } from "./char-set";
import { GuardedPattern } from "./guarded-pattern";
import type { TextLine } from "./lines";

/** A `heading` is a line without a full stop, a `bullet` a sentence of a line with a bullet. */
export interface Sentence extends Span {
  readonly kind: "prose" | "heading" | "bullet";
}
/** A sentence whose kind is set when its line has been read. */
type SentenceDraft = { -readonly [K in keyof Sentence]: Sentence[K] };

const OPEN = "「『（(〔【［[〈《“";
const CLOSE = "」』）)〕】］]〉》”";
const STOPS = "。!?…‼⁇⁈⁉";

/** Continues a sentence after an address: https://a.jp/ によると. */
const AFTER_ADDRESS = new GuardedPattern(/[をはにでがのともへや、。,.)」』\s]|から|より|まで|など/, {
  first: `をはにでがのともへや、。,.)」』${WHITE_SPACE}かよまな`,
});
/** Continues a sentence after a mark: どうなる?との声. */
const AFTER_MARK = new CharSet("とのをはがにで、,");
/** The rest of a picture in Markdown, after its !: [売上高の推移](sales.png). */
const PICTURE = /^\[[^\]\n]*\]\(/;
/** The longest description of a picture with which its ! is known, in code units. */
const PICTURE_WINDOW = 200;
/** The last character of a line of prose; a line that ends otherwise is a heading. */
const PROSE_END = new CharSet("。!?」』)");
const SPACE = new CharSet(WHITE_SPACE);

/** The classes of characters. An opening bracket is `Open` plus the number of its kind (「」 0, 『』 1 …), a closing one `Close` plus the same. */
enum Sign {
  None = 0,
  Stop = 1,
  Open = 16,
  Close = 32,
  /** The bits of the kind. */
  Kind = 15,
}
/** By code unit. Most characters of a text are `None`: one look-up tells. */
const SIGNS = signTable();
function signTable(): Uint8Array {
  const signs = new Uint8Array(0x10000);
  for (const c of STOPS) signs[c.charCodeAt(0)] = Sign.Stop;
  for (let kind = 0; kind < OPEN.length; kind++) {
    signs[OPEN.charCodeAt(kind)] = Sign.Open + kind;
    signs[CLOSE.charCodeAt(kind)] = Sign.Close + kind;
  }
  return signs;
}
const signAt = (text: string, at: number): number => SIGNS[text.charCodeAt(at)]!;

/**
 * Splits each line after 。 ! ? if no bracket is open, so that 「…。」と話した is not split. Ignores a bracket without a partner in its line.
 *
 * @param lines the lines of the text, in order
 * @param addresses URLs and mail addresses, in order; no mark inside one ends a sentence
 */
export function splitSentences(text: string, lines: readonly TextLine[], addresses: readonly Span[]): Sentence[] {
  const sentences: SentenceDraft[] = [];
  let address = 0;
  for (const line of lines) {
    const first = sentences.length;
    address = splitLine(text, line, addresses, address, sentences);
    setKind(text, line, sentences, first);
  }
  return sentences;
}

/**
 * Adds the sentences of a line to `into`.
 * @param address the index of the first address that may be in the line
 * @returns the index of the first address that may be in the next line
 */
function splitLine(
  text: string,
  line: Span,
  addresses: readonly Span[],
  address: number,
  into: SentenceDraft[],
): number {
  const partner = matchBrackets(text, line);
  let next = address;
  let start = line.start;
  for (let at = line.start; at < line.end; ) {
    const sign = signAt(text, at);
    if (sign === Sign.None && !(next < addresses.length && addresses[next]!.start <= at)) {
      at++;
      continue;
    }
    while (next < addresses.length && addresses[next]!.end <= at) next++;
    const link = addresses[next];
    const close = sign >= Sign.Open ? partner?.get(at) : undefined;
    let isEnd = false;
    if (link && link.start <= at) {
      at = Math.min(link.end, line.end);
      isEnd = at < line.end && !AFTER_ADDRESS.isAt(text, at);
    } else if (close !== undefined) {
      at = Math.min(close + 1, line.end);
      isEnd = endsAlone(text, start, at);
    } else {
      const mark = text[at++]!;
      if (sign !== Sign.Stop) continue;
      while (at < line.end && signAt(text, at) === Sign.Stop) at++;
      isEnd = isStop(text, mark, at);
    }
    if (!isEnd) continue;
    addTrimmed(text, start, at, into);
    start = at;
  }
  addTrimmed(text, start, line.end, into);
  return next;
}

/** Adds [from, to) without outer white space as a sentence, unless it is empty. */
function addTrimmed(text: string, from: number, to: number, into: SentenceDraft[]): void {
  let start = from;
  let end = to;
  while (start < end && SPACE.hasAt(text, start)) start++;
  while (end > start && SPACE.hasAt(text, end - 1)) end--;
  if (start < end) into.push({ start, end, kind: "prose" });
}

/** Sets the kind of the sentences of a line, which are those from index `first` on. A heading is the only sentence of its line. */
function setKind(text: string, line: TextLine, sentences: readonly SentenceDraft[], first: number): void {
  const count = sentences.length - first;
  if (count === 0) return;
  if (line.bullet) for (let i = first; i < sentences.length; i++) sentences[i]!.kind = "bullet";
  else if (count === 1 && !PROSE_END.hasAt(text, sentences[first]!.end - 1)) sentences[first]!.kind = "heading";
}

/** Whether the marks that end at `after`, of which `mark` is the first, end a sentence. Not in だろう…, Yahoo!ニュース, A?B, どうなる?との声, ![図](a.png). */
function isStop(text: string, mark: string, after: number): boolean {
  if (mark === "。") return true;
  if (mark === "…") return text[after - 1] === "。";
  if (mark === "!" && PICTURE.test(text.slice(after, after + PICTURE_WINDOW))) return false;
  const isInWord = /[A-Za-z]/.test(text[after - 2] ?? "") && /[A-Za-zァ-ヶー]/.test(text[after] ?? "");
  return !isInWord && !AFTER_MARK.hasAt(text, after);
}

/** Whether a pair of brackets at [start, end) is a sentence: (河北新報が伝えた。); 「…。」 unless kana or a comma follows. */
function endsAlone(text: string, start: number, end: number): boolean {
  if (!OPEN.includes(text.slice(start, start + 1)) || !/[。!?]/.test(text[end - 2] ?? "")) return false;
  return /[)）]/.test(text[end - 1]!) || !/[ぁ-ん、。,-]/.test(text[end] ?? "。");
}

/** Maps the offset of each opening bracket of a line to that of its partner; undefined if no bracket has one. */
function matchBrackets(text: string, line: Span): Map<number, number> | undefined {
  let partner: Map<number, number> | undefined;
  const open: number[] = [];
  for (let at = line.start; at < line.end; at++) {
    const sign = signAt(text, at);
    if (sign < Sign.Open) continue;
    if (sign < Sign.Close) {
      open.push(at);
      continue;
    }
    const depth = lastOfKind(text, open, sign & Sign.Kind);
    if (depth < 0) continue;
    partner ??= new Map();
    partner.set(open[depth]!, at);
    open.length = depth;
  }
  return partner;
}

/** How many open brackets are searched for a partner. Prose does not nest deeper, and a run of 「「「 must not take quadratic time. */
const DEEPEST = 8;

/** Returns the index of the innermost open bracket of a kind among the last `DEEPEST`; -1 if there is none. */
function lastOfKind(text: string, open: readonly number[], kind: number): number {
  for (let i = open.length - 1; i >= 0 && i >= open.length - DEEPEST; i--)
    if ((signAt(text, open[i]!) & Sign.Kind) === kind) return i;
  return -1;
}
