import type { Dictionary } from "../dictionary/tables";
import { WordList } from "../dictionary/word-list";
import { CharSet } from "../text/char-set";
import type { TokenizedDocument } from "../tokens/tokenized-document";
import type { Numeral } from "./numeral";
import { numeralAt } from "./parse";

const STARTS = "0123456789.〇零一二三四五六七八九十百千数壱壹弐貳参參伍拾佰仟阡";
/** 大字: no word in a run of three, hardly ever a number in a shorter one (参加, 拾得). */
const FORMAL = /[壱壹弐貳参參伍拾佰仟阡陌萬]/;

/**
 * Every numeral of a text, in order. Arabic digits always count; kanji count where the words say so: 三 in 三菱 and 一 in 一方 stand
 * inside a word, 三 in 三人 is a 名詞,数, and in 二人 and 一つ, words to IPADIC, what is left is a counter.
 */
export function createNumeralReader(
  dictionary: Pick<Dictionary, "counters" | "kanaNumerals">,
): (document: TokenizedDocument) => Numeral[] {
  const counters = new Set(dictionary.counters.map((row) => row.text));
  const kana = new WordList(dictionary.kanaNumerals.map((row) => [row.text, row] as const));
  const starts = new CharSet([...STARTS, ...kana.starts]);
  return (document) => {
    const { text } = document;
    const numerals: Numeral[] = [];
    for (let at = 0; at < text.length; ) {
      if (!starts.hasAt(text, at) || document.tokenAt(at) < 0) {
        at++;
        continue;
      }
      const word = kana.longest(text, at);
      const numeral = word ? readKana(document, at, word.end, word.value) : readNumeral(document, at, counters);
      if (numeral) numerals.push(numeral);
      at = (numeral ?? word)?.end ?? at + 1;
    }
    return numerals;
  };
}

/** ひとつ as a word of its own; not 国のひとつ, one among others, nor もうひとつ, another. */
function readKana(
  document: TokenizedDocument,
  start: number,
  end: number,
  { value, counter }: Dictionary["kanaNumerals"][number],
): Numeral | null {
  const { text, starts, ends, tokenAt } = document;
  if (starts[tokenAt(start)] !== start || ends[tokenAt(end - 1)] !== end) return null;
  if (counter && /(?:[のうた]|その|この)$/.test(text.slice(Math.max(0, start - 2), start))) return null;
  return { start, end, decimal: String(value), script: "kana", several: false, ...(counter ? { counter } : {}) };
}

function readNumeral(document: TokenizedDocument, start: number, counters: ReadonlySet<string>): Numeral | null {
  const { text } = document;
  // the point of .350
  if (text[start] === "." && /[\dA-Za-z.]/.test(text[start - 1] ?? "")) return null;
  const parsed = numeralAt(text, start);
  if (!parsed) return null;
  if (parsed.script === "arabic") return parsed;
  const formal = FORMAL.test(text.slice(start, parsed.end));
  if (formal && parsed.end - start < 3 && !/[円圓両]/.test(text[parsed.end] ?? "")) return null;
  const end = formal ? parsed.end : wordEnd(document, start, parsed.end, counters);
  if (end <= start) return null;
  return end === parsed.end ? parsed : numeralAt(text.slice(0, end), start);
}

/** How far the words from `start` go on being a number; `start` itself where they do not. */
function wordEnd(document: TokenizedDocument, start: number, end: number, counters: ReadonlySet<string>): number {
  let at = start;
  while (at < end) {
    const t = document.tokenAt(at);
    if (t < 0) return at;
    const token = document.tokens[t]!;
    const behind = document.ends[t]!;
    if (document.starts[t]! < at && at === start && !/[\d,.]/.test(document.text[at]!)) return start;
    const isNumber =
      token.posDetail[0] === "数" ||
      /^(?:[\d,.]+|[〇零一二三四五六七八九]{2,}|[〇零十百千万億兆京垓数・ ])$/.test(token.surface);
    if (!isNumber) {
      // 二人, 一つ: one word, of which the rest is a counter
      const rest = document.text.slice(Math.min(end, behind), behind);
      return behind > end && token.posDetail[0] !== "固有名詞" && counters.has(rest) ? end : at;
    }
    if (behind > end) return counters.has(document.text.slice(end, behind)) ? end : at;
    at = behind;
  }
  return end;
}
