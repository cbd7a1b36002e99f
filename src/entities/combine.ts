import { CharSet } from "../text/char-set";
import type { RecognizedName } from "./crf/recognizer";
import { type EntityDraft, entityDraft, RANK } from "./draft";

const DIGIT = new CharSet("0123456789");

/**
 * Combines the drafts of the rules with the names of the model, which decides where they overlap: it knows the drafts as features, and
 * learned from articles under the project's guideline how far to trust them. Three things it leaves to the rules:
 *
 * - If both find the same name, the draft of the rule is kept, with all its details.
 * - The agency that signs a report, and the place of dispatch, are read by their bracket alone: 【ワシントン共同】.
 * - A bracket that says which name it repeats gives that name's type: ISS in 国際宇宙ステーション(ISS).
 *
 * A name that only a rule finds is kept if its evidence is strong (a list, a bracket, the words around a title in quotes, the last word of a company, a body
 * or an event), or if the model finds it elsewhere in the text.
 */
export function combine(drafts: readonly EntityDraft[], names: readonly RecognizedName[], text: string): EntityDraft[] {
  const kept: EntityDraft[] = [];
  const nameOf = ({ start, end, type }: RecognizedName | EntityDraft) => `${type} ${text.slice(start, end)}`;
  /** The names of the model by type and text, built when they are first asked for: most drafts are not. */
  let found: Set<string> | undefined;
  const isFoundElsewhere = (draft: EntityDraft) => {
    found ??= new Set(names.map(nameOf));
    return found.has(nameOf(draft));
  };
  /** Names of the model that a kept draft replaces. */
  const replaced = new Set<RecognizedName>();
  let n = 0;
  for (const draft of drafts) {
    while (n < names.length && names[n]!.end <= draft.start) n++;
    const first = names[n];
    if (draft.rank === RANK.credit) {
      kept.push(draft);
      for (let i = n; i < names.length && names[i]!.start < draft.end; i++) replaced.add(names[i]!);
    } else if (first === undefined || first.start >= draft.end) {
      if (isStrong(draft) || (draft.rank !== RANK.repeated && isFoundElsewhere(draft))) kept.push(draft);
    } else if (isSameName(draft, first, text)) {
      kept.push(draft);
      replaced.add(first);
    }
  }
  for (const name of names) {
    if (!replaced.has(name) && !cutsNumber(text, name.end)) kept.push(entityDraft(name, name.type, RANK.classed));
  }
  return kept.sort((a, b) => a.start - b.start);
}

/**
 * Whether a draft is kept although the model finds nothing there: also 北斗電機 or 知事選挙, whose last word says what they are, since nobody has
 * seen all companies.
 */
const isStrong = ({ rank, type }: EntityDraft) =>
  rank === RANK.user ||
  rank === RANK.bracket ||
  rank === RANK.work ||
  rank === RANK.listed ||
  (rank === RANK.compound && (type === "organization" || type === "event"));

/** After the last digit of a name, what shows that it is one of a number: 田老66・0%, 城南3%. */
const NUMBER_GOES_ON = /^(?:[.,・]?[0-9]|%)/;

/** Whether a name would end within a number. */
const cutsNumber = (text: string, end: number): boolean =>
  DIGIT.hasAt(text, end - 1) && NUMBER_GOES_ON.test(text.slice(end, end + 2));

/**
 * Whether a rule knows the type better than the model: the last word shows an event (台風13号, 全英オープン), or an office of a state (大使館),
 * or another mention shows that the name is a person.
 */
const isSurer = ({ type, rank, subtype }: EntityDraft) =>
  (rank === RANK.compound && (type === "event" || subtype === "embassy")) ||
  (rank === RANK.repeated && type === "person");

/** Whether a rule found a person by a given name in Latin letters, which the model often takes for a body: Sundar Pichai of Sundar Pichai CEO. */
const isLatinPerson = ({ rank, start, given }: EntityDraft, text: string): boolean =>
  rank === RANK.person && given !== undefined && text.charCodeAt(start) < 0x80;

/** Whether both are one name; a list also knows where a name ends: 中国地方, of which the model may find 中国. */
function isSameName(draft: EntityDraft, name: RecognizedName, text: string): boolean {
  if (draft.start !== name.start) return false;
  if (isLatinPerson(draft, text)) return draft.end <= name.end;
  if (draft.end === name.end) return draft.type === name.type || draft.shortFor !== undefined || isSurer(draft);
  return draft.rank === RANK.listed && draft.end > name.end && draft.type === name.type;
}
