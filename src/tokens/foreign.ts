import { badOption, isOwnError } from "../checks/options";
import { messageOf, shown } from "../checks/shown";
import { AnalyzerError } from "../errors";
import { ipadicView } from "../text/view/ipadic-view";
import type { Token, Tokenizer, WordFeatures } from "../types";
import { wordOf } from "./ipadic/word-reader";
import { classOf } from "./word-class";
import { NO_WORD_ID, type TokenColumns } from "./words";

const OPTION = "tokenizer";
const DETAILS = 3;

/** The features of what a tokenizer leaves out: the white space between words, and anything else. */
const SPACE: WordFeatures = gap("記号", "空白", true);
const UNKNOWN: WordFeatures = gap("名詞", "一般", false);
function gap(pos: string, detail: string, known: boolean): WordFeatures {
  return {
    pos,
    posDetail: Object.freeze([detail, "*", "*"] as const) as [string, string, string],
    conjugationType: "*",
    conjugationForm: "*",
    reading: undefined,
    pronunciation: undefined,
    known,
  };
}

/**
 * Makes a reader of any tokenizer, which reads the text as IPADIC writes it. Its tokens may be objects that it shares, so they are copied,
 * and they are checked: they must be in order, without overlaps, inside the text and as it is written. What no token covers becomes a token
 * of its own, so that the tokens of a sentence, joined, are that sentence.
 *
 * The reader throws `ERR_OPTION`, which names the token, also if the tokenizer throws.
 */
export function foreignReader(
  tokenizer: Tokenizer,
): (text: string, from: number, to: number, into: TokenColumns) => void {
  return (text, from, to, into) => {
    const sentence = ipadicView(text.slice(from, to));
    const add = (features: WordFeatures, lemma: string, start: number, end: number) => {
      const surface = text.slice(from + start, from + end);
      into.add(wordOf(features, classOf(features), surface, lemma, NO_WORD_ID), from + start, from + end);
    };
    const fill = (start: number, end: number) => {
      if (start === end) return;
      const left = sentence.slice(start, end);
      add(left.trim() === "" ? SPACE : UNKNOWN, left, start, end);
    };
    let done = 0;
    for (const token of tokensOf(tokenizer, sentence)) {
      fill(done, token.start);
      add(token, token.lemma, token.start, token.end);
      done = token.end;
    }
    fill(done, sentence.length);
  };
}

/** A token of the user, copied and checked. */
interface CheckedToken extends WordFeatures {
  readonly start: number;
  readonly end: number;
  readonly lemma: string;
}

/** Returns the tokens of a sentence, checked. */
function tokensOf(tokenizer: Tokenizer, sentence: string): readonly CheckedToken[] {
  try {
    const tokens: unknown = tokenizer.tokenize(sentence);
    if (!Array.isArray(tokens))
      return badOption(OPTION, tokens, "an array of tokens from tokenize; it cannot be a promise");
    const checked: CheckedToken[] = [];
    let done = 0;
    // Not `map`: the array may have holes, or be longer than the memory.
    for (let i = 0; i < tokens.length; i++) {
      const token = checkToken(tokens[i], i, sentence, done);
      checked.push(token);
      done = token.end;
    }
    return checked;
  } catch (cause) {
    if (isOwnError(cause, OPTION)) throw cause;
    throw new AnalyzerError(
      "ERR_OPTION",
      `option ${OPTION}: tokenize threw an error (${messageOf(cause)}) on ${shown(sentence)}, wanted an array of tokens for any text`,
      { cause },
    );
  }
}

/**
 * Checks the token with the index `i` and copies it, each field read once.
 * @param done the end of the token before it
 */
function checkToken(value: unknown, i: number, sentence: string, done: number): CheckedToken {
  const wrong = (field: string, given: unknown, wanted: string): never =>
    badOption(`${OPTION}, token ${i} of ${shown(sentence)}${field}`, given, wanted);
  if (typeof value !== "object" || value === null)
    return wrong("", value, "an object with surface, start, end and pos");
  const {
    surface,
    start,
    end,
    pos,
    posDetail,
    conjugationType,
    conjugationForm,
    lemma,
    reading,
    pronunciation,
    known,
  } = value as Partial<Record<keyof Token, unknown>>;
  if (!isOffset(start) || start < done || start >= sentence.length)
    return wrong(
      ", start",
      start,
      `an offset that is not before ${done}, the end of the token before, nor behind the ${sentence.length} code units`,
    );
  if (!isOffset(end) || end <= start || end > sentence.length)
    return wrong(", end", end, `a whole number from ${start + 1} to ${sentence.length}`);
  const written = sentence.slice(start, end);
  if (surface !== written) return wrong(", surface", surface, `${shown(written)}, the text from ${start} to ${end}`);
  const text = (field: string, given: unknown): string =>
    typeof given === "string" ? given : wrong(`, ${field}`, given, "text");
  const kana = (field: string, given: unknown): string | undefined =>
    given === undefined ? undefined : text(field, given);
  const details = Array.isArray(posDetail) ? Array.from(posDetail.slice(0, DETAILS)) : [];
  if (details.length < DETAILS || !details.every((detail) => typeof detail === "string"))
    return wrong(", posDetail", posDetail, 'three texts such as ["固有名詞", "人名", "姓"], "*" for none');
  if (typeof known !== "boolean") return wrong(", known", known, "true or false");
  return {
    start,
    end,
    pos: text("pos", pos),
    posDetail: details as [string, string, string],
    conjugationType: text("conjugationType", conjugationType),
    conjugationForm: text("conjugationForm", conjugationForm),
    lemma: text("lemma", lemma),
    reading: kana("reading", reading),
    pronunciation: kana("pronunciation", pronunciation),
    known,
  };
}

const isOffset = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;
