import type { Mention, Summary } from "../types";

/** Returns the name of an article: its title, else its id, else its file. */
export const articleName = ({ id, title }: Summary, file: string): string => title ?? id ?? file;

/** Returns the text of the sentence in which a mention is; undefined if the summary has no such sentence. */
export function sentenceText({ sentence }: Pick<Mention, "sentence">, { sentences }: Summary, text: string) {
  const span = sentences[sentence];
  return span && text.slice(span.start, span.end);
}

/** White space; after a line end also the quotation marks of mail: > . */
const WHITE_SPACE = /\s*[\n\r\u2028\u2029][\s>＞|]*|\s+/g;
const LINE_END = /[\n\r\u2028\u2029]/;
/** The seam of two Latin words, not that of a number: 12|345. */
const WORDS_MEET = /[A-Za-z][\dA-Za-z]|\d[A-Za-z]/;

/** Returns the text on one line, with one space for every run of white space; lines join without one unless Latin words meet. */
export const oneLine = (text: string): string =>
  text.replace(WHITE_SPACE, (run, at: number) => {
    const seam = text.charAt(at - 1) + text.charAt(at + run.length);
    return LINE_END.test(run) && !WORDS_MEET.test(seam) ? "" : " ";
  });
