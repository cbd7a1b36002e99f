import type { Span } from "../types";
import type { Line } from "./blocks";

/** `heading`: a line without a full stop; `bullet`: a line behind a bullet. */
export interface Sentence extends Span {
  readonly kind: "prose" | "heading" | "bullet";
}
/** A sentence whose line is still read. */
type Draft = { -readonly [K in keyof Sentence]: Sentence[K] };

const OPEN = "「『（(〔【［[〈《“";
const CLOSE = "」』）)〕】］]〉》”";
const STOPS = "。!?…‼⁇⁈⁉";
/** After an address these go on with the sentence. */
const GOES_ON = /^[をはにでがのともへや、。,.)」』\s]|^(?:から|より|まで|など)/;

/** What a unit is to the splitter. An opening bracket is `Open` and the number of its kind, a closing one `Close` and the same. */
enum Sign {
  None = 0,
  Stop = 1,
  Open = 16,
  Close = 32,
  Kind = 15,
}
/** By unit; nearly all are nothing, so that most of a text is passed with one look at each. */
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
 * Splits each line after 。 ! ? where no bracket is open, so that 「…。」と話した stays whole. A bracket without its partner
 * in the line counts for nothing.
 */
export function splitSentences(text: string, lines: readonly Line[], addresses: readonly Span[]): Sentence[] {
  const sentences: Draft[] = [];
  let address = 0;
  for (const line of lines) {
    const partner = matchBrackets(text, line);
    const first = sentences.length;
    let start = line.start;
    const cut = (end: number) => {
      const trimmed = trim(text, start, end);
      // an object spread before a new field would be of a shape of its own, on which every later look is slow
      if (trimmed) sentences.push({ start: trimmed.start, end: trimmed.end, kind: "prose" });
      start = end;
    };
    for (let at = line.start; at < line.end; ) {
      const sign = signAt(text, at);
      if (sign === Sign.None && !(address < addresses.length && addresses[address]!.start <= at)) {
        at++;
        continue;
      }
      while (address < addresses.length && addresses[address]!.end <= at) address++;
      const link = addresses[address];
      if (link && link.start <= at) {
        at = Math.min(link.end, line.end);
        if (at < line.end && !GOES_ON.test(text.slice(at, at + 2))) cut(at);
        continue;
      }
      const close = sign >= Sign.Open ? partner?.get(at) : undefined;
      if (close !== undefined) {
        at = Math.min(close + 1, line.end);
        if (endsAlone(text, start, at)) cut(at);
        continue;
      }
      const c = text[at++]!;
      if (sign !== Sign.Stop) continue;
      while (at < line.end && signAt(text, at) === Sign.Stop) at++;
      if (isStop(text, c, at)) cut(at);
    }
    cut(line.end);
    const last = sentences.at(-1);
    if (sentences.length === first || !last) continue;
    const kind = line.bullet ? "bullet" : /[。!?」』)]$/.test(text.slice(last.end - 1, last.end)) ? "prose" : "heading";
    if (kind !== "prose" && (kind === "bullet" || sentences.length === first + 1)) {
      for (let i = first; i < sentences.length; i++) sentences[i]!.kind = kind;
    }
  }
  return sentences;
}

/** …だろう… goes on; Yahoo!ニュース and A?B are words. */
function isStop(text: string, stop: string, after: number): boolean {
  if (stop === "。") return true;
  const next = text[after] ?? "";
  if (stop === "…") return text[after - 1] === "。";
  return (
    !(/[A-Za-z]/.test(text[after - 2] ?? "") && /[A-Za-zァ-ヶー]/.test(next)) && !/^[とのをはがにで、,]/.test(next)
  );
}

/** (河北新報が伝えた。) stands alone; 「…。」 does too unless the sentence goes on in kana or with a comma. */
function endsAlone(text: string, start: number, end: number): boolean {
  const sentence = text.slice(start, start + 1);
  if (!OPEN.includes(sentence) || !/[。!?]/.test(text[end - 2] ?? "")) return false;
  return /[)）]/.test(text[end - 1]!) || !/[ぁ-ん、。,-]/.test(text[end] ?? "。");
}

/** Of each opening bracket of a line the place of its partner; undefined where there is none. */
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

/** Looks at the innermost few only: brackets nest no deeper in prose, and a run of 「「「 must not cost its square. */
function lastOfKind(text: string, open: readonly number[], kind: number): number {
  for (let i = open.length - 1; i >= 0 && i >= open.length - 8; i--)
    if ((signAt(text, open[i]!) & Sign.Kind) === kind) return i;
  return -1;
}

function trim(text: string, start: number, end: number): Span | null {
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return start < end ? { start, end } : null;
}
