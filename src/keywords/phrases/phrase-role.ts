import type { Token } from "../../types";
import { PhraseRole } from "./phrase-word";
import { BREAK, LIGHT, NOT_LAST, type StopWords } from "./stop-words";
import { KANJI } from "./verb-stems";

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

type Labels = Pick<Token, "surface" | "pos" | "posDetail" | "conjugationForm">;

/** Returns the role of a word in noun phrases: bits of `PhraseRole`. */
export function phraseRoleOf({ surface, pos, posDetail, conjugationForm }: Labels, stopWords: StopWords): number {
  if (surface === " ") return PhraseRole.Space;
  if (pos === "動詞") return conjugationForm === "連用形" && KANJI.test(surface) ? PhraseRole.Stem : 0;
  if (pos !== "名詞" && pos !== "接頭詞") return 0;
  const stop = stopWords.get(surface) ?? 0;
  if (stop & BREAK || !LETTER_OR_DIGIT.test(surface)) return 0;
  return pos === "接頭詞" ? prefixRole(posDetail[0]) : nounRole(surface, posDetail, stop);
}

const BEGINS = PhraseRole.Word | PhraseRole.Begins;

/** The role of a prefix: 元 of 元会長, 約 of 約10人. */
function prefixRole(detail: string | undefined): number {
  if (detail === "名詞接続") return BEGINS;
  return detail === "数接続" ? BEGINS | PhraseRole.Counts : 0;
}

function nounRole(surface: string, [detail, subdetail]: Labels["posDetail"], stop: number): number {
  const isLetter = surface.length === 1;
  const letter = isLetter ? PhraseRole.Letter : 0;
  const ends = stop & NOT_LAST ? 0 : PhraseRole.Ends;
  switch (detail) {
    case "一般":
    case "サ変接続":
    case "固有名詞":
      return BEGINS | ends | letter | (ends && !isLetter ? (stop & LIGHT ? PhraseRole.Light : PhraseRole.Alone) : 0);
    case "形容動詞語幹":
    case "ナイ形容詞語幹":
      return BEGINS | ends | letter;
    case "副詞可能":
      return BEGINS | letter;
    case "接続詞的":
      return surface === "対" ? BEGINS : 0;
    case "数":
      return BEGINS | PhraseRole.Counts;
    case "接尾":
      return suffixRole(subdetail, ends);
  }
  return 0;
}

/** The role of a suffix: 会 of 総会, 化 of 無償化, 県 of 愛知県, 的 of 国際的, 人 of 10人. */
function suffixRole(subdetail: string | undefined, ends: number): number {
  switch (subdetail) {
    case "一般":
    case "サ変接続":
    case "地域":
      return PhraseRole.Word | ends;
    case "形容動詞語幹":
      return PhraseRole.Word;
    case "助数詞":
      return PhraseRole.Word | PhraseRole.Counts;
  }
  return 0;
}
