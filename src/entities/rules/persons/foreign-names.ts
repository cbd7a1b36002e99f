import { type NameContext, PERSONAL } from "../../context";
import type { Draft } from "../../draft";
import { Kind, Trait } from "../../segments/segment-class";
import type { Unit } from "../../segments/segments";
import { type AcceptPerson, partsOf } from "./person-parse";

const FULL = /^[ァ-ヴヶー]{2,}(?:[・=](?:[ァ-ヴヶー]+|[A-Z]))+$/;
const JOINT = /[・=]/;
/** A longer part is a list that somebody wrote without breaks. */
const LONGEST_PART = 10;

/** Names in katakana: ゲーリー・コールマン, ヘンリー・R・ヘイル, ジェームズ2世, and single words with a title. */
export function foreignName({ text, units, lexicon }: NameContext, i: number, accept: AcceptPerson): Draft | null {
  const unit = units[i]!;
  if ((unit.traits & Trait.Katakana) === 0 || unit.text.length < 2) return null;
  if ((unit.kind & BEGINNINGS) === 0 && !isGivenBeforeDot(units, i)) return null;
  let last = i;
  let personal = (unit.kind & PERSONAL) !== 0;
  for (let part = partAfterDot(units, last, personal); part > 0; part = partAfterDot(units, last, personal)) {
    if (unit.name && units[part]!.kind === Kind.Region) return null;
    personal ||= (units[part]!.kind & PERSONAL) !== 0;
    last = katakanaEnd(units, part);
  }
  const whole = text.slice(unit.start, units[last]!.end);
  if (units[last + 1]?.kind === Kind.Number && units[last + 2]?.text === "世")
    return accept(i, { last: last + 2, family: whole, full: true, needs: "nothing" });
  // ソニー・ピクチャーズ has an ending of its own.
  const suffix = lexicon.suffixes.longestBefore(whole, whole.length, 0);
  if (suffix && suffix.start > 0 && suffix.value.text.length > 2) return null;
  if (whole.split(JOINT).some((part) => part.length > LONGEST_PART)) return null;
  const next = units[last + 1];
  const goesOn =
    next !== undefined && next.kind !== Kind.Stop && next.kind !== Kind.Dot && next.start === units[last]!.end;
  if (FULL.test(whole)) {
    // シドニー・シェルダン氏: what is a place by itself can be a given name.
    const needs = unit.kind === Kind.Region && !personal ? "personal" : goesOn ? "title" : "nothing";
    return accept(i, { last, ...partsOf(whole), full: true, needs });
  }
  if (unit.name) return null;
  const needs = !personal ? "personal" : goesOn ? "title" : "nothing";
  return accept(i, { last: i, family: unit.text, full: false, needs });
}

const BEGINNINGS = PERSONAL | Kind.Katakana | Kind.Region | Kind.Proper;

/** マーク・ウィルソン: a common noun is a given name before a dot and a family name. */
const isGivenBeforeDot = (units: readonly Unit[], i: number) =>
  units[i + 1]?.kind === Kind.Dot && ((units[i + 2]?.kind ?? Kind.Stop) & PERSONAL) !== 0;

/** The unit of the next part of a name written with ・, past an initial; -1 where none stands. */
function partAfterDot(units: readonly Unit[], last: number, personal: boolean): number {
  let at = last;
  if (units[at + 1]?.kind === Kind.Dot && /^[A-Z]$/.test(units[at + 2]?.text ?? "")) at += 2;
  const dot = units[at + 1];
  const part = units[at + 2];
  if (dot?.kind !== Kind.Dot || !part || (part.traits & Trait.Katakana) === 0 || part.start !== dot.end) return -1;
  // アメリカ・ラスベガス is two places; フォード is a company, but not in ロバート・フォード.
  if (part.kind === Kind.Country || (part.name && !(personal && part.name.type === "organization"))) return -1;
  return at + 2;
}

/** The last unit of a run in katakana; IPADIC may have cut a part: ストール|マン. */
function katakanaEnd(units: readonly Unit[], at: number): number {
  let last = at;
  while (units[last + 1]?.start === units[last]!.end && (units[last + 1]!.traits & Trait.KatakanaWord) !== 0) last++;
  return last;
}
