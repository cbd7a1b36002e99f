/**
 * Returns the text as IPADIC writes it: letters and signs in full width, digits in half width, every other character unchanged. IPADIC has
 * signs in full width only (of half-width `3.2%、` the last token would be a noun `%、`) and reads digits as one number in half width only.
 *
 *     ipadicView("3.2%(AI)"); // "3．2％（ＡＩ）"
 *
 * Every character stays one code unit, so that offsets are the same in both.
 */
export function ipadicView(text: string): string {
  for (let at = 0; at < text.length; at++) if (isNarrow(text.charCodeAt(at))) return text.replace(NARROW, widen);
  return text;
}

const NARROW = /[!-/:-~]/g;
const isNarrow = (code: number): boolean => code > 0x20 && code < 0x7f && !(code >= 0x30 && code < 0x3a);
const widen = (c: string): string => String.fromCharCode(c.charCodeAt(0) + 0xfee0);
