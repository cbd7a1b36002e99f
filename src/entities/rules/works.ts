import { CharSet } from "../../text/char-set";
import { GuardedPattern } from "../../text/guarded-pattern";
import type { NameContext } from "../context";
import { type EntityDraft, entityDraft, RANK } from "../draft";
import type { WorkWord } from "../names/name-lists";

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

/** What a quote names, as far as the words around it show it. */
type Shown = Pick<EntityDraft, "type" | "subtype">;
const TITLE: Shown = { type: "product", subtype: undefined };

/** The clause that says what the subject in quotes is: …」は、徳永直の小説。 …」は2005年のドラマで、 */
const DEFINITION = /は、?[^「」『』。\n]{1,60}?の([^「」『』。、\n]{1,20}?)(?:。|、|である|です|だ。|で、)/y;

/** Finds titles in quotes, if the words around them show that it is a film, a book, a band …: 映画「夜明けの海」. */
export function quotedNames({ text, lexicon }: NameContext): EntityDraft[] {
  const drafts: EntityDraft[] = [];
  for (const match of text.matchAll(QUOTE)) {
    const quote = { start: match.index, title: match[1]! };
    const start = quote.start + 1;
    const end = start + quote.title.length;
    const shown: Shown | undefined =
      typeBefore(text, quote.start, lexicon) ??
      (SPEECH.test(quote.title) ? undefined : typeOfTitle(text, quote.start, end, lexicon, drafts.at(-1))) ??
      typeBehind(text, end + 1, lexicon);
    if (shown) drafts.push(entityDraft({ start, end }, shown.type, RANK.work, { subtype: shown.subtype || undefined }));
  }
  return drafts;
}

/** Returns the type by the word before the quote: 映画「…」, バンド・「…」. */
function typeBefore(text: string, open: number, lexicon: NameContext["lexicon"]): WorkWord | undefined {
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
): Shown | undefined {
  const after = lexicon.workAfter.longest(text, end + 1)?.value;
  if (after) return after;
  if (text[open] === "『" || MAKER.endsAt(text, open)) return TITLE;
  return previous && AND.test(text.slice(previous.end + 1, open)) ? previous : undefined;
}

/** Returns the type by what the sentence says the quote is: 「太陽の町」は、山田太郎の長編小説である。 */
function typeBehind(text: string, at: number, lexicon: NameContext["lexicon"]): Shown | undefined {
  if (text[at] !== "は") return undefined;
  DEFINITION.lastIndex = at;
  const what = DEFINITION.exec(text)?.[1];
  const word = what === undefined ? undefined : lexicon.workBefore.longestBefore(what, what.length)?.value;
  return word?.type === "product" ? word : undefined;
}
