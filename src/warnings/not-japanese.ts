import { CharSet } from "../text/char-set";
import type { TextDocument } from "../text/document";
import type { Warning } from "../types";

export const NOT_JAPANESE: Warning = {
  code: "notJapanese",
  message: "the text is mostly not Japanese; what was found in it means little",
};

/**
 * A text in which a smaller share of the letters is kana or kanji is not Japanese. Less than half, since a word in Latin letters has more of
 * them: Swan and Hunter社と合併した is Japanese.
 */
const LEAST_JAPANESE = 0.15;
/** A text with fewer letters may be a headline full of names, iPhone 16 Pro発売 … */
const FEWEST_LETTERS = 40;
/** … unless it has no kana or kanji at all and this many letters or more. */
const FEWEST_FOREIGN_LETTERS = 10;
/** A text in kanji with a greater share of kana is Japanese. */
const MOST_KANA_IN_CHINESE = 0.05;
/** A text in kanji in which a smaller share is function words of Chinese is a Japanese table of names. */
const LEAST_CHINESE_WORDS = 0.03;
/** With fewer of them it may be a Japanese headline: 日米首脳会談終了. */
const FEWEST_CHINESE_WORDS = 2;

/** Function words of Chinese, in both scripts, that few words of Japanese are written with (目的, 終了). */
const CHINESE_WORDS = "的了是这這们們个为與將对對从從把她你吗嗎呢吧让讓說说还還没";

/** The code units of ぁ and ヿ. */
const FIRST_KANA = 0x3041;
const LAST_KANA = 0x30ff;

/** The kinds of letters. */
enum Letter {
  None = 0,
  Kana = 1,
  Kanji = 2,
  /** A kanji that is a function word of Chinese. */
  ChineseWord = 3,
  Foreign = 4,
}

const CHINESE = new CharSet(CHINESE_WORDS);
const LETTER = /\p{L}/u;

/** The kind of a code unit. A surrogate is no letter here: rare kanji and emoji change no share. */
function letterOf(code: number): Letter {
  // 々 and ー are letters of script Common
  if (code >= FIRST_KANA && code <= LAST_KANA) return Letter.Kana;
  if (code === 0x3005 || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff))
    return CHINESE.has(code) ? Letter.ChineseWord : Letter.Kanji;
  return code >= 0x41 && code < 0xd800 && LETTER.test(String.fromCharCode(code)) ? Letter.Foreign : Letter.None;
}

/** Whether a text, its addresses left out, is mostly in another language. */
export function isNotJapanese({ text, addresses }: Pick<TextDocument, "text" | "addresses">): boolean {
  if (hasManyKana(text)) return false;
  const counts = new Uint32Array(5);
  let at = 0;
  for (const address of addresses) {
    count(text, at, address.start, counts);
    at = address.end;
  }
  count(text, at, text.length, counts);
  const [kana, words, foreign] = [counts[Letter.Kana]!, counts[Letter.ChineseWord]!, counts[Letter.Foreign]!];
  const kanji = counts[Letter.Kanji]! + words;
  const japanese = kana + kanji;
  if (japanese === 0) return foreign >= FEWEST_FOREIGN_LETTERS;
  if (japanese + foreign >= FEWEST_LETTERS && japanese < LEAST_JAPANESE * (japanese + foreign)) return true;
  return (
    words >= FEWEST_CHINESE_WORDS && kana <= MOST_KANA_IN_CHINESE * japanese && words >= LEAST_CHINESE_WORDS * kanji
  );
}

/** Whether the kana alone show that a text is Japanese, as in most after a third of it: a short cut that changes nothing. */
function hasManyKana(text: string): boolean {
  let missing = Math.ceil(Math.max(LEAST_JAPANESE, MOST_KANA_IN_CHINESE) * text.length) + 1;
  for (let at = 0; at < text.length && missing > 0; at++) {
    const code = text.charCodeAt(at);
    if (code >= FIRST_KANA && code <= LAST_KANA) missing--;
  }
  return missing === 0;
}

function count(text: string, start: number, end: number, counts: Uint32Array): void {
  for (let at = start; at < end; at++) counts[letterOf(text.charCodeAt(at))]!++;
}
