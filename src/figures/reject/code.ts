import { CharSet } from "../../text/char-set";
import { GuardedPattern } from "../../text/guarded-pattern";
import type { FigureContext } from "../context";
import type { FigureDraft } from "../draft";

const DIGITS = "0123456789";
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** Right before or after a number that is part of a code. */
const SEPARATORS = new CharSet("-−./:");
/** Before and after a number in the middle of a code: 1-2-3, 1.2.3, (03)1234-5678. */
const SEPARATOR_BEFORE = new GuardedPattern(/[\d)][-−./:]/, { last: "-−./:" });
const SEPARATOR_AFTER = new GuardedPattern(/[-−.:/]\d/, { first: "-−.:/" });
/** A code of three numbers, and what precedes its last: 03-1234-5678. */
const THREE_NUMBERS = new GuardedPattern(/\d{1,8}[-−]\d{1,8}[-−]\d/, { first: DIGITS });
const TWO_NUMBERS_BEFORE = new GuardedPattern(/\d[-−]\d{1,8}[-−]/, { last: "-−" });
/** 100-0001, 0120-1234; but not the years 2019-2020. */
const POSTAL_CODE = new GuardedPattern(/(?!(?:19|20)\d\d[-−]20)\d{2,4}[-−]\d{4}(?!\d)/, { first: DIGITS });
/** Before the second number of a code: 0001 in 100-0001. */
const HYPHEN_BEFORE = new GuardedPattern(/\d[-−]/, { last: "-−" });
/** Before and after a number with a point: 12:30, 1.5.2. */
const POINT_BEFORE = new GuardedPattern(/\d[.:]/, { last: ".:" });
const POINT_AFTER = new GuardedPattern(/[.:]\d/, { first: ".:" });

/**
 * Whether an Arabic number `[start, end)` is part of a code: 03-1234-5678, 100-0001, 1.2.3, 12:30; but not of a range, 8000-9000円.
 * @param isCounted whether a unit or counter stands at a position
 */
export function isPartOfNumberCode(
  text: string,
  start: number,
  end: number,
  isCounted: (at: number) => boolean,
): boolean {
  if (!SEPARATORS.hasAt(text, start - 1) && !SEPARATORS.hasAt(text, end)) return false;
  return (
    (SEPARATOR_BEFORE.endsAt(text, start) && SEPARATOR_AFTER.isAt(text, end)) ||
    THREE_NUMBERS.isAt(text, start) ||
    TWO_NUMBERS_BEFORE.endsAt(text, start) ||
    isFirstOfTwo(text, start, isCounted) ||
    (HYPHEN_BEFORE.endsAt(text, start) && /^(?!19|20)\d{4}$/.test(text.slice(start, end)) && !isCounted(end)) ||
    POINT_AFTER.isAt(text, end) ||
    POINT_BEFORE.endsAt(text, start)
  );
}

/** Whether the first number of a code of two begins at a position: 100 in 100-0001. */
function isFirstOfTwo(text: string, start: number, isCounted: (at: number) => boolean): boolean {
  const end = POSTAL_CODE.endAt(text, start);
  return end > 0 && (text[end - 4] === "0" || !isCounted(end));
}

/** Letters before the number of a name: F-16, UTC+9, UTC±0, H2A, v.2. */
const LETTER_BEFORE = new GuardedPattern(/[A-Za-z][-−+.±]?/, { last: `${ALPHABET}-−+.±` });
/** The letter of a magnitude: M7.4. */
const MAGNITUDE = new GuardedPattern(/(?<![A-Za-z])M/, { last: "M" });
/** The mark of the side that won in its last inning: 5x-4. */
const WON_IN_LAST = new GuardedPattern(/\d[xX]-/, { last: "-" });
/** A number with a unit before a hyphen, which makes a range: 1,000m-1,200m. */
const UNIT_BEFORE = new GuardedPattern(/\d(?:[kcm]?m|k?g|ha|t)[-−]/, { last: "-−" });
/** A word of letters before a count: DVD7枚. */
const TWO_LETTERS = new GuardedPattern(/[A-Za-z]{2}/, { last: ALPHABET });

/** Whether the number of a draft is part of a name in Latin letters: F-16, UTC+9, H2A, v.2; but not DVD7枚 or M7.4. */
export function isPartOfLetterCode({ text }: FigureContext, { start, bare, unit }: FigureDraft): boolean {
  if (!LETTER_BEFORE.endsAt(text, start) || MAGNITUDE.endsAt(text, start) || WON_IN_LAST.endsAt(text, start))
    return false;
  if (!bare && UNIT_BEFORE.endsAt(text, start)) return false;
  return bare || !TWO_LETTERS.endsAt(text, start) || /[A-Za-z]$/.test(unit?.text ?? "");
}

/** A comma between digits that groups no three: 1,23; and digits behind an apostrophe or a space that can only be the rest of a number: 1'000. */
const COMMA_BEFORE = new GuardedPattern(/(?:\d{1,8},){1,8}/, { last: "," });
const COMMA_AFTER = new GuardedPattern(/(?:,\d{1,8}){1,8}/, { first: "," });
const PIECE_SIGNS = new CharSet(",'’ ");
const REST_AFTER = new GuardedPattern(/['’ ]0\d\d(?!\d)/, { first: "'’ " });

/** Whether an Arabic number is a piece of one that cannot be read, 1,23円, 12,34,567, 1'000; but not of a list, 3,4人, 10,20,30代. */
export function isPieceOfNumber(text: string, start: number, end: number): boolean {
  const hasSign = PIECE_SIGNS.hasAt(text, end) || text[start - 1] === "," || text[start] === "0";
  if (!hasSign) return false;
  if (REST_AFTER.isAt(text, end) || /^0\d\d$/.test(text.slice(start, end))) return true;
  const before = COMMA_BEFORE.endingAt(text, start);
  const afterEnd = COMMA_AFTER.endAt(text, end);
  if (before === "" && afterEnd < 0) return false;
  const items = text
    .slice(start - before.length, Math.max(afterEnd, end))
    .split(",")
    .map(Number);
  const step = items[1]! - items[0]!;
  const isList = step > 0 && items.every((item, i) => i === 0 || item - items[i - 1]! === step);
  return !isList || (items.length === 2 && step > 1);
}
