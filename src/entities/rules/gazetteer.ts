import type { NameContext } from "../context";
import { type Draft, draftOf, RANK } from "../draft";
import { Kind } from "../segments/segment-class";

/** 第135回全英オープン: the number of a holding is part of its name. */
const EDITION = /第\d{1,3}回$/;
/** プレイステーション3, Windows XP, iPhone 16 */
const VERSION = /^ ?(?:\d{1,4}|XP|Vista|[IVX]{1,4}|Pro|mini)(?![A-Za-z\d.,%年月日件台本人円])/;

/** Names that the lists hold: the gazetteer, countries, prefectures. */
export function gazetteerNames({ text, units, leads, lexicon }: NameContext): Draft[] {
  const drafts: Draft[] = [];
  for (const i of leads) {
    const unit = units[i]!;
    const name = unit.name ?? (unit.kind === Kind.Abbreviation ? lexicon.shortCountries.get(unit.text) : undefined);
    if (!name || name.type === "none") continue;
    if (name.type === "location" && lexicon.placeDerivatives.longest(text, unit.end)?.value === false) continue;
    if (unit.kind === Kind.Abbreviation) {
      // 日米, 訪米, 米軍 and 米粉 are other words; 米カリフォルニア州, 米大統領 and 米、英 are the country.
      const previous = units[i - 1];
      const next = units[i + 1];
      const apart = !previous || previous.kind === Kind.Stop || previous.kind === Kind.Dot;
      const word = next !== undefined && (next.kind === Kind.Dot || (next.text.length > 1 && next.kind !== Kind.Stop));
      if (!apart || next?.kind === Kind.Abbreviation || !(word || text[unit.end] === "、") || unit.text === "日")
        continue;
    }
    const version = name.type === "product" ? (VERSION.exec(text.slice(unit.end, unit.end + 8))?.[0].length ?? 0) : 0;
    const edition =
      name.type === "event" ? (EDITION.exec(text.slice(Math.max(0, unit.start - 6), unit.start))?.[0].length ?? 0) : 0;
    const { type, key, subtype } = name;
    drafts.push(
      draftOf({ start: unit.start - edition, end: unit.end + version }, type, RANK.gazetteer, { key, subtype }),
    );
  }
  return drafts;
}
