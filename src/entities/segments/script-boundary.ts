/** Letters of a script, as a test of a UTF-16 unit. */
type Letters = (unit: number) => boolean;

const LONG = 0x30fc;
/** ァ to ヴ, ー. */
export const KATAKANA_LETTER: Letters = (unit) => (unit >= 0x30a1 && unit <= 0x30f4) || unit === LONG;
/** A to Z, in both cases. */
export const LATIN_LETTER: Letters = (unit) => (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);

/** Whether a place is inside one word: letters of one script stand on both sides. */
export const isJoint = (text: string, at: number, letters: Letters): boolean =>
  letters(text.charCodeAt(at)) && letters(text.charCodeAt(at - 1));
