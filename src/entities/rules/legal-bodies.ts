import type { NameContext } from "../context";
import { type Draft, draftOf, RANK } from "../draft";
import { Kind, Trait } from "../segments/segment-class";
import { type Unit, unitEndingAt } from "../segments/segments";

/** Bodies with a legal form before or behind: 株式会社エフエム東京, 山本商店株式会社. */
export function legalBodies(context: NameContext): Draft[] {
  const { units, leads } = context;
  const drafts: Draft[] = [];
  let done = -1;
  for (const i of leads) {
    if (i <= done || (units[i]!.traits & Trait.BeginsLegalForm) === 0) continue;
    const form = legalFormAt(context, i);
    if (form < 0) continue;
    let last = form;
    while (units[last + 1] && inName(units[last + 1]!) && last - form < 8) last++;
    // 国立 and 市立 begin names of more than bodies; what such a name is of its ending says.
    if (/立$/.test(units[i]!.text)) continue;
    if (last > form) {
      drafts.push(draftOf({ start: units[i]!.start, end: units[last]!.end }, "organization", RANK.compound));
    } else {
      // トヨタ自動車株式会社: the form stands behind.
      let first = i;
      while (first > 0 && inName(units[first - 1]!) && i - first < 6) first--;
      if (first < i)
        drafts.push(draftOf({ start: units[first]!.start, end: units[form]!.end }, "organization", RANK.compound));
    }
    done = last;
  }
  return drafts;
}

const OUTSIDE = Kind.Dot | Kind.Number;
const inName = (unit: Unit) => (unit.kind & OUTSIDE) === 0 && unit.kind !== Kind.Stop && !unit.adverbial;

/** The last unit of the legal form that begins at `i`, or -1; IPADIC cuts 株式会社 in two. */
function legalFormAt({ text, units, lexicon }: NameContext, i: number): number {
  for (const { end } of lexicon.legalForms.all(text, units[i]!.start)) {
    const last = unitEndingAt(units, i, end);
    if (last >= 0) return last;
  }
  return -1;
}
