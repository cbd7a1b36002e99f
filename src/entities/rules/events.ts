import { isNamelike, type NameContext } from "../context";
import { type EntityDraft, entityDraft, RANK } from "../draft";
import { Trait } from "../names/traits";
import { SegmentClass } from "../segments/segment-class";
import { lastSegmentEndingAt } from "../segments/segments";

/** 台風3号, 台風第19号, ハリケーン・カトリーナ */
const STORM = /台風(?:第)?\d{1,3}号|(?:ハリケーン|サイクロン)・?「?[ァ-ヴー]{3,}/g;
const STORM_WORDS = ["台風", "ハリケーン", "サイクロン"];
/** 長篠の戦い, 本能寺の変, but not の変化 and の役割. They are no compounds, because of の. */
const BATTLE = /の(?:戦い|乱|変|役|闘い|合戦)(?!\p{Script=Han})/gu;
/** How many segments the name before の has at most: 長篠. */
const MOST_SEGMENTS = 5;

/** Finds storms by number or name: 台風3号, ハリケーン・カトリーナ. Contests, wars and elections are compounds. */
export function storms({ text }: NameContext): EntityDraft[] {
  if (!STORM_WORDS.some((word) => text.includes(word))) return [];
  return [...text.matchAll(STORM)].map(({ index, 0: { length } }) =>
    entityDraft({ start: index, end: index + length }, "event", RANK.compound),
  );
}

/** Finds battles and revolts named after a place, a person or an era: 長篠の戦い, 応仁の乱. */
export function battles({ text, segments }: NameContext): EntityDraft[] {
  const drafts: EntityDraft[] = [];
  for (const match of text.matchAll(BATTLE)) {
    const last = lastSegmentEndingAt(segments, match.index);
    if (last < 0) continue;
    let first = last + 1;
    while (
      first > 0 &&
      last + 1 - first < MOST_SEGMENTS &&
      segments[first - 1]!.class !== SegmentClass.Stop &&
      (segments[first - 1]!.traits & Trait.Boundary) === 0
    )
      first--;
    if (!segments.slice(first, last + 1).some(isNamelike)) continue;
    const end = match.index + match[0].length;
    drafts.push(entityDraft({ start: segments[first]!.start, end }, "event", RANK.compound));
  }
  return drafts;
}
