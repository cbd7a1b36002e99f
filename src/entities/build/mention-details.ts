import type { TokenizedDocument } from "../../tokens/tokenized-document";
import type { NameContext } from "../context";
import { type EntityDraft, entityDraft } from "../draft";
import type { NameLexicon } from "../names/lexicon";
import type { NameForm } from "../names/name-form";
import type { ListedName } from "../names/name-lists";
import { readingLengthAt } from "../rules/persons/person-evidence";
import { familyFirst, givenFirst, type PersonParts } from "../rules/persons/person-parts";
import { skipTitlePrefix } from "../rules/persons/title-prefix";

const KATAKANA = /^[ァ-ヴヶー・=＝]+$/;
/** Most family names have two characters. */
const USUAL_FAMILY = 2;

/**
 * Adds what linking needs to a mention, whether a rule or the model found it: the key and the subtype of a listed name; family name, given
 * name and title of a person.
 */
export function addMentionDetails(draft: EntityDraft, { document, lexicon, nameAt }: NameContext): EntityDraft {
  const { start, end } = draft;
  const name = nameAt(start, end);
  const listed = draft.key === undefined ? listedName(name, draft, lexicon) : undefined;
  const isPerson = draft.type === "person";
  if (!listed && !isPerson) return draft;
  const hasParts = !isPerson || draft.family || draft.given;
  const { family, given } = hasParts ? draft : partsOfPerson(name.text, start, document, listed);
  const title = !isPerson || draft.titles ? undefined : titleBehind(document.text, end, lexicon);
  const { type, rank, shortFor, gazetteerEntry, weak } = draft;
  const subtype = draft.subtype ?? listed?.subtype;
  const key = listed ? listed.key : draft.key;
  const titles = title ? [title] : draft.titles;
  return entityDraft(draft, type, rank, { subtype, key, titles, family, given, shortFor, gazetteerEntry, weak });
}

function listedName(
  { listed, text }: NameForm,
  { type }: EntityDraft,
  { shortCountries }: NameLexicon,
): ListedName | undefined {
  const name = listed ?? (type === "location" ? shortCountries.get(text) : undefined);
  return name?.type === type ? name : undefined;
}

/**
 * Returns family and given name by the tokens of the name. If IPADIC cannot cut a full name, its first two characters are the family name:
 * 春犬|猫.
 */
function partsOfPerson(
  text: string,
  start: number,
  { tokens, starts, tokenAt }: TokenizedDocument,
  listed: ListedName | undefined,
): PersonParts {
  if (KATAKANA.test(text)) return givenFirst(text);
  if (listed?.family) return familyFirst(text, listed.family);
  const t = tokenAt(start);
  const first = tokens[t];
  if (!first || starts[t] !== start) return {};
  const { length } = first.surface;
  if (length >= text.length) return first.posDetail[2] === "名" ? { given: text } : { family: text };
  const family = first.posDetail[2] === "姓" || text.length <= USUAL_FAMILY ? length : USUAL_FAMILY;
  return { family: text.slice(0, family), given: text.slice(family) };
}

/** Returns the title right behind a name and its reading, with its prefix, unless it is a courtesy: 元首相, but not 氏. */
function titleBehind(text: string, end: number, { titles }: NameLexicon): string | undefined {
  const from = end + readingLengthAt(text, end);
  const title = titles.longest(text, skipTitlePrefix(text, from));
  return title && title.value !== "courtesy" ? text.slice(from, title.end).replace(/^[・、]/, "") : undefined;
}
