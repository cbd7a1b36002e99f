/** A comma or a full stop in Western form, wide (，．) or narrow, where a Japanese sentence may have it. */
const WESTERN_MARKS = /[，．]|(?<=[ぁ-んァ-ヶー一-鿿々)）」』%％])(?:,(?![0-9０-９])|\.(?=[\s\u3000]|$))/g;

const DIGIT = /[0-9０-９]/;
const LETTER = /[A-Za-zＡ-Ｚａ-ｚ]/;
/** １，２３４ but not ７，８ or １，２３４５. */
const DIGIT_GROUP = /^[0-9０-９]{3}(?![0-9０-９])/;
/** The number of a heading, before the full stop: １．はじめに. */
const FIRST_NUMBER = /(?:^|[\n\r])[ \u3000]*[(（]?[0-9０-９]{1,2}$/;
/** The longest beginning of a line that can be the number of a heading, in code units. */
const FIRST_NUMBER_WINDOW = 12;

/**
 * Writes the comma and the full stop of Western form as 、 and 。 where they are: 売上高は，前年より増えた．
 *
 * They stay a comma and a point in a number (１，２３４．５), after a Latin letter that another follows (Ｕ．Ｓ．Ａ), and after the number of a
 * heading (１．はじめに). No mark changes its length.
 */
export function japanesePunctuation(text: string): string {
  return text.replace(WESTERN_MARKS, (mark, at: number) =>
    mark === "，" || mark === "," ? commaAt(text, at, mark) : fullStopAt(text, at, mark),
  );
}

function commaAt(text: string, at: number, mark: string): string {
  const isInNumber = DIGIT.test(text.charAt(at - 1)) && DIGIT_GROUP.test(text.slice(at + 1, at + 5));
  const isInLatin = LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at + 1));
  return isInNumber || isInLatin ? mark : "、";
}

function fullStopAt(text: string, at: number, mark: string): string {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (DIGIT.test(before)) {
    const isHeading = FIRST_NUMBER.test(text.slice(Math.max(0, at - FIRST_NUMBER_WINDOW), at));
    return DIGIT.test(after) || isHeading ? mark : "。";
  }
  if (LETTER.test(before)) {
    const isAbbreviation = LETTER.test(after) || DIGIT.test(after) || !LETTER.test(text.charAt(at - 2));
    return isAbbreviation ? mark : "。";
  }
  return "。";
}
