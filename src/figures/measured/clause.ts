import { CharSet } from "../../text/char-set";
import type { TokenizedDocument } from "../../tokens/tokenized-document";
import { WordClass } from "../../tokens/word-class";
import { hasClass, isCharacter } from "../token-tests";

/** The longest clause, in tokens. */
export const LONGEST_CLAUSE = 80;

const TOPIC = new CharSet("は");
const TOPIC_OR_COMMA = new CharSet("は、");
const COMMA = new CharSet("、");

/** Verbs that are a kind of particle with て: 20年前と比べて, 税を含めて. */
const LINKING = /^(?:比べる|比較|対する|含める|加える|除く|通じる|伴う|かける|わたる|あわせる|合わせる)$/;

/** Whether a clause ends with a token and another follows: 壊されており、, 壊れて, 壊れたが. */
export function endsClause(document: TokenizedDocument, i: number): boolean {
  const { tokens, classes } = document;
  if ((classes[i]! & WordClass.Conjunctive) !== 0)
    return (
      !LINKING.test(tokens[i - 1]?.lemma ?? "") && !hasClass(document, i + 1, WordClass.Dependent | WordClass.Auxiliary)
    );
  if (!isCharacter(document, i + 1, COMMA)) return false;
  if (tokens[i]!.conjugationForm?.startsWith("連用")) return true;
  // 2人が死亡、3人が負傷: a noun as verb
  return (classes[i]! & WordClass.Verbal) !== 0 && /^[がをにと]$/.test(tokens[i - 1]?.surface ?? "");
}

/** Whether a token is a verb or an adjective right before the noun that it modifies: 開始した年. */
export function isAdnominal(document: TokenizedDocument, i: number): boolean {
  const { tokens, classes } = document;
  if ((classes[i]! & (WordClass.Verb | WordClass.Adjective | WordClass.Auxiliary)) === 0) return false;
  const isBeforeNoun =
    hasClass(document, i + 1, WordClass.Noun | WordClass.Prefix | WordClass.Adnominal) ||
    /^[「『(]/.test(tokens[i + 1]?.surface ?? "");
  return isBeforeNoun && /^(?:基本形|体言接続)/.test(tokens[i]!.conjugationForm ?? "");
}

/**
 * Whether the words before the token `from` belong to a verb that modifies a noun before the token `to`: 9日に誘拐された隊員38人. If that noun is
 * the topic, they belong to the sentence: 2024年に売れた車は3万台.
 */
export function isInRelativeClause(document: TokenizedDocument, from: number, to: number): boolean {
  if (from < 0 || isCharacter(document, from, TOPIC_OR_COMMA) || isCharacter(document, from + 1, TOPIC)) return false;
  for (let i = from; i < Math.min(to - 1, from + LONGEST_CLAUSE); i++) {
    if (endsClause(document, i)) return false;
    if (isAdnominal(document, i) && (!hasClass(document, i + 1, WordClass.Prefix) || i + 2 < to))
      return !hasTopic(document, i + 1, Math.min(to, i + LONGEST_CLAUSE));
  }
  return false;
}

/** Whether は is among the tokens `[from, to)`. */
function hasTopic(document: TokenizedDocument, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isCharacter(document, i, TOPIC)) return true;
  return false;
}
