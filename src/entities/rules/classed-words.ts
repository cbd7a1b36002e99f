import type { EntityType } from "../../types";
import type { NameContext } from "../context";
import { type Draft, draftOf, RANK } from "../draft";
import { isJoint, KATAKANA_LETTER } from "../segments/script-boundary";
import { Kind, Trait } from "../segments/segment-class";
import type { Unit } from "../segments/segments";

const NUMERALS = /^[〇一二三四五六七八九十百千]+$/;

/** Words that IPADIC itself calls places or organizations. */
export function classedWords({ text, units, leads, lexicon }: NameContext): Draft[] {
  const drafts: Draft[] = [];
  for (const i of leads) {
    const unit = units[i]!;
    const type = classOf(unit);
    if (!type || unit.name || (unit.traits & Trait.NotName) !== 0 || NUMERALS.test(unit.text)) continue;
    const { start, end } = unit;
    // ニュー|トリノ: IPADIC cuts a longer word in katakana.
    if (isJoint(text, start, KATAKANA_LETTER) || isJoint(text, end, KATAKANA_LETTER)) continue;
    if (type === "location" && lexicon.placeDerivatives.longest(text, end)?.value === false) continue;
    drafts.push(draftOf(unit, type, RANK.words));
  }
  return drafts;
}

function classOf({ kind }: Unit): EntityType | undefined {
  if (kind === Kind.Region || kind === Kind.Country) return "location";
  return kind === Kind.Organization ? "organization" : undefined;
}
