import type { Span } from "../types";
import type { Line } from "./blocks";

/** `heading`: a line without a full stop; `bullet`: a line behind a bullet. */
export interface Sentence extends Span {
  readonly kind: "prose" | "heading" | "bullet";
}

const OPEN = "「『（(〔【［[〈《“";
const CLOSE = "」』）)〕】］]〉》”";
const STOP = /[。!?…‼⁇⁈⁉]/;
/** After an address these go on with the sentence. */
const GOES_ON = /^[をはにでがのともへや、。,.)」』\s]|^(?:から|より|まで|など)/;

/**
 * Splits each line after 。 ! ? where no bracket is open, so that 「…。」と話した stays whole. A bracket without its partner
 * in the line counts for nothing.
 */
export function splitSentences(text: string, lines: readonly Line[], addresses: readonly Span[]): Sentence[] {
  const sentences: Sentence[] = [];
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
      while (address < addresses.length && addresses[address]!.end <= at) address++;
      const link = addresses[address];
      if (link && link.start <= at) {
        at = Math.min(link.end, line.end);
        if (at < line.end && !GOES_ON.test(text.slice(at, at + 2))) cut(at);
        continue;
      }
      const close = partner.get(at);
      if (close !== undefined) {
        at = Math.min(close + 1, line.end);
        if (endsAlone(text, start, at)) cut(at);
        continue;
      }
      const c = text[at++]!;
      if (!STOP.test(c)) continue;
      while (at < line.end && STOP.test(text[at]!)) at++;
      if (isStop(text, c, at)) cut(at);
    }
    cut(line.end);
    const last = sentences.at(-1);
    if (sentences.length === first || !last) continue;
    const kind = line.bullet ? "bullet" : /[。!?」』)]$/.test(text.slice(last.end - 1, last.end)) ? "prose" : "heading";
    if (kind !== "prose" && (kind === "bullet" || sentences.length === first + 1)) {
      for (let i = first; i < sentences.length; i++) sentences[i] = { ...sentences[i]!, kind };
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

function matchBrackets(text: string, line: Span): Map<number, number> {
  const partner = new Map<number, number>();
  const open: number[] = [];
  for (let at = line.start; at < line.end; at++) {
    const c = text[at]!;
    if (OPEN.includes(c)) open.push(at);
    else if (CLOSE.includes(c)) {
      const depth = lastIndexOf(open, (i) => OPEN.indexOf(text[i]!) === CLOSE.indexOf(c));
      if (depth < 0) continue;
      partner.set(open[depth]!, at);
      open.length = depth;
    }
  }
  return partner;
}

/** Looks at the innermost few only: brackets nest no deeper in prose, and a run of 「「「 must not cost its square. */
function lastIndexOf(open: readonly number[], test: (at: number) => boolean): number {
  for (let i = open.length - 1; i >= 0 && i >= open.length - 8; i--) if (test(open[i]!)) return i;
  return -1;
}

function trim(text: string, start: number, end: number): Span | null {
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return start < end ? { start, end } : null;
}
