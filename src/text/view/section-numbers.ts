import { CharSet } from "../char-set";

/** A number with a space before its counter, 2016 年, or after a word, 対 2. Between ideographic spaces it may be that of a section. */
const SPACED_NUMBER =
  /[0-9０-９][ \u00A0\u2000-\u200A\u202F\u205F\u3000][年月日人円万億](?![\u3000 ])|(?![万億兆京])[ぁ-んァ-ー一-鿿][ \u00A0\u2000-\u200A\u202F\u205F][0-9０-９]/;
/** The number of a section at the beginning of a line or a quotation, after 第 or between ideographic spaces: 第５, 「１, (注) １, 状況　３. */
const BEFORE_TITLE = /(?:^|[\n\r第「『(（〔【)）\u3000]|[)）] )[0-9０-９]{1,2}$/;
/** The longest text that `BEFORE_TITLE` matches, in code units, and one more before it. */
const BEFORE_TITLE_WINDOW = 5;
/** The number of a section within a line and the beginning of its title: ３　経営. */
const SECTION = /^[0-9０-９]{1,2}\u3000(?=[一-鿿])/;
/** The longest text that `SECTION` reads, in code units. */
const SECTION_WINDOW = 4;
/** The first characters of the commonest counters: a number before them counts or dates something. */
const COUNTERS = new CharSet(
  "年月日時分秒週世代人名歳円位回次度倍割番号万億兆千百件社台本枚個つか箇カヶヵ店校階戸頭匹機隻票点勝敗",
);

/**
 * Tells the numbers of sections from those that count: the space in 第５　経理の状況 separates a title, that in 5 人 does not. A text that puts
 * spaces around numbers (2016 年) is taken to do so everywhere.
 */
export class SectionNumbers {
  readonly #text: string;
  #isSpaced: boolean | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Whether a number that ends at `end` and a title at `title` are those of a section. */
  endsAt(end: number, title: number): boolean {
    const before = this.#text.slice(Math.max(0, end - BEFORE_TITLE_WINDOW), end);
    return !COUNTERS.hasAt(this.#text, title) && BEFORE_TITLE.test(before) && !this.spacesNumbers();
  }

  /** Whether the number of a section begins at `at`. */
  beginsAt(at: number): boolean {
    const number = SECTION.exec(this.#text.slice(at, at + SECTION_WINDOW));
    return number !== null && !COUNTERS.hasAt(this.#text, at + number[0].length) && !this.spacesNumbers();
  }

  /** Whether the text has spaces around its numbers. */
  spacesNumbers(): boolean {
    this.#isSpaced ??= SPACED_NUMBER.test(this.#text);
    return this.#isSpaced;
  }
}
