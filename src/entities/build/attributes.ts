import { CharSet } from "../../text/char-set";
import { GuardedPattern } from "../../text/guarded-pattern";
import type { TokenizedDocument } from "../../tokens/tokenized-document";
import type { EntityDraft } from "../draft";
import type { NameLexicon } from "../names/lexicon";
import { skipTitlePrefix } from "../rules/persons/title-prefix";

/** What the words around a mention of a person show about the person. */
export interface PersonDetails {
  readonly age?: number;
  /** The mention of the body or place before the name, or between the name and its title. */
  readonly affiliation?: EntityDraft;
  /** A title before the name: 社長 in 山田商事社長の山田太郎氏. */
  readonly titleBefore?: string;
}

/** A word that joins a body or a title to the name behind it: 山田商事|の, 柏レイソル|所属の. */
const JOINER = /(?:の|・|、|所属の)$/;
/** How many code units before a name a title begins at most: the longest one, its prefix and its joiner. */
const MOST_BEFORE = 16;

/** Returns ages, affiliations and titles of persons, by mention. `drafts` holds all mentions of the text in order. */
export function personDetails(
  drafts: readonly EntityDraft[],
  document: TokenizedDocument,
  lexicon: NameLexicon,
): Map<EntityDraft, PersonDetails> {
  const { text } = document;
  const details = new Map<EntityDraft, PersonDetails>();
  drafts.forEach((person, i) => {
    if (person.type !== "person") return;
    const before = drafts[i - 1];
    const title = titleBefore(text, person, Math.max(before?.end ?? 0, person.start - MOST_BEFORE), lexicon);
    const age = ageBehind(text, person.end, lexicon);
    const affiliation = affiliationOf(person, title, { text, lexicon, before, after: drafts[i + 1] });
    if (age === undefined && !affiliation && !title) return;
    details.set(person, {
      ...(age === undefined ? {} : { age }),
      ...(affiliation ? { affiliation } : {}),
      ...(title ? { titleBefore: title } : {}),
    });
  });
  return details;
}

/** Returns the title before a name that begins at or after `from` and is joined to the name: 首相の石破茂氏. */
function titleBefore(text: string, { start }: EntityDraft, from: number, { titles }: NameLexicon): string | undefined {
  const words = text.slice(from, start);
  const plain = words.replace(JOINER, "");
  if (plain === words) return undefined;
  for (let at = 0; at < plain.length; at++) {
    const title = titles.longest(plain, skipTitlePrefix(plain, at));
    if (title?.end === plain.length && (title.value === "role" || title.value === "office")) return plain.slice(at);
  }
  return undefined;
}

interface Neighbours {
  readonly text: string;
  readonly lexicon: NameLexicon;
  /** The mentions before and behind the person. */
  readonly before: EntityDraft | undefined;
  readonly after: EntityDraft | undefined;
}

/** Returns the mention next to a person that names an organization, or a place if the title of the person is an office: 千葉県の山田太郎知事. */
function affiliationOf(
  person: EntityDraft,
  titleBefore: string | undefined,
  { text, lexicon, before, after }: Neighbours,
): EntityDraft | undefined {
  const holdsOffice =
    person.titles?.some((title) => isOffice(title, lexicon)) ||
    (titleBefore !== undefined && isOffice(titleBefore, lexicon));
  const canEmploy = (one: EntityDraft) => one.type === "organization" || (one.type === "location" && holdsOffice);
  if (before && canEmploy(before) && isJoined(text.slice(before.end, person.start), titleBefore)) return before;
  return after && canEmploy(after) && isBeforeTitle(text, person, after, lexicon) ? after : undefined;
}

/** Whether nothing but the title and a joiner is between a body and the name: 山田商事|社長の|山田太郎. */
const isJoined = (between: string, title: string | undefined): boolean =>
  between.replace(JOINER, "") === (title ?? "") && (between !== "" || title === undefined);

/** Whether the body is between the name and the title: 岡田克也民主党代表, 山田太郎・山田商事社長. */
function isBeforeTitle(text: string, person: EntityDraft, body: EntityDraft, { titles }: NameLexicon): boolean {
  const between = text.slice(person.end, body.start);
  if (between !== "" && between !== "・") return false;
  return titles.longest(text, skipTitlePrefix(text, body.end)) !== null;
}

const isOffice = (title: string, { titles }: NameLexicon): boolean =>
  titles.longest(title, skipTitlePrefix(title, 0))?.value === "office";

/** (やまだ・たろう): the reading of a name. */
const READING = new GuardedPattern(/[（(][ぁ-んァ-ヴー・=\s]{2,24}[）)]/, { first: "（(" });
/** (34), (34歳、会社員), (当時34) */
const AGE = new GuardedPattern(/[（(](?:当時)?(\d{1,3})(?:歳)?(?:[）)、,・]|で)/, { first: "（(" });
/** How many code units of a title may be between a name and the bracket with the age. */
const MOST_BETWEEN = 14;
const OPENING = new CharSet("（(");
const NEVER_BETWEEN = new CharSet("、。「」)）");

/** Returns the age in the bracket behind a name, its reading and its title. */
function ageBehind(text: string, end: number, { titles }: NameLexicon): number | undefined {
  // Most names have no bracket behind them.
  if (openingBehind(text, end) < 0) return undefined;
  const reading = READING.endAt(text, end);
  const start = reading < 0 ? end : reading;
  const opening = openingBehind(text, start);
  const match = opening < 0 ? null : AGE.at(text, opening);
  if (!match) return undefined;
  const between = text.slice(start, opening);
  const isTitle =
    between === "" ||
    between.startsWith("・") ||
    titles.longest(between, skipTitlePrefix(between, 0))?.end === between.length;
  return isTitle ? Number(match[1]) : undefined;
}

/** Returns the offset of the next opening bracket from `at` on, with at most a title between; -1 if there is none: 社長(52). */
function openingBehind(text: string, at: number): number {
  for (let opening = at; opening <= at + MOST_BETWEEN; opening++) {
    if (OPENING.hasAt(text, opening)) return opening;
    if (NEVER_BETWEEN.hasAt(text, opening)) return -1;
  }
  return -1;
}
