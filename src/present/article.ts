import type { Mention, Summary } from "../types";

/** Returns the name of an article: its title, else its id, else its file. */
export const articleName = ({ id, title }: Summary, file: string): string => title ?? id ?? file;

/** Returns the text of the sentence in which a mention is; undefined if the summary has no such sentence. */
export function sentenceText({ sentence }: Pick<Mention, "sentence">, { sentences }: Summary, text: string) {
  const span = sentences[sentence];
  return span && text.slice(span.start, span.end);
}

/** Returns the text on one line, with one space for every run of white space. */
export const oneLine = (text: string): string => text.replace(/\s+/g, " ");
