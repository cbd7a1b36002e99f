import type { Mention, Summary } from "../types";

/** The name of an article: its title, else its id, else the file it came from. */
export const articleName = ({ id, title }: Summary, file: string): string => title ?? id ?? file;

/** Returns the sentence of a mention as a part of the text; undefined where the summary has no such sentence. */
export function sentenceText({ sentence }: Pick<Mention, "sentence">, { sentences }: Summary, text: string) {
  const span = sentences[sentence];
  return span && text.slice(span.start, span.end);
}

/** The text on one line, with every run of white space as one space. */
export const oneLine = (text: string): string => text.replace(/\s+/g, " ");
