import { isNamelike, type NameContext } from "../context";
import { type Draft, draftOf, RANK } from "../draft";
import { Kind, Trait } from "../segments/segment-class";
import { lastUnitEndingAt } from "../segments/segments";

/** 台風3号, 台風第19号, ハリケーン・カトリーナ. */
const STORM = /台風(?:第)?\d{1,3}号|(?:ハリケーン|サイクロン)・?「?[ァ-ヴー]{3,}/g;
const STORM_WORDS = ["台風", "ハリケーン", "サイクロン"];
/** 長篠の戦い, 本能寺の変: what no compound can hold, because of の. */
const BATTLE = /の(?:戦い|乱|変|役|闘い|合戦)/g;
const HAN = /^\p{Script=Han}/u;

/** Storms by number or name. Contests, wars and elections are compounds by their last word. */
export function storms({ text }: NameContext): Draft[] {
  if (!STORM_WORDS.some((word) => text.includes(word))) return [];
  return [...text.matchAll(STORM)].map(({ index, 0: { length } }) =>
    draftOf({ start: index, end: index + length }, "event", RANK.compound),
  );
}

/** Battles and revolts named after a place, a person or an era. */
export function battles(context: NameContext): Draft[] {
  const { text, units } = context;
  const drafts: Draft[] = [];
  for (const match of text.matchAll(BATTLE)) {
    const end = match.index + match[0].length;
    // の変化, の役割
    if (HAN.test(text.slice(end, end + 2))) continue;
    const last = lastUnitEndingAt(units, match.index);
    if (last < 0) continue;
    let first = last + 1;
    while (
      first > 0 &&
      last - first < 4 &&
      units[first - 1]!.kind !== Kind.Stop &&
      (units[first - 1]!.traits & Trait.Boundary) === 0
    )
      first--;
    if (!units.slice(first, last + 1).some(isNamelike)) continue;
    drafts.push(draftOf({ start: units[first]!.start, end }, "event", RANK.compound));
  }
  return drafts;
}
