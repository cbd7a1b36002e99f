import type { NameContext } from "./context";
import { type Draft, RANK } from "./draft";

/** Words that IPADIC itself calls places or organizations. */
export function classedWords({ text, units, lexicon }: NameContext): Draft[] {
  const drafts: Draft[] = [];
  for (const unit of units) {
    if (unit.name || lexicon.notNames.has(unit.text)) continue;
    const { start, end } = unit;
    if (unit.kind === "region" || unit.kind === "country") {
      if (lexicon.placeDerivatives.longest(text, end)?.value !== false)
        drafts.push({ start, end, type: "location", rank: RANK.words });
    } else if (unit.kind === "organization") {
      drafts.push({ start, end, type: "organization", rank: RANK.words });
    }
  }
  return drafts;
}
