import type { NameContext } from "./context";
import { type Draft, RANK } from "./draft";

const QUOTE = /[「『]([^「」『』\n]{1,40})[」』]/g;
/** What is said or written is no title: it ends like a sentence. */
const SPEECH = /[。!?！？、]$|(?:です|ます|した|だった|ない|たい|よう|べき|せよ|しろ|いる|れる|だ)$/;

/** Titles in quotes that the words around them call a film, a book, a band … */
export function quotedNames({ text, lexicon }: NameContext): Draft[] {
  const drafts: Draft[] = [];
  for (const match of text.matchAll(QUOTE)) {
    const open = match.index;
    const start = open + 1;
    const end = start + match[1]!.length;
    const before = lexicon.workBefore.endingAt(
      text,
      /[・、]/.test(text[open - 1] ?? "") ? open - 1 : open,
      Math.max(0, open - 12),
    );
    const after = before ? null : lexicon.workAfter.longest(text, end + 1);
    const type = before?.value ?? after?.value ?? (match[0][0] === "『" && !SPEECH.test(match[1]!) ? "product" : null);
    if (!type || (!before && SPEECH.test(match[1]!))) continue;
    drafts.push({ start, end, type, rank: RANK.work });
  }
  return drafts;
}
