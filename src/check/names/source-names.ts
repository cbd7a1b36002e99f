import type { Entity, Span } from "../../types";
import type { Passage, Place } from "../passage";
import { isCut } from "../same-words";

/** Shorter names are parts of too many words. */
const SHORTEST = 3;
const KANJI = /[一-鿿々]/;

/** Returns the names of the sources that the claim has, too, where they were not read: a short text tells less of what is a name. */
export function namesOfSources(
  claim: Passage,
  sources: readonly Passage[],
  read: readonly Span[],
): (Place & { readonly entity: Entity })[] {
  const found: (Place & { readonly entity: Entity })[] = [];
  const isFree = ({ start, end }: Span) => [...read, ...found].every((one) => end <= one.start || one.end <= start);
  const names = sources.flatMap(({ summary }) =>
    summary.entities.flatMap((entity) => [entity.name, ...entity.aliases].map((name) => ({ name, entity }))),
  );
  for (const { name, entity } of names.sort((a, b) => b.name.length - a.name.length || (a.name < b.name ? -1 : 1))) {
    if (name.length < SHORTEST) continue;
    const { view } = claim;
    for (let start = view.indexOf(name); start >= 0; start = view.indexOf(name, start + name.length)) {
      const end = start + name.length;
      const isPart = isCut(view, start) || isCut(view, end) || goesOn(view, start) || goesOn(view, end);
      if (!isPart && isFree({ start, end })) found.push({ passage: claim, start, end, entity });
    }
  }
  return found;
}

/** Whether a word of kanji goes on over an offset. */
const goesOn = (view: string, at: number): boolean => KANJI.test(view[at - 1] ?? "") && KANJI.test(view[at] ?? "");
