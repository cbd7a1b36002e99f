import { type NameContext, PERSONAL } from "../../context";
import { type Draft, draftOf, RANK } from "../../draft";
import { Kind, Trait } from "../../segments/segment-class";
import { type Unit, unitEndingAt } from "../../segments/segments";
import { foreignName } from "./foreign-names";
import { canBeUncut, japaneseName } from "./japanese-names";
import { isEnough, readingAfter } from "./person-evidence";
import { type AcceptPerson, knownParts } from "./person-parse";
import { titleAfter } from "./titles";

/**
 * Names of persons. Each way in which a name can begin at a word says how much evidence it needs; titles, ages and readings behind it
 * and roles before it give that evidence.
 */
export function personNames(context: NameContext): Draft[] {
  const { units } = context;
  const accept = acceptIn(context);
  const drafts: Draft[] = [];
  for (let i = 0; i < units.length; i++) {
    if (units[i]!.kind === Kind.Stop) continue;
    const draft = personAt(context, i, accept);
    if (!draft) continue;
    drafts.push(draft);
    while (i + 1 < units.length && units[i + 1]!.start < draft.end) i++;
  }
  return drafts;
}

function acceptIn(context: NameContext): AcceptPerson {
  const { text, units } = context;
  return (i, name) => {
    const unit = units[i]!;
    const end = units[name.last]!.end;
    const reading = readingAfter(text, end);
    const behind = reading > 0 ? unitEndingAt(units, name.last, end + reading) : name.last;
    const title = titleAfter(context, behind < 0 ? name.last : behind);
    if (!isEnough(context, i, name, title, reading > 0)) return null;
    const weak = name.needs === "nothing" && !name.full && !title;
    const kept = title && title.kind !== "courtesy" && (title.close || name.full);
    return draftOf({ start: unit.start, end }, "person", weak ? RANK.weak : RANK.person, {
      family: name.family,
      given: name.given,
      key: unit.name?.type === "person" && unit.end === end ? unit.name.key : undefined,
      titles: kept ? [title.text] : undefined,
      weak,
    });
  };
}

/** The first of the ways in which a name can begin at `i`, the longest first, that has its evidence. */
function personAt(context: NameContext, i: number, accept: AcceptPerson): Draft | null {
  const unit = context.units[i]!;
  if (unit.name?.type === "person") return accept(i, { last: i, full: true, needs: "nothing", ...knownParts(unit) });
  if (unit.name) return unit.name.type === "location" ? foreignName(context, i, accept) : null;
  if (!canBegin(context, i) || isNoName(context, i)) return null;
  const draft = foreignName(context, i, accept) ?? japaneseName(context, i, accept);
  // 習主席: a family name in one character that the gazetteer has of somebody.
  return (
    draft ?? (isShortFamily(unit) ? accept(i, { last: i, family: unit.text, full: false, needs: "personal" }) : null)
  );
}

const BEGINNINGS = PERSONAL | Kind.Region | Kind.Proper | Kind.Katakana;

/** Whether one of the ways can begin here, by the kind of the word and where it stands: most words are nouns inside a run of nouns. */
function canBegin({ units }: NameContext, i: number): boolean {
  const unit = units[i]!;
  return (
    (unit.kind & BEGINNINGS) !== 0 || units[i + 1]?.kind === Kind.Dot || canBeUncut(units, i) || isShortFamily(unit)
  );
}

const isShortFamily = ({ kind, traits }: Unit): boolean => kind === Kind.Noun && (traits & Trait.ShortFamily) !== 0;

/** Whether no name begins here: a boundary, a title, a role (妻, 長男). */
function isNoName({ units }: NameContext, i: number): boolean {
  const { kind, traits } = units[i]!;
  return (
    (traits & (Trait.NotName | Trait.Boundary)) !== 0 ||
    ((traits & Trait.Title) !== 0 && kind !== Kind.Family) ||
    ((traits & Trait.Role) !== 0 && kind === Kind.Noun)
  );
}
