/** Returns a row of cells that are quoted already. */
export const csvLine = (cells: readonly string[]): string => `${cells.join(",")}\r\n`;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Returns a cell as RFC 4180 has it: in quotes if it needs them. */
const quote = (text: string): string => (/[",\r\n]/.test(text) ? quoted(text) : text);

/**
 * The beginning of a text that a spreadsheet takes for a formula: = + - @ in any width, a tab or a line end
 * (https://owasp.org/www-community/attacks/CSV_Injection), also behind what a spreadsheet skips: spaces, and characters without a width.
 */
const FORMULA = /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫])/u;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/** Whether a spreadsheet takes a text for a formula. A number is none: -5. */
export const isFormula = (text: string): boolean => FORMULA.test(text) && !NUMBER.test(text);

/**
 * Returns a cell that is no formula, by the convention of OWASP: it begins with a ' and is in quotes. Quoted is also what other separators
 * would cut up, since a part of a cell can be a formula, too.
 */
const quoteText = (text: string): string =>
  FORMULA.test(text) ? quoted(`'${text}`) : /[;\t]/.test(text) ? quoted(text) : quote(text);

const quoteNumber = (text: string): string => (NUMBER.test(text) ? text : quoteText(text));

/** Returns the function that writes a cell: as RFC 4180 has it, or so that it is no formula to a spreadsheet. */
export const cellWriter = (safe: boolean, isNumber: boolean): ((text: string) => string) =>
  !safe ? quote : isNumber ? quoteNumber : quoteText;
