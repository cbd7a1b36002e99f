import type { NameContext } from "../context";
import type { Draft, NamedDraft } from "../draft";
import { withoutOverlaps } from "../overlap";
import { addresses } from "./addresses";
import { bracketedNames } from "./brackets";
import { classedWords } from "./classed-words";
import { compoundNames } from "./compounds";
import { battles, storms } from "./events";
import { gazetteerNames } from "./gazetteer";
import { legalBodies } from "./legal-bodies";
import { personNames } from "./persons/persons";
import { namesAgain } from "./repeated-mentions";
import { placedWords } from "./unknown-words";
import { quotedNames } from "./works";

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
export function findByRules(context: NameContext, evidence: readonly NamedDraft[] = []): Draft[] {
  const { document, text, nameAt } = context;
  const taken = new Uint8Array(text.length);
  for (const { start, end } of document.addresses) taken.fill(1, start, end);
  const blocked = taken.slice();
  const drafts: Draft[] = [];
  for (const rule of RULES) for (const draft of rule(context)) drafts.push(draft);
  const found = withoutOverlaps(drafts, taken);

  // What only the word itself speaks for gives way to names seen elsewhere: 富津 is the city where 富津市 stands.
  const strong: Draft[] = [];
  const weak: Draft[] = [];
  for (const draft of found) (draft.weak ? weak : strong).push(draft);
  for (const draft of bracketedNames(context, found)) strong.push(draft);
  const sure = withoutOverlaps(strong, blocked);
  const seen: NamedDraft[] = sure.map((draft) => ({ draft, name: nameAt(draft.start, draft.end) }));
  for (const name of evidence) seen.push(name);
  for (const draft of namesAgain(context, seen, blocked)) weak.push(draft);
  const rest = withoutOverlaps(weak, blocked);
  return rest.length === 0 ? sure : [...sure, ...rest].sort((a, b) => a.start - b.start);
}
