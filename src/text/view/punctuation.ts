/** A comma or a full stop in Western form, wide (，．) or narrow, where a Japanese sentence may have it. */
const WESTERN_MARKS =
  /[，．]|,(?=[0-9]{1,2}(?:,[0-9]{1,2}){0,12}[月日年時回号番位])(?<=(?<![0-9.,])(?:[0-9]{1,2},){1,12})|,(?<=[ぁ-んァ-ヶー一-鿿々)）」』%％],)(?![0-9０-９])|\.(?<=[ぁ-んァ-ヶー一-鿿々)）」』%％]\.)(?=\s|$)/g;

const DIGIT = /[0-9０-９]/;
const LETTER = /[A-Za-zＡ-Ｚａ-ｚ]/;
/** １，２３４ but not ７，８ or １，２３４５. */
const DIGIT_GROUP = /^[0-9０-９]{3}(?![0-9０-９])/;
/** The number of a heading or of an item, before the full stop: １．はじめに, 「２．, ア．. */
const ITEM_NUMBER = /(?:^|[\n\r「『(（）)])[ \u3000]*(?:[0-9０-９]{1,2}|[ぁ-んァ-ヶ一二三四五六七八九十])$/;
/** The longest beginning of a line that can be the number of an item, in code units. */
const ITEM_NUMBER_WINDOW = 12;
/** Abbreviations that end with a point: Ｉｎｃ．, Ｎｏ．. */
const ABBREVIATION = /(?<![a-z])(?:inc|co|ltd|corp|no|nos|vol|mr|mrs|ms|dr|st|jr|sr|vs|etc|e\.g|i\.e|feat|approx)$/i;

/** What follows a number of three digits that begins a sentence and is no batting average. */
const AFTER_COUNT = /[年人円社件万億位歳回票点か個台枚本名mMkK%％]/;

/**
 * Writes the comma and the full stop of Western form as 、 and 。 where they are: 売上高は，前年より増えた．
 *
 * They stay a comma and a point in a number (１，２３４．５), after a Latin letter that another follows (Ｕ．Ｓ．Ａ), and after the number of a
 * heading (１．はじめに). A list of days is one however its comma is written: 3,4日. No mark changes its length.
 */
export function japanesePunctuation(text: string): string {
  return text.replace(WESTERN_MARKS, (mark, at: number) =>
    mark === "，" || mark === "," ? commaAt(text, at, mark) : fullStopAt(text, at, mark),
  );
}

function commaAt(text: string, at: number, mark: string): string {
  // a list of days or numbers of one digit or two: 3,4日
  if (mark === "," && DIGIT.test(text.charAt(at - 1))) return "、";
  const isInNumber = DIGIT.test(text.charAt(at - 1)) && DIGIT_GROUP.test(text.slice(at + 1, at + 5));
  const isInLatin = LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at + 1));
  return isInNumber || isInLatin ? mark : "、";
}

function fullStopAt(text: string, at: number, mark: string): string {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  const line = text.slice(Math.max(0, at - ITEM_NUMBER_WINDOW), at);
  if (DIGIT.test(before) && DIGIT.test(after)) return mark;
  if (ITEM_NUMBER.test(line)) return mark;
  if (LETTER.test(before)) {
    const isInitial = !LETTER.test(text.charAt(at - 2));
    return isInitial || LETTER.test(after) || DIGIT.test(after) || ABBREVIATION.test(line.normalize("NFKC"))
      ? mark
      : "。";
  }
  // A batting average: 打率．３１２, 打率こそ．３１２に.
  return DIGIT_GROUP.test(text.slice(at + 1, at + 5)) && !AFTER_COUNT.test(text.charAt(at + 4)) && !DIGIT.test(before)
    ? mark
    : "。";
}
