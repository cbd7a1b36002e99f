/**
 * Controls (ESC, BEL, CR, the C1 range …), line ends, and formatting characters that are not seen but act: those that turn the direction of
 * writing, tags, marks of byte order. The joiner of emoji (U+200D) is what a person sees, so it stays.
 */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}]|(?!\u200D)\p{Cf}/gu;
/** The same but for line ends and tabs, which give a text of several lines its form. */
const UNSEEN_IN_LINES = /(?!\r?\n|\t)(?:[\p{Cc}\p{Zl}\p{Zp}]|(?!\u200D)\p{Cf})/gu;

/**
 * Returns the text with the characters that a terminal would obey, and a person would not see, written out as JSON writes them: ESC becomes
 * \u001b. Line ends too, so that no article or file name can begin a line of its own.
 */
export const visible = (text: string): string => text.replace(UNSEEN, escaped);

/** Returns a text of several lines as `visible` does, but keeps its line ends and tabs. */
export const visibleLines = (text: string): string => text.replace(UNSEEN_IN_LINES, escaped);

/** Returns the code units of a character as JSON may write them: \u202e, \udb40\udc01. */
const escaped = (c: string): string =>
  Array.from({ length: c.length }, (_, i) => `\\u${c.charCodeAt(i).toString(16).padStart(4, "0")}`).join("");
