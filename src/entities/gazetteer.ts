import type { NameContext } from "./context";
import { type Draft, RANK } from "./draft";

/** 日本 in 日本人 and 日本語 is no mention, nor is 岩手 in 岩手県民. */
const PEOPLE =
  /^(?:人(?!気|口|権|事|材|工|質|民|員|数|類|間|身|道)|語(?!る|っ|り)|時間|県民|府民|都民|市民|国民|民族|ドル|円|ポンド|ウォン|元(?![^。、\s]))/;
/** プレイステーション3, Windows XP, iPhone 16 */
const VERSION = /^ ?(?:\d{1,4}|XP|Vista|[IVX]{1,4}|Pro|mini)(?![A-Za-z\d.,%年月日件台本人円])/;
/** A short country name before one of these is an adjective of it. */
const SHORT_COUNTRY_AFTER = /^[\p{Script=Han}ァ-ヴA-Z、・]/u;

/** Names that the lists hold: the gazetteer, countries, prefectures. */
export function gazetteerNames({ text, units, lexicon }: NameContext): Draft[] {
  const drafts: Draft[] = [];
  for (let i = 0; i < units.length; i++) {
    const unit = units[i]!;
    const name = unit.name ?? (unit.kind === "abbreviation" ? lexicon.shortCountries.get(unit.text) : undefined);
    if (!name || name.type === "none") continue;
    const after = text.slice(unit.end, unit.end + 3);
    if (name.type === "location" && PEOPLE.test(after)) continue;
    if (unit.kind === "abbreviation") {
      // 日米, 訪米 and 米軍 are other words; 米カリフォルニア州 and 米、英 are the country.
      const previous = units[i - 1];
      const apart = !previous || previous.kind === "stop" || previous.kind === "dot";
      if (!apart || units[i + 1]?.kind === "abbreviation" || !SHORT_COUNTRY_AFTER.test(after)) continue;
      if (unit.text === "日") continue;
    }
    const version = name.type === "product" ? (VERSION.exec(text.slice(unit.end, unit.end + 8))?.[0].length ?? 0) : 0;
    drafts.push({
      start: unit.start,
      end: unit.end + version,
      type: name.type,
      rank: RANK.gazetteer,
      key: name.key,
      ...(name.subtype ? { subtype: name.subtype } : {}),
    });
  }
  return drafts;
}
