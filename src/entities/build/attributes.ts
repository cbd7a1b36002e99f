import { CharSet } from "../../text/char-set";
import type { TokenizedDocument } from "../../tokens/tokenized-document";
import type { Draft } from "../draft";
import type { NameLexicon } from "../names/lexicon";

/** What the words around one mention of a person say. */
export interface PersonDetails {
  readonly age?: number;
  /** The mention of the body or place before the name, or between the name and its title. */
  readonly affiliation?: Draft;
  /** A title that stands before the name: 社長 in 山田商事社長の山田太郎氏. */
  readonly titleBefore?: string;
}

/** (34), (34歳、会社員), (当時34): how old somebody is, behind the name, its reading and its title. */
const AGE =
  /^(?:[（(][ぁ-んァ-ヴー・=\s]{2,24}[）)])?([^、。（()）「」]{0,14})[（(](?:当時)?(\d{1,3})(?:歳)?(?:[）)、,・]|で)/;
/** So many units at most stand between a name and the bracket, and none of these. */
const MOST_BETWEEN = 14;
const OPENING = new CharSet("（(");
const BETWEEN_NOT = new CharSet("、。「」)）");
const ORDER = /^(?:・|、)?(?:元|前|現|新|次期|故|初代)?/;
const JOINT = /(?:の|・|、|所属の)$/;
const MOST_BEFORE = 16;

/** Ages, affiliations and titles of persons, by mention. `drafts` are all mentions of the text in order. */
export function personDetails(
  drafts: readonly Draft[],
  document: TokenizedDocument,
  lexicon: NameLexicon,
): Map<Draft, PersonDetails> {
  const { text } = document;
  const details = new Map<Draft, PersonDetails>();
  drafts.forEach((person, i) => {
    if (person.type !== "person") return;
    const before = drafts[i - 1];
    const after = drafts[i + 1];
    const said = titleBefore(text, person, Math.max(before?.end ?? 0, person.start - MOST_BEFORE), lexicon);
    const age = ageAfter(text, person.end, lexicon);
    const governs = [...(person.titles ?? []), ...(said ? [said] : [])].some((title) => isOffice(title, lexicon));
    const belongs = (one: Draft) => one.type === "organization" || (one.type === "location" && governs);
    const affiliation =
      before && belongs(before) && joins(text.slice(before.end, person.start), said)
        ? before
        : after && belongs(after) && isBetween(text, person, after, lexicon)
          ? after
          : undefined;
    if (age === undefined && !affiliation && !said) return;
    details.set(person, {
      ...(age === undefined ? {} : { age }),
      ...(affiliation ? { affiliation } : {}),
      ...(said ? { titleBefore: said } : {}),
    });
  });
  return details;
}

/** The title between `from` and the name, joined to it: 首相の石破茂氏. */
function titleBefore(text: string, { start }: Draft, from: number, { titles }: NameLexicon): string | undefined {
  const words = text.slice(from, start);
  const plain = words.replace(JOINT, "");
  if (plain === words) return undefined;
  for (let at = 0; at < plain.length; at++) {
    const own = ORDER.exec(plain.slice(at))![0].length;
    const title = titles.longest(plain, at + own);
    if (title?.end === plain.length && (title.value === "role" || title.value === "office")) return plain.slice(at);
  }
  return undefined;
}

/** Whether nothing but the title and a joint stands between a body and the name: 山田商事|社長の|山田太郎. */
const joins = (between: string, title: string | undefined): boolean =>
  between.replace(JOINT, "") === (title ?? "") && (between !== "" || title === undefined);

/** 岡田克也民主党代表, 山田太郎・山田商事社長: the body stands between the name and the title. */
function isBetween(text: string, person: Draft, body: Draft, { titles }: NameLexicon): boolean {
  if (!/^・?$/.test(text.slice(person.end, body.start))) return false;
  const order = ORDER.exec(text.slice(body.end, body.end + 4))![0].length;
  return titles.longest(text, body.end + order) !== null;
}

function ageAfter(text: string, end: number, { titles }: NameLexicon): number | undefined {
  if (!isOpenedAfter(text, end)) return undefined;
  const match = AGE.exec(text.slice(end, end + 60));
  if (!match) return undefined;
  const between = match[1]!;
  const order = ORDER.exec(between)![0].length;
  const isTitle = between === "" || between.startsWith("・") || titles.longest(between, order)?.end === between.length;
  return isTitle ? Number(match[2]) : undefined;
}

/** Whether a bracket opens behind a name, before anything that no title holds: most names have none. */
function isOpenedAfter(text: string, end: number): boolean {
  for (let at = end; at <= end + MOST_BETWEEN; at++) {
    if (OPENING.hasAt(text, at)) return true;
    if (BETWEEN_NOT.hasAt(text, at)) return false;
  }
  return false;
}

const isOffice = (title: string, { titles }: NameLexicon): boolean =>
  titles.longest(title, ORDER.exec(title)![0].length)?.value === "office";
