/** Whether a code unit is a letter of a script. */
type Letters = (codeUnit: number) => boolean;

const LONG_VOWEL = 0x30fc;
const SMALL_KE = 0x30f6;

/** Returns whether a code unit is one of ァ to ヴ or ー. */
export const isKatakanaLetter: Letters = (codeUnit) =>
  (codeUnit >= 0x30a1 && codeUnit <= 0x30f4) || codeUnit === LONG_VOWEL;
/** Returns whether a code unit is one of ァ to ヴ, ヶ or ー: names of places hold ヶ, as 霞ヶ関. */
export const isKatakanaOrSmallKe: Letters = (codeUnit) => isKatakanaLetter(codeUnit) || codeUnit === SMALL_KE;
/** Returns whether a code unit is one of A to Z or a to z. */
export const isLatinLetter: Letters = (codeUnit) =>
  (codeUnit >= 0x41 && codeUnit <= 0x5a) || (codeUnit >= 0x61 && codeUnit <= 0x7a);
/** Returns whether a code unit is a Latin letter, with or without a mark (À to ɏ), or one of 0 to 9. */
export const isLatinOrDigit: Letters = (codeUnit) =>
  isLatinLetter(codeUnit) || (codeUnit >= 0xc0 && codeUnit <= 0x24f) || (codeUnit >= 0x30 && codeUnit <= 0x39);

/** Whether letters of one script stand on both sides of an offset, so that it is inside a word. */
export const isInsideRun = (text: string, at: number, letters: Letters): boolean =>
  letters(text.charCodeAt(at)) && letters(text.charCodeAt(at - 1));

/** Whether an offset is inside a run of katakana: ニュー|トリノ. */
export const isInsideKatakana = (text: string, at: number): boolean => isInsideRun(text, at, isKatakanaLetter);
