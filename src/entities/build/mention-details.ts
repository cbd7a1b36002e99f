import type { TokenizedDocument } from "../../tokens/tokenized-document";
import type { NameContext } from "../context";
import type { Draft } from "../draft";
import type { KnownName, NameLexicon } from "../names/lexicon";
import type { NameText } from "../names/name-form";
import { readingAfter } from "../rules/persons/person-evidence";
import { familyOf, partsOf } from "../rules/persons/person-parse";

const KATAKANA = /^[ァ-ヴヶー・=＝]+$/;
const ORDER = /^(?:・|、)?(?:元|前|現|新|次期|故|初代)?/;
/** Most family names are of two characters. */
const USUAL_FAMILY = 2;

/**
 * A mention with what linking asks for, whoever found it: the key and the subtype of a name that the lists hold; of a person family and
 * given name and the title behind the name.
 */
export function completed(draft: Draft, { document, lexicon, nameAt }: NameContext): Draft {
  const { start, end } = draft;
  const name = nameAt(start, end);
  const listed = draft.key === undefined ? listedName(name, draft, lexicon) : undefined;
  const known = listed ? { ...draft, key: listed.key, subtype: draft.subtype ?? listed.subtype } : draft;
  if (draft.type !== "person") return known;
  const { family, given } = draft.family || draft.given ? draft : partsOfPerson(name.text, start, document, listed);
  const title = draft.titles ? undefined : titleBehind(document.text, end, lexicon);
  return { ...known, family, given, titles: title ? [title] : draft.titles };
}

function listedName(
  { listed, text }: NameText,
  { type }: Draft,
  { shortCountries }: NameLexicon,
): KnownName | undefined {
  const name = listed ?? (type === "location" ? shortCountries.get(text) : undefined);
  return name?.type === type ? name : undefined;
}

/** Family and given name by IPADIC's classes; of a full name that it cannot cut the usual two characters are the family name. */
function partsOfPerson(
  text: string,
  start: number,
  { tokens, starts, tokenAt }: TokenizedDocument,
  listed: KnownName | undefined,
): { family?: string; given?: string } {
  if (KATAKANA.test(text)) return partsOf(text);
  if (listed?.family) return familyOf(text, listed.family);
  const t = tokenAt(start);
  const first = tokens[t];
  if (!first || starts[t] !== start) return {};
  const { length } = first.surface;
  if (length >= text.length) return first.posDetail[2] === "名" ? { given: text } : { family: text };
  const family = first.posDetail[2] === "姓" || text.length <= USUAL_FAMILY ? length : USUAL_FAMILY;
  return { family: text.slice(0, family), given: text.slice(family) };
}

function titleBehind(text: string, end: number, { titles }: NameLexicon): string | undefined {
  const from = end + readingAfter(text, end);
  const at = from + ORDER.exec(text.slice(from, from + 4))![0].length;
  const title = titles.longest(text, at);
  return title && title.value !== "courtesy" ? text.slice(from, title.end).replace(/^[・、]/, "") : undefined;
}
