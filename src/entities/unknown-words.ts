import type { NameContext } from "./context";
import { type Draft, RANK } from "./draft";
import type { Unit } from "./units";

const KATAKANA = /^[ァ-ヴヶー]+$/;
const JOINT = /[・の、「]/;

/**
 * Words in katakana or Latin that no list knows and whose place in the sentence says what they name: the source of a report
 * (アフテンポステンによると), what follows a word for its kind (大手・アクロス, 首都トリポリ).
 */
export function placedWords({ text, units, lexicon }: NameContext): Draft[] {
  const drafts: Draft[] = [];
  for (let i = 0; i < units.length; i++) {
    if (!foreign(units[i]!, lexicon.acronyms)) continue;
    const first = i;
    while (
      units[i + 1] &&
      units[i + 1]!.start === units[i]!.end &&
      (foreign(units[i + 1]!, lexicon.acronyms) || joins(units, i + 1, lexicon.acronyms))
    )
      i++;
    const start = units[first]!.start;
    const end = units[i]!.end;
    // What goes on in kanji is a word of another kind: アクロス社, データ通信.
    const next = units[i + 1];
    if (next && next.start === end && next.kind !== "stop" && next.kind !== "dot") continue;
    const known = units.slice(first, i + 1).every((unit) => unit.known && unit.kind === "noun");
    if (end - start < 3 || end - start > 24) continue;
    const kind = kindBefore(text, start, lexicon);
    const source = !known && lexicon.sources.longest(text, end) !== null;
    const type =
      kind && kind !== "none" && (!known || text[start - 1] === "・") ? kind : source ? "organization" : null;
    if (type) drafts.push({ start, end, type, rank: RANK.compound });
  }
  return drafts;
}

/** What the words before `start` say: 引越業界大手・, メーカーの. */
function kindBefore(text: string, start: number, lexicon: NameContext["lexicon"]) {
  const at = JOINT.test(text[start - 1] ?? "") ? start - 1 : start;
  return lexicon.bodies.endingAt(text, at, Math.max(0, at - 12))?.value;
}

function foreign(unit: Unit, acronyms: ReadonlySet<string>): boolean {
  if (unit.name) return false;
  if (unit.kind === "latin") return unit.text.length > 1 && !acronyms.has(unit.text);
  return (unit.kind === "katakana" || unit.kind === "noun" || unit.kind === "proper") && KATAKANA.test(unit.text);
}

const joins = (units: readonly Unit[], at: number, acronyms: ReadonlySet<string>) =>
  units[at]!.kind === "dot" && units[at + 1] !== undefined && foreign(units[at + 1]!, acronyms);
