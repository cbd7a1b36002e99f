import type { Dictionary } from "../dictionary/tables";
import { WordList } from "../dictionary/word-list";
import { CharSet } from "../text/char-set";
import type { TokenizedDocument } from "../tokens/tokenized-document";
import type { Numeral } from "./numeral";
import { NUMERAL_STARTS, numeralAt } from "./parse";
import { createScaleReader, type ScaleReader } from "./scale-words";

/** The characters with which a numeral begins in running text: 陌 only continues one. */
const STARTS = [...NUMERAL_STARTS].filter((c) => c !== "陌");
/** The formal characters (大字): 金参百万円也. */
const FORMAL = /[壱壹弐貳参參伍拾佰仟阡陌萬]/;
/** The shortest numeral with a formal character; a shorter one is rarely a number (参加, 拾得). */
const SHORTEST_FORMAL = 3;
/** After a shorter one these make it a number: 金壱円. */
const FORMAL_MONEY = new CharSet("円圓両");
/** Before ひとつ that is not a count: 国のひとつ is one of several, もうひとつ another, 使ったひとつ a certain one. */
const BEFORE_ONE_OF = new CharSet("のうた");
/** Before a point that does not begin a number: 1..350, v.350. */
const BEFORE_OTHER_POINT = /[\dA-Za-z.]/;

/**
 * Creates the reader of all numerals of a text, in order. Arabic digits are always a numeral, kanji only if the tokens allow it: 三 in 三人 is
 * a token 名詞,数; 二人 and 一つ are one token, whose rest is a counter. 三 in 三菱 and 一 in 一方 are part of another word.
 */
export function createNumeralReader(
  dictionary: Pick<Dictionary, "counters" | "kanaNumerals" | "numberScales">,
): (document: TokenizedDocument) => Numeral[] {
  const counters = new Set(dictionary.counters.map((row) => row.text));
  const kana = new WordList(dictionary.kanaNumerals.map((row) => [row.text, row] as const));
  const starts = new CharSet([...STARTS, ...kana.starts]);
  const readScale = createScaleReader(dictionary.numberScales);
  return (document) => {
    const { text } = document;
    const numerals: Numeral[] = [];
    for (let at = 0; at < text.length; ) {
      if (!starts.hasAt(text, at) || document.tokenAt(at) < 0) {
        at++;
        continue;
      }
      const word = kana.longest(text, at);
      const numeral = word
        ? readKana(document, at, word.end, word.value)
        : readNumeral(document, at, counters, readScale);
      if (numeral) numerals.push(numeral);
      at = (numeral ?? word)?.end ?? at + 1;
    }
    return numerals;
  };
}

/** Reads ひとつ if it is a token, or several; not in 国のひとつ or もうひとつ. */
function readKana(
  document: TokenizedDocument,
  start: number,
  end: number,
  { value, counter }: Dictionary["kanaNumerals"][number],
): Numeral | null {
  const { text, starts, ends, tokenAt } = document;
  if (starts[tokenAt(start)] !== start || ends[tokenAt(end - 1)] !== end) return null;
  if (counter && BEFORE_ONE_OF.hasAt(text, start - 1)) return null;
  return { start, end, decimal: String(value), script: "kana", several: false, ...(counter ? { counter } : {}) };
}

/** Reads a numeral in digits or kanji, as far as the tokens allow. */
function readNumeral(
  document: TokenizedDocument,
  start: number,
  counters: ReadonlySet<string>,
  readScale: ScaleReader,
): Numeral | null {
  const { text } = document;
  if (text[start] === "." && BEFORE_OTHER_POINT.test(text[start - 1] ?? "")) return null;
  const parsed = numeralAt(text, start);
  if (!parsed) return null;
  if (parsed.script === "arabic") return readScale(text, parsed);
  const formal = FORMAL.test(text.slice(start, parsed.end));
  if (formal && parsed.end - start < SHORTEST_FORMAL && !FORMAL_MONEY.hasAt(text, parsed.end)) return null;
  const end = formal ? parsed.end : wordEnd(document, start, parsed.end, counters);
  if (end <= start) return null;
  return end === parsed.end ? parsed : numeralAt(text.slice(0, end), start);
}

/** A token that is a number whatever its part of speech: digits (1,280), two or more positional kanji (二〇), a power (百), 数. */
const NUMBER_TOKEN = /^(?:[\d,.]+|[〇零一二三四五六七八九]{2,}|[〇零十百千万億憶兆京垓数・ ])$/;

/** Returns the offset up to which the tokens from `start` are a number; `start` itself if the first is none. */
function wordEnd(document: TokenizedDocument, start: number, end: number, counters: ReadonlySet<string>): number {
  const { text, tokens, starts, ends } = document;
  let at = start;
  while (at < end) {
    const t = document.tokenAt(at);
    if (t < 0) return at;
    const token = tokens[t]!;
    const tokenEnd = ends[t]!;
    const isInsideWord = starts[t]! < at && at === start;
    if (isInsideWord && !/[\d,.]/.test(text[at]!)) return start;
    const isNumber = token.posDetail[0] === "数" || NUMBER_TOKEN.test(token.surface);
    if (tokenEnd > end || !isNumber) {
      // 二人, 一つ: one token, whose rest is a counter.
      const isCounted = tokenEnd > end && counters.has(text.slice(end, tokenEnd));
      return isCounted && (isNumber || token.posDetail[0] !== "固有名詞") ? end : at;
    }
    at = tokenEnd;
  }
  return end;
}
