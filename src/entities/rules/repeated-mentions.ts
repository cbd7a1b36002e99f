import type { NameContext } from "../context";
import { type Draft, type NamedDraft, RANK } from "../draft";
import { isJoint, KATAKANA_LETTER } from "../segments/script-boundary";
import { Kind } from "../segments/segment-class";
import { unitEndingAt } from "../segments/segments";
import { titleAfter } from "./persons/titles";

/** A longer name is not said twice, and would be compared again at every word of it. */
const LONGEST = 40;
/** 毎日 is every day, but a paper in 毎日によると and 毎日、読売. */
const SOURCE = /^(?:によ[るれ]|・|、|や|など)/;

/**
 * Names seen once with evidence, wherever they stand again without: family and given names, other names in brackets, short forms that
 * the gazetteer knows for a name of this article. `evidence` are the names of the text and of its title; where units of the text are
 * `taken`, no name is looked for.
 */
export function namesAgain(context: NameContext, evidence: readonly NamedDraft[], taken: Uint8Array): Draft[] {
  const { text, units } = context;
  const again = new SeenNames();
  for (const { draft, name } of evidence) {
    if (draft.weak) continue;
    const full = name.text;
    if (full.length > 1 && full.length <= LONGEST) again.add(full, draft);
    if (draft.type === "person") {
      if (isPart(draft.family, full)) again.add(draft.family, draft, full);
      if (isPart(draft.given, full)) again.add(draft.given, draft, full);
    } else if (draft.type === "location") {
      const { bare } = name.place;
      if (bare !== full && bare.length > 1) again.add(bare, draft);
    }
    if (name.listed) for (const short of name.listed.shorts) again.add(short, draft, full);
  }
  const drafts: Draft[] = [];
  for (let i = 0; i < units.length; i++) {
    const unit = units[i]!;
    if (unit.kind === Kind.Stop || taken[unit.start]) continue;
    for (const { name, draft, shortFor } of again.startingWith(text.charCodeAt(unit.start))) {
      if (!text.startsWith(name, unit.start)) continue;
      const end = unit.start + name.length;
      const last = unitEndingAt(units, i, end);
      // 四万十人 is a number of people, also in 四万十町.
      if (unit.kind === Kind.Number && units[last]?.kind === Kind.Number) continue;
      // ダン stands in シェルダン, but is no name there.
      if (last < 0 || isJoint(text, unit.start, KATAKANA_LETTER) || isJoint(text, end, KATAKANA_LETTER)) continue;
      const title = draft.type === "person" ? titleAfter(context, last) : null;
      const common = last === i && unit.known && unit.kind === Kind.Noun;
      if (common && unit.text.length < 3 && !title?.close && !SOURCE.test(text.slice(end, end + 3))) continue;
      const titles = title?.close && title.kind !== "courtesy" ? [title.text] : undefined;
      // What is true of a name wherever it stands: not where it was seen, and what it was called there.
      drafts.push({ ...draft, start: unit.start, end, rank: RANK.again, titles, shortFor: shortFor ?? draft.shortFor });
    }
  }
  return drafts;
}

/** Whether a name has a part that stands for it. */
const isPart = (part: string | undefined, full: string): part is string =>
  part !== undefined && part.length > 1 && part !== full;

/** A name, the draft that showed it, and the full name where it is short for one. */
interface SeenName {
  readonly name: string;
  readonly draft: Draft;
  readonly shortFor: string | undefined;
}

/** The names of one article by their first character; of what is seen twice the first counts. */
class SeenNames {
  readonly #byFirst = new Map<number, SeenName[]>();

  add(name: string, draft: Draft, shortFor = draft.shortFor): void {
    const first = name.charCodeAt(0);
    const same = this.#byFirst.get(first);
    if (!same) this.#byFirst.set(first, [{ name, draft, shortFor }]);
    else if (!holds(same, name)) same.push({ name, draft, shortFor });
  }

  startingWith(unit: number): readonly SeenName[] {
    return this.#byFirst.get(unit) ?? NONE;
  }
}

function holds(seen: readonly SeenName[], name: string): boolean {
  for (const one of seen) if (one.name === name) return true;
  return false;
}

const NONE: readonly never[] = [];
