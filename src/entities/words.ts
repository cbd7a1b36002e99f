import type { NameContext } from "./context";
import { type Draft, RANK } from "./draft";

const PEOPLE =
  /^(?:人(?!気|口|権|事|材|工|質|民|員|数|類|間|身|道)|語(?!る|っ|り)|時間|県民|府民|都民|市民|国民|民族|ドル|円|ポンド)/;

/** Words that IPADIC itself calls places or organizations. */
export function classedWords({ text, units, lexicon }: NameContext): Draft[] {
  const drafts: Draft[] = [];
  for (const unit of units) {
    if (unit.name || lexicon.notNames.has(unit.text)) continue;
    const { start, end } = unit;
    if (unit.kind === "region" || unit.kind === "country") {
      if (!PEOPLE.test(text.slice(end, end + 3))) drafts.push({ start, end, type: "location", rank: RANK.words });
    } else if (unit.kind === "organization") {
      drafts.push({ start, end, type: "organization", rank: RANK.words });
    }
  }
  return drafts;
}
