/** Whether a code unit is a letter of a script. */
type Letters = (codeUnit: number) => boolean;

const LONG_VOWEL = 0x30fc;
const SMALL_KE = 0x30f6;

/** Whether a code unit is one of ァ to ヴ or ー. */
export const isKatakanaLetter: Letters = (codeUnit) =>
  (codeUnit >= 0x30a1 && codeUnit <= 0x30f4) || codeUnit === LONG_VOWEL;
/** Whether a code unit is one of ァ to ヴ, ヶ or ー. Names of places contain ヶ: 霞ヶ関. */
export const isKatakanaOrSmallKe: Letters = (codeUnit) => isKatakanaLetter(codeUnit) || codeUnit === SMALL_KE;
/** Whether a code unit is one of A to Z or a to z. */
export const isLatinLetter: Letters = (codeUnit) =>
  (codeUnit >= 0x41 && codeUnit <= 0x5a) || (codeUnit >= 0x61 && codeUnit <= 0x7a);
/** Whether a code unit is a Latin letter, with or without a diacritic (À to ɏ), or one of 0 to 9. */
export const isLatinOrDigit: Letters = (codeUnit) =>
  isLatinLetter(codeUnit) || (codeUnit >= 0xc0 && codeUnit <= 0x24f) || (codeUnit >= 0x30 && codeUnit <= 0x39);

/** Whether an offset is between two letters of one script, so that it is inside a word. */
export const isInsideRun = (text: string, at: number, letters: Letters): boolean =>
  letters(text.charCodeAt(at)) && letters(text.charCodeAt(at - 1));

/** Whether an offset is inside a run of katakana: ニュー|トリノ. */
export const isInsideKatakana = (text: string, at: number): boolean => isInsideRun(text, at, isKatakanaLetter);
