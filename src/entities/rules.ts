import { namesAgain } from "./again";
import { bracketedNames } from "./brackets";
import { compoundNames } from "./compounds";
import type { NameContext } from "./context";
import type { Draft } from "./draft";
import { battles, storms } from "./events";
import { gazetteerNames } from "./gazetteer";
import { legalBodies } from "./organizations";
import { withoutOverlaps } from "./overlap";
import { personNames } from "./persons";
import { addresses } from "./places";
import { placedWords } from "./unknown-words";
import { classedWords } from "./words";
import { quotedNames } from "./works";

/** A name of the title, with its text. */
export type TitleName = Draft & { readonly text: string };

/** Each finds one sort of name; what they find may overlap. */
const RULES: readonly ((context: NameContext) => Draft[])[] = [
  personNames,
  quotedNames,
  storms,
  battles,
  gazetteerNames,
  compoundNames,
  addresses,
  legalBodies,
  classedWords,
  placedWords,
];

/** The mentions that the rules find, in order and without overlaps. `evidence` are names that the title showed. */
export function findByRules(context: NameContext, evidence: readonly TitleName[] = []): Draft[] {
  const { reading, text } = context;
  const taken = new Uint8Array(text.length);
  for (const { start, end } of reading.addresses) taken.fill(1, start, end);
  const blocked = taken.slice();
  const drafts: Draft[] = [];
  for (const rule of RULES) for (const draft of rule(context)) drafts.push(draft);
  const found = withoutOverlaps(drafts, taken);

  const inBrackets = bracketedNames(context, found);
  // What only the word itself speaks for gives way to names seen elsewhere: 富津 is the city where 富津市 stands.
  const sure = withoutOverlaps([...found.filter((draft) => !draft.weak), ...inBrackets], blocked);
  const weak = found.filter((draft) => draft.weak);
  const seen = [
    ...sure.map((draft) => ({ draft, text: text.slice(draft.start, draft.end) })),
    ...evidence.map((draft) => ({ draft, text: draft.text })),
  ];
  const again = namesAgain(context, seen, blocked);
  return [...sure, ...withoutOverlaps([...weak, ...again], blocked)].sort((a, b) => a.start - b.start);
}
