import stringWidth from "string-width";
import { oneLine } from "../../present/article";
import { visible } from "../../present/visible";

/**
 * Returns a text of an article on one line, as the terminal may show it. All that the report takes from a text, a title, an id or a file name
 * goes through this; `table` and `wrap` see to it once more.
 */
export const shown = (text: string): string => visible(oneLine(text));

/** Returns the width of a text in terminal columns: two for a full-width character, none for an escape sequence. */
export function displayWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Nearly all that a report shows: kana, kanji, full-width forms and ASCII. Its rules for all else begin with a long pattern of emoji.
    if (code >= 0x20 && code < 0x7f) width++;
    else if (isWide(code)) width += 2;
    else return stringWidth(text);
  }
  return width;
}

/** Whether a character is kana or kanji or a full-width form, whatever follows it: none of 〜, 〰 and ㊗, which may be emoji. */
const isWide = (code: number): boolean =>
  (code >= 0x3041 && code <= 0x3096) ||
  (code >= 0x30a1 && code <= 0x30fe) ||
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x3001 && code <= 0x3011) ||
  (code >= 0xff01 && code <= 0xff5e);

/** Returns the text, or as much of its beginning as fits into `width` columns, with an ellipsis. */
export function truncate(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = "";
  let used = 0;
  for (const c of text) {
    used += displayWidth(c);
    if (used > width - 1) break;
    kept += c;
  }
  return `${kept.trimEnd()}…`;
}

/** A run of ASCII letters, digits and signs stays together (1,000,000); a line can break anywhere else. */
const UNBREAKABLE = /[!-~]+|[^!-~]/gu;
/** A line does not begin with one of these (kinsoku shori, JIS X 4051). */
const CLOSING = /^[、。，．」』）)］】〉》〕!?！？ー・…]/u;

/** Breaks the text, as it is shown, into lines of at most `width` columns by the rules of Japanese typesetting. */
export function wrap(text: string, width: number): string[] {
  const lines: string[][] = [[]];
  let used = 0;
  for (const chunk of chunks(shown(text), width)) {
    let line = lines.at(-1)!;
    const size = displayWidth(chunk);
    if (used + size > width && line.length > 0) {
      // A closing character takes the one before it to the next line: 日 | 本。
      const carried = CLOSING.test(chunk) && line.length > 1 ? [line.pop()!] : [];
      line = carried;
      lines.push(line);
      used = displayWidth(carried.join(""));
    }
    line.push(chunk);
    used += size;
  }
  return lines.map((line) => line.join("").trim());
}

/** Yields unbreakable runs and single characters, none longer than a line. */
function* chunks(text: string, width: number): Generator<string> {
  for (const [run] of text.matchAll(UNBREAKABLE)) {
    for (let at = 0; at < run.length; at += width) yield run.slice(at, at + width);
  }
}
