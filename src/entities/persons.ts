import type { NameContext } from "./context";
import { type Draft, RANK } from "./draft";
import { foreignNames } from "./foreign-names";
import { canBeUncut, japaneseNames } from "./japanese-names";
import { isEnough, readingAfter } from "./person-evidence";
import { knownParts, type PersonParse } from "./person-parse";
import { titleAfter } from "./titles";
import { type UnitKind, unitEndingAt } from "./units";

const BEGINNINGS = new Set<UnitKind>(["family", "given", "person", "region", "proper", "katakana"]);

/**
 * Names of persons. Each way in which a name can begin at a word says how much evidence it needs; titles, ages and readings behind it
 * and roles before it give that evidence.
 */
export function personNames(context: NameContext): Draft[] {
  const { units } = context;
  const drafts: Draft[] = [];
  for (let i = 0; i < units.length; i++) {
    if (units[i]!.kind === "stop") continue;
    const draft = personAt(context, i);
    if (!draft) continue;
    drafts.push(draft);
    while (i + 1 < units.length && units[i + 1]!.start < draft.end) i++;
  }
  return drafts;
}

function personAt(context: NameContext, i: number): Draft | null {
  const { text, units } = context;
  const unit = units[i]!;
  for (const name of parses(context, i)) {
    const end = units[name.last]!.end;
    const reading = readingAfter(text, end);
    const behind = reading > 0 ? unitEndingAt(units, name.last, end + reading) : name.last;
    const title = titleAfter(context, behind < 0 ? name.last : behind);
    if (!isEnough(context, i, name, title, reading > 0)) continue;
    const weak = name.needs === "nothing" && !name.full && !title;
    const kept = title && title.kind !== "courtesy" && (title.close || name.full);
    return {
      start: unit.start,
      end,
      type: "person",
      rank: weak ? RANK.weak : RANK.person,
      ...(name.family ? { family: name.family } : {}),
      ...(name.given ? { given: name.given } : {}),
      ...(unit.name?.type === "person" && unit.end === end ? { key: unit.name.key } : {}),
      ...(kept ? { titles: [title.text] } : {}),
      ...(weak ? { weak } : {}),
    };
  }
  return null;
}

/** The ways in which a name can begin at `i`, the longest first. */
function parses(context: NameContext, i: number): Iterable<PersonParse> {
  const unit = context.units[i]!;
  if (!unit.name) return canBegin(context, i) && !isNoName(context, i) ? unlistedNames(context, i) : NONE;
  if (unit.name.type === "person") return [{ last: i, full: true, needs: "nothing", ...knownParts(unit) }];
  return unit.name.type === "location" ? foreignNames(context, i) : NONE;
}

const NONE: readonly never[] = [];

function* unlistedNames(context: NameContext, i: number): Generator<PersonParse> {
  const { units, lexicon } = context;
  const unit = units[i]!;
  yield* foreignNames(context, i);
  yield* japaneseNames(context, i);
  if (unit.kind === "noun" && lexicon.shortFamilies.has(unit.text)) {
    // 習主席: a family name in one character that the gazetteer has of somebody.
    yield { last: i, family: unit.text, full: false, needs: "personal" };
  }
}

/** Whether one of the ways can begin here, by the kind of the word and where it stands: most words are nouns inside a run of nouns. */
function canBegin({ units, lexicon }: NameContext, i: number): boolean {
  const { kind, text } = units[i]!;
  if (BEGINNINGS.has(kind) || units[i + 1]?.kind === "dot" || canBeUncut(units, i)) return true;
  return kind === "noun" && lexicon.shortFamilies.has(text);
}

/** Whether no name begins here: a boundary, a title, a role (妻, 長男). */
function isNoName({ units, lexicon }: NameContext, i: number): boolean {
  const unit = units[i]!;
  if (lexicon.notNames.has(unit.text) || lexicon.boundaries.has(unit.text)) return true;
  if (lexicon.titles.longest(unit.text, 0)?.end === unit.text.length && unit.kind !== "family") return true;
  return unit.kind === "noun" && lexicon.roles.endingAt(unit.text, unit.text.length, 0)?.start === 0;
}
