import type { EntityType } from "../../types";
import type { NameContext } from "../context";
import { type Draft, draftOf, RANK } from "../draft";

const QUOTE = /[「『]([^「」『』\n]{1,40})[」』]/g;
/** What is said or written is no title: it ends like a sentence. */
const SPEECH = /[。!?、]$|(?:です|ます|した|だった|ない|たい|よう|べき|せよ|しろ|いる|れる|だ)$/;
/** エドヴァルド・ムンクの「叫び」: a name without a title, and its work. */
const MAKER = /[ァ-ヴー]{2,}・[ァ-ヴー・]{2,30}の$/;
/** 「叫び」と「マドンナ」: what is true of one is true of the next. */
const AND = /^(?:[とや、・]|および|及び)?$/;

/** Titles in quotes that the words around them call a film, a book, a band … */
export function quotedNames({ text, lexicon }: NameContext): Draft[] {
  const drafts: Draft[] = [];
  for (const match of text.matchAll(QUOTE)) {
    const open = match.index;
    const start = open + 1;
    const end = start + match[1]!.length;
    const previous = drafts.at(-1);
    const type =
      typeBefore(text, open, lexicon) ??
      (SPEECH.test(match[1]!)
        ? undefined
        : (lexicon.workAfter.longest(text, end + 1)?.value ??
          (match[0][0] === "『" || MAKER.test(text.slice(Math.max(0, open - 40), open)) ? "product" : undefined) ??
          (previous &&
          AND.test(text.slice(previous.end + 1, Math.min(open, previous.end + 5))) &&
          open - previous.end < 5
            ? previous.type
            : undefined)));
    if (type) drafts.push(draftOf({ start, end }, type, RANK.work));
  }
  return drafts;
}

/** What the word before the quote says: 映画「…」, バンド・「…」. */
function typeBefore(text: string, open: number, lexicon: NameContext["lexicon"]): EntityType | undefined {
  const at = /[・、]/.test(text[open - 1] ?? "") ? open - 1 : open;
  return lexicon.workBefore.longestBefore(text, at, Math.max(0, open - 12))?.value;
}
