import type { NameContext } from "../../context";
import { type EntityDraft, entityDraft, RANK } from "../../draft";
import { SegmentClass } from "../../segments/segment-class";
import type { Segment } from "../../segments/segments";
import { titleAfter } from "./titles";

/** Emma, O'Brien, Pérez-Reverte: a capital and small letters, but not NHK or iPhone. */
const NAME_WORD = /^(?:[A-ZÀ-Þ]['’]|Mc|Mac)?[A-ZÀ-Þ][a-zß-ÿ]+(?:-[A-ZÀ-Þ][a-zß-ÿ]+)*$/;
/** The words between given and family name: Ludwig van Beethoven. */
const PARTICLES = new Set(["al", "bin", "da", "de", "del", "der", "di", "el", "la", "le", "van", "von"]);
/** How many words a name has at most. */
const MOST_WORDS = 5;
/** A title that companies have too, as in Google CEO or Goldman Sachs 会長, shows a person only behind a given name. */
const PERSONAL = new Set(["courtesy", "honorific"]);

/**
 * Finds persons in Latin letters: Emma Lindqvist准教授, Sanae Takaichi, Vonn選手. A run of capitalised words is a person if it begins with a
 * given name, or if a title follows that only persons have. A word of a person found is the person too: Takaichi氏, Takaichi.
 */
export function latinPersonNames(context: NameContext): EntityDraft[] {
  const { segments } = context;
  const drafts: EntityDraft[] = [];
  for (let i = 0; i < segments.length; i++) {
    if (segments[i]!.class !== SegmentClass.Latin || !beginsRun(context, i)) continue;
    const last = lastOfRun(context, i);
    if (last < i) continue;
    const draft = personIn(context, i, last);
    if (draft) drafts.push(draft);
    i = last;
  }
  return drafts;
}

/** Whether no Latin word is before the segment `i`, so that it begins a run: Rust in “Why Rust Is …” does not. */
const beginsRun = ({ text, segments }: NameContext, i: number): boolean =>
  text[segments[i]!.start - 1] !== " " || !isLatinBefore(segments, i);

/** Whether the segment before `i`, past a space, is a Latin word. */
function isLatinBefore(segments: readonly Segment[], i: number): boolean {
  const before = segments[i - 1];
  const word = before?.text.trim() === "" ? segments[i - 2] : before;
  return word?.class === SegmentClass.Latin && word.end === segments[i]!.start - 1;
}

/** Returns the next Latin word behind a single space; -1 if there is none. */
function nextWord({ text, segments }: NameContext, i: number): number {
  const { end } = segments[i]!;
  if (text[end] !== " ") return -1;
  for (let j = i + 1; j < segments.length && segments[j]!.start <= end + 1; j++)
    if (segments[j]!.start === end + 1) return segments[j]!.class === SegmentClass.Latin ? j : -1;
  return -1;
}

/** Returns the last word of the run of capitalised words that begins at `i`; -1 if the run goes on with other words, as a clause does. */
function lastOfRun(context: NameContext, i: number): number {
  const { segments } = context;
  let last = -1;
  let words = 0;
  for (let at = i; at >= 0; at = nextWord(context, at)) {
    const { text } = segments[at]!;
    if (++words > MOST_WORDS) return -1;
    if (NAME_WORD.test(text)) last = at;
    else if (words === 1 || !(PARTICLES.has(text) || /^[A-Z]\.?$/.test(text))) return -1;
    else last = -1;
  }
  return last;
}

/** Returns the person that the run from `i` to `last` names; null if nothing shows one. */
function personIn(context: NameContext, i: number, last: number): EntityDraft | null {
  const { segments, text, lexicon } = context;
  const first = segments[i]!;
  const span = { start: first.start, end: segments[last]!.end };
  if (first.name || lexicon.names.longest(text, span.start)?.end === span.end) return null;
  const full = last > i;
  const title = titleBehind(context, last);
  const isGiven = lexicon.latinGivenNames.has(first.text);
  const isTitled = title?.adjacent === true && (PERSONAL.has(title.kind) || (full && isGiven));
  if (!isTitled && !(full && isGiven)) return null;
  return entityDraft(span, "person", RANK.person, {
    family: full ? segments[last]!.text : undefined,
    given: full ? first.text : undefined,
    titles: isTitled && title.kind !== "courtesy" ? [title.text] : undefined,
  });
}

/** Returns the title behind the segment `last`, which a space may separate: Vonn 選手. */
function titleBehind(context: NameContext, last: number) {
  const { text, segments } = context;
  const isSpace = text[segments[last]!.end] === " " && segments[last + 1]?.class === SegmentClass.Stop;
  return titleAfter(context, isSpace ? last + 1 : last);
}
