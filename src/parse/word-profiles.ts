import { joined } from "../linear/hash";
import { hashText } from "../linear/text-hash";
import { WordClass } from "../tokens/word-class";
import { NO_WORD_ID, type Word } from "../tokens/words";

/**
 * What the features of the parser read of a word, as bare numbers in a row: hashes of its strings, made once for each word and found by the
 * id of the word. The hashes depend on the strings only, so that a model holds for any dictionary.
 */
export enum Field {
  /** The surface; one for all digits. */
  Surface,
  Lemma,
  /** The part of speech with all details. */
  Pos,
  /** The part of speech with its first detail, and the form of conjugation. */
  Form,
  /** The kind of characters that the word is written with, and whether it is one, two or more. */
  Script,
  /** The last character: 県 in 千葉県. */
  Suffix,
  /** Bits of `Role`. */
  Role,
  /** A hash of all strings above, by which sums over their features are remembered. */
  Key,
  /** The same of what does not depend on the word: part of speech, form, characters. */
  KindKey,
}
/** How many numbers a row has. */
const PROFILE = 9;

/** What a word is in its bunsetsu. An enum, because the bundler inlines its numbers. */
export enum Role {
  /** A word of the content: not a particle, an auxiliary or a symbol, nor a verb, adjective or noun that only serves another. */
  Content = 1,
  Symbol = 2,
  OpenBracket = 4,
  CloseBracket = 8,
  /** 、 and the like */
  Comma = 16,
  /** は as a particle */
  Topic = 32,
}

/** The row of what stands before and after a sentence. */
export const BOUNDARY = 0;
/** Rows of words that the dictionary does not hold are forgotten when there are so many rows. */
const MOST_ROWS = 2 ** 17;
const SEED = 0x811c9dc5 | 0;

/** Returns the hash of a string of a word, as a row has it. */
export const hashOf = (text: string, from = SEED): number => hashText(text, 0, text.length, from);

/** Returns the kind of a character: 0 other, 1 digit, 2 Latin, 3 hiragana, 4 katakana, 5 kanji. */
function scriptOf(code: number): number {
  if ((code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)) return 1;
  if ((code >= 0x41 && code <= 0x7a) || (code >= 0xff21 && code <= 0xff5a)) return 2;
  if (code >= 0x3041 && code <= 0x309f) return 3;
  if (code >= 0x30a0 && code <= 0x30ff) return 4;
  return code >= 0x3400 && code <= 0x9fff ? 5 : 0;
}

/** The words whose rows can be found again, and what a row is made of. */
type ProfiledWord = Pick<Word, "surface" | "lemma" | "pos" | "posDetail" | "conjugationForm" | "known">;

const isNumber = (surface: string): boolean => scriptOf(surface.charCodeAt(0)) === 1;

/** The hashes of a word as its row has them. */
export const hashOfSurface = ({ surface }: Pick<Word, "surface">): number => hashOf(isNumber(surface) ? "0" : surface);
export const hashOfLemma = ({ surface, lemma, known }: Pick<Word, "surface" | "lemma" | "known">): number =>
  hashOf(isNumber(surface) ? "0" : known ? lemma : surface);

function roleOf({ surface, pos, posDetail: [detail] }: ProfiledWord): number {
  if (pos === "記号") {
    if (detail === "括弧開") return Role.Symbol | Role.OpenBracket;
    if (detail === "括弧閉") return Role.Symbol | Role.CloseBracket;
    return detail === "読点" || surface === "," || surface === "，" ? Role.Symbol | Role.Comma : Role.Symbol;
  }
  if (pos === "助詞") return surface === "は" ? Role.Topic : 0;
  if (pos === "助動詞") return 0;
  return detail === "非自立" || (detail === "接尾" && pos !== "名詞") ? 0 : Role.Content;
}

const isAlike = (a: ProfiledWord, b: ProfiledWord): boolean =>
  a.pos === b.pos &&
  a.posDetail[0] === b.posDetail[0] &&
  a.posDetail[1] === b.posDetail[1] &&
  a.conjugationForm === b.conjugationForm;

/** Remembers the rows of words. */
export class WordProfiles {
  #rows = new Int32Array(PROFILE * 1024);
  #count = 1;
  /** By the id of a word, the start of its row; 0 for none yet. */
  #byId = new Int32Array(1024);
  /** By the surface of a word without an id, the first such word; others that are written alike are found by their strings. */
  #bySurface = new Map<string, { readonly word: ProfiledWord; readonly row: number }>();
  #byText = new Map<string, number>();

  /** The rows; valid until the next word. */
  get rows(): Int32Array {
    return this.#rows;
  }

  /** Forgets all words if too many are remembered. Call it between sentences: the starts of rows are no longer valid. */
  forgetIfFull(): void {
    if (this.#count < MOST_ROWS) return;
    this.#count = 1;
    this.#byId.fill(0);
    this.#bySurface.clear();
    this.#byText.clear();
  }

  /** Returns the start of the row of a word. */
  rowOf(word: Word): number {
    const { id } = word;
    if (id === NO_WORD_ID) return this.rowOfUnknown(word);
    if (id >= this.#byId.length) {
      const longer = new Int32Array(2 * id);
      longer.set(this.#byId);
      this.#byId = longer;
    }
    const known = this.#byId[id]!;
    if (known !== 0) return known;
    const row = this.#add(word);
    this.#byId[id] = row;
    return row;
  }

  /** Returns the start of the row of a word without an id. */
  rowOfUnknown(word: ProfiledWord): number {
    const first = this.#bySurface.get(word.surface);
    if (first === undefined) {
      const row = this.#add(word);
      this.#bySurface.set(word.surface, { word, row });
      return row;
    }
    if (isAlike(word, first.word)) return first.row;
    const key = `${word.surface}\t${word.pos}\t${word.posDetail[0]}\t${word.posDetail[1]}\t${word.conjugationForm}`;
    const known = this.#byText.get(key);
    if (known !== undefined) return known;
    const row = this.#add(word);
    this.#byText.set(key, row);
    return row;
  }

  #add(word: ProfiledWord): number {
    const { surface, pos, posDetail, conjugationForm } = word;
    const row = this.#count++ * PROFILE;
    if (row + PROFILE > this.#rows.length) {
      const longer = new Int32Array(2 * this.#rows.length);
      longer.set(this.#rows);
      this.#rows = longer;
    }
    const rows = this.#rows;
    rows[row + Field.Surface] = hashOfSurface(word);
    rows[row + Field.Lemma] = hashOfLemma(word);
    rows[row + Field.Pos] = hashOf(posDetail.join(), hashOf(pos));
    rows[row + Field.Form] = hashOf(conjugationForm, hashOf(posDetail[0], hashOf(pos)));
    rows[row + Field.Script] = 6 * Math.min(surface.length, 3) + scriptOf(surface.charCodeAt(0));
    rows[row + Field.Suffix] = hashOf(surface.slice(-1));
    rows[row + Field.Role] = roleOf(word);
    let key = 0;
    for (let field = Field.Surface; field < Field.Role; field++) key = joined(field, key, rows[row + field]!);
    rows[row + Field.Key] = key;
    rows[row + Field.KindKey] = joined(rows[row + Field.Script]!, rows[row + Field.Pos]!, rows[row + Field.Form]!);
    return row;
  }
}

/** Whether a word is one of IPADIC's compound particles, in which a bunsetsu begins after the first character: として, において, という. */
export const isCompoundParticle = (word: Word): boolean =>
  (word.class & WordClass.Particle) !== 0 && word.posDetail[1] === "連語" && word.surface.length > 2;
