import { WordClass } from "../../tokens/word-class";
import type { TopicContext } from "./context";

/** The most tokens of a clause. */
const LONGEST_CLAUSE = 60;
const PREDICATE = WordClass.Verb | WordClass.Adjective | WordClass.Auxiliary;
const NOUN = WordClass.Noun | WordClass.Prefix | WordClass.Adnominal;

/**
 * The offset up to which words before the token `next` hold: the start of the noun that their clause modifies, 企業 in 利益が増えた企業. Infinity if
 * their clause is that of the sentence or one before it, or if the noun is the topic: 2024年に売れた車は.
 *
 * @param end the token after the last of the sentence
 */
export function clauseScope({ document }: TopicContext, next: number, end: number): number {
  const { starts, classes, tokens, text } = document;
  for (let i = next; i < Math.min(end - 1, next + LONGEST_CLAUSE); i++) {
    if ((classes[i]! & PREDICATE) === 0) continue;
    const after = classes[i + 1]!;
    if (text[starts[i + 1]!] === "、" || (after & WordClass.Conjunctive) !== 0) break;
    const isNoun = (after & NOUN) !== 0 && (after & WordClass.Dependent) === 0;
    if (isNoun && /^(?:基本形|体言接続)/.test(tokens[i]!.conjugationForm)) {
      for (let k = i + 2; k < Math.min(end, i + 12); k++) {
        if (tokens[k]!.surface === "は" && (classes[k]! & WordClass.Particle) !== 0) return Number.POSITIVE_INFINITY;
        if (text[starts[k]!] === "、" || (classes[k]! & PREDICATE) !== 0) break;
      }
      return starts[i + 1]!;
    }
  }
  return Number.POSITIVE_INFINITY;
}
