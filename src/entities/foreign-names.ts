import type { NameContext } from "./context";
import { type PersonParse, partsOf } from "./person-parse";
import type { Unit, UnitKind } from "./units";

const KATAKANA = /^[ァ-ヴヶー・=＝]+$/;
const KATAKANA_PART = /^[ァ-ヴヶー]+$/;
const FULL = /^[ァ-ヴヶー]{2,}(?:[・=＝](?:[ァ-ヴヶー]+|[A-Z]))+$/;
const JOINT = /[・=＝]/;
const PERSONAL = new Set<UnitKind>(["person", "given", "family"]);
/** A longer part is a list that somebody wrote without breaks. */
const LONGEST_PART = 10;

/** Names in katakana: ゲーリー・コールマン, ヘンリー・R・ヘイル, ジェームズ2世, and single words with a title. */
export function* foreignNames({ text, units, lexicon }: NameContext, i: number): Generator<PersonParse> {
  const unit = units[i]!;
  if (!KATAKANA.test(unit.text) || unit.text.length < 2 || !(canBegin(unit) || isGivenBeforeDot(units, i))) return;
  let last = i;
  let personal = PERSONAL.has(unit.kind);
  for (let part = partAfterDot(units, last, personal); part > 0; part = partAfterDot(units, last, personal)) {
    if (unit.name && units[part]!.kind === "region") return;
    personal ||= PERSONAL.has(units[part]!.kind);
    last = katakanaEnd(units, part);
  }
  if (units[last + 1]?.kind === "number" && units[last + 2]?.text === "世") {
    yield { last: last + 2, family: text.slice(unit.start, units[last]!.end), full: true, needs: "nothing" };
    return;
  }
  const whole = text.slice(unit.start, units[last]!.end);
  // ソニー・ピクチャーズ has an ending of its own.
  const suffix = lexicon.suffixes.endingAt(whole, whole.length, 0);
  if (suffix && suffix.start > 0 && suffix.value.text.length > 2) return;
  if (whole.split(JOINT).some((part) => part.length > LONGEST_PART)) return;
  const next = units[last + 1];
  const goesOn = next !== undefined && next.kind !== "stop" && next.kind !== "dot" && next.start === units[last]!.end;
  if (FULL.test(whole)) {
    // シドニー・シェルダン氏: what is a place by itself can be a given name.
    const needs = unit.kind === "region" && !personal ? "personal" : goesOn ? "title" : "nothing";
    yield { last, ...partsOf(whole), full: true, needs };
  } else if (!unit.name) {
    yield { last: i, family: unit.text, full: false, needs: !personal ? "personal" : goesOn ? "title" : "nothing" };
  }
}

const canBegin = (unit: Unit) =>
  unit.kind === "katakana" || unit.kind === "region" || unit.kind === "proper" || PERSONAL.has(unit.kind);

/** マーク・ウィルソン: a common noun is a given name before a dot and a family name. */
const isGivenBeforeDot = (units: readonly Unit[], i: number) =>
  units[i + 1]?.kind === "dot" && PERSONAL.has(units[i + 2]?.kind ?? "noun");

/** The unit of the next part of a name written with ・, past an initial; -1 where none stands. */
function partAfterDot(units: readonly Unit[], last: number, personal: boolean): number {
  let at = last;
  if (units[at + 1]?.kind === "dot" && /^[A-Z]$/.test(units[at + 2]?.text ?? "")) at += 2;
  const dot = units[at + 1];
  const part = units[at + 2];
  if (dot?.kind !== "dot" || !part || !KATAKANA.test(part.text) || part.start !== dot.end) return -1;
  // アメリカ・ラスベガス is two places; フォード is a company, but not in ロバート・フォード.
  if (part.kind === "country" || (part.name && !(personal && part.name.type === "organization"))) return -1;
  return at + 2;
}

/** The last unit of a run in katakana; IPADIC may have cut a part: ストール|マン. */
function katakanaEnd(units: readonly Unit[], at: number): number {
  let last = at;
  while (units[last + 1]?.start === units[last]!.end && KATAKANA_PART.test(units[last + 1]!.text)) last++;
  return last;
}
