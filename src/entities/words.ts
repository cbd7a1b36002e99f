import type { NameContext } from "./context";
import { type Draft, RANK } from "./draft";

const KATAKANA_JOINT = /[ァ-ヶー]{2}/;

/** Words that IPADIC itself calls places or organizations. */
export function classedWords({ text, units, lexicon }: NameContext): Draft[] {
  const drafts: Draft[] = [];
  for (const unit of units) {
    if (unit.name || lexicon.notNames.has(unit.text)) continue;
    const { start, end } = unit;
    if (/^[〇一二三四五六七八九十百千]+$/.test(unit.text)) continue;
    // ニュー|トリノ: IPADIC cuts a longer word in katakana.
    if (KATAKANA_JOINT.test(text.slice(start - 1, start + 1)) || KATAKANA_JOINT.test(text.slice(end - 1, end + 1)))
      continue;
    if (unit.kind === "region" || unit.kind === "country") {
      if (lexicon.placeDerivatives.longest(text, end)?.value !== false)
        drafts.push({ start, end, type: "location", rank: RANK.words });
    } else if (unit.kind === "organization") {
      drafts.push({ start, end, type: "organization", rank: RANK.words });
    }
  }
  return drafts;
}
