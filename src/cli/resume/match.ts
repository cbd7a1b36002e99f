import { checkArticle } from "../../input";
import { articleId } from "../../node/answer";
import type { InputArticle } from "../../node/files/input-article";
import { originName } from "../origin-name";
import type { WrittenAnswer } from "./answers";

/**
 * Whether NDJSON has an answer to an input. A failure without a line is only reported: that of a file, or of the one article of a file.
 */
export function hasAnswer(input: InputArticle, maxCharacters: number): boolean {
  if (input.line !== undefined) return true;
  if ("problem" in input) return false;
  try {
    checkArticle(input.article, maxCharacters);
    return true;
  } catch {
    return false;
  }
}

/** Returns how an answer shows that it is not the one to an input, as the end of a sentence; undefined if it may be. */
export function mismatchOf(answer: WrittenAnswer, input: InputArticle): string | undefined {
  const difference = differenceOf(answer, input);
  return (
    difference && `is not the answer to ${originName(input)}: ${difference}; wanted the same articles in the same order`
  );
}

function differenceOf(answer: WrittenAnswer, input: InputArticle): string | undefined {
  const article = "article" in input ? input.article : undefined;
  const id = articleId(article ?? input);
  const answered = answer.id ?? null;
  if (answered !== id) return `its id is ${JSON.stringify(answered)}, not ${JSON.stringify(id)}`;
  const line = "line" in answer ? answer.line : undefined;
  if (line !== undefined && line !== input.line) return `its line is ${line}, not ${input.line ?? "absent"}`;
  if ("error" in answer) return undefined;
  if (article === undefined) return "it is a summary, but the article cannot be read";
  const { characters } = answer.stats;
  if (characters === article.text.length) return undefined;
  return `its text has ${characters} characters, not ${article.text.length}`;
}
