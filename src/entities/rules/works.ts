import { CharSet } from "../../text/char-set";
import { GuardedPattern } from "../../text/guarded-pattern";
import type { EntityType } from "../../types";
import type { NameContext } from "../context";
import { type EntityDraft, entityDraft, RANK } from "../draft";

/** 「叫び」, 『風の塔』 */
const QUOTE = /[「『]([^「」『』\n]{1,40})[」』]/g;
/** A quote that is speech and no title, since it ends like a sentence: 「驚いた」. */
const SPEECH = /[。!?、]$|(?:です|ます|した|だった|ない|たい|よう|べき|せよ|しろ|いる|れる|だ)$/;
/** エドヴァルド・ムンクの before 「叫び」: the maker of a work. */
const MAKER = new GuardedPattern(/[ァ-ヴー]{2}・[ァ-ヴー・]{2,30}の/, { last: "の" });
/** All of the text between two titles of one list: 「叫び」と「マドンナ」, 「港」および「夜」. */
const AND = /^(?:[とや、・]|および|及び)?$/;
/** A character that may be between a word for a work and its quote: バンド・「…」. */
const JOINER = new CharSet("・、");

/** Finds titles in quotes, if the words around them show that it is a film, a book, a band …: 映画「夜明けの海」. */
export function quotedNames({ text, lexicon }: NameContext): EntityDraft[] {
  const drafts: EntityDraft[] = [];
  for (const match of text.matchAll(QUOTE)) {
    const quote = { start: match.index, title: match[1]! };
    const start = quote.start + 1;
    const end = start + quote.title.length;
    const type =
      typeBefore(text, quote.start, lexicon) ??
      (SPEECH.test(quote.title) ? undefined : typeOfTitle(text, quote.start, end, lexicon, drafts.at(-1)));
    if (type) drafts.push(entityDraft({ start, end }, type, RANK.work));
  }
  return drafts;
}

/** Returns the type by the word before the quote: 映画「…」, バンド・「…」. */
function typeBefore(text: string, open: number, lexicon: NameContext["lexicon"]): EntityType | undefined {
  const at = JOINER.hasAt(text, open - 1) ? open - 1 : open;
  return lexicon.workBefore.longestBefore(text, at)?.value;
}

/** Returns the type of a title in quotes by the word behind it, its brackets, its maker, or the title before it in a list: 『…』, 「…」と「…」. */
function typeOfTitle(
  text: string,
  open: number,
  end: number,
  lexicon: NameContext["lexicon"],
  previous: EntityDraft | undefined,
): EntityType | undefined {
  const after = lexicon.workAfter.longest(text, end + 1)?.value;
  if (after) return after;
  if (text[open] === "『" || MAKER.endsAt(text, open)) return "product";
  return previous && AND.test(text.slice(previous.end + 1, open)) ? previous.type : undefined;
}
