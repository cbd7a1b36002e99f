import type { NameContext } from "../context";
import { type Draft, draftOf, RANK } from "../draft";
import { Kind, Trait } from "../segments/segment-class";
import type { Unit } from "../segments/segments";

const JOINT = /[・の、「]/;

/**
 * Words in katakana or Latin that no list knows and whose place in the sentence says what they name: the source of a report
 * (アフテンポステンによると), what follows a word for its kind (大手・アクロス, 首都トリポリ).
 */
export function placedWords({ text, units, leads, lexicon }: NameContext): Draft[] {
  const drafts: Draft[] = [];
  let i = -1;
  for (const first of leads) {
    if (first <= i || !foreign(units[first]!)) continue;
    i = first;
    while (units[i + 1] && units[i + 1]!.start === units[i]!.end && (foreign(units[i + 1]!) || joins(units, i + 1)))
      i++;
    const start = units[first]!.start;
    const end = units[i]!.end;
    // What goes on in kanji is a word of another kind: アクロス社, データ通信.
    const next = units[i + 1];
    if (next && next.start === end && next.kind !== Kind.Stop && next.kind !== Kind.Dot) continue;
    const known = units.slice(first, i + 1).every((unit) => unit.known && unit.kind === Kind.Noun);
    if (end - start < 3 || end - start > 24) continue;
    const kind = kindBefore(text, start, lexicon);
    const source = !known && lexicon.sources.longest(text, end) !== null;
    const type =
      kind && kind !== "none" && (!known || text[start - 1] === "・") ? kind : source ? "organization" : null;
    if (type) drafts.push(draftOf({ start, end }, type, RANK.compound));
  }
  return drafts;
}

/** What the words before `start` say: 引越業界大手・, メーカーの. */
function kindBefore(text: string, start: number, lexicon: NameContext["lexicon"]) {
  const at = JOINT.test(text[start - 1] ?? "") ? start - 1 : start;
  return lexicon.bodies.longestBefore(text, at, Math.max(0, at - 12))?.value;
}

function foreign({ name, kind, text, traits }: Unit): boolean {
  if (name) return false;
  if (kind === Kind.Latin) return text.length > 1 && (traits & Trait.Acronym) === 0;
  return (kind & UNLISTED) !== 0 && (traits & Trait.KatakanaWord) !== 0;
}

const UNLISTED = Kind.Katakana | Kind.Noun | Kind.Proper;

const joins = (units: readonly Unit[], at: number) =>
  units[at]!.kind === Kind.Dot && units[at + 1] !== undefined && foreign(units[at + 1]!);
