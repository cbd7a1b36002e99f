import type { NameContext } from "../context";
import type { EntityDraft, NamedDraft } from "../draft";
import { withoutOverlaps } from "../overlap";
import { addresses } from "./addresses";
import { bracketedNames } from "./brackets";
import { classedWords } from "./classed-words";
import { compoundNames } from "./compounds/compounds";
import { credits } from "./credits";
import { battles, storms } from "./events";
import { legalBodies } from "./legal-bodies";
import { listedNames } from "./listed-names";
import { latinPersonNames } from "./persons/latin-names";
import { personNames } from "./persons/persons";
import { repeatedMentions } from "./repeated-mentions";
import { unknownWords } from "./unknown-words";
import { quotedNames } from "./works";

/** Each finds one sort of name; their drafts may overlap. */
const RULES: readonly ((context: NameContext) => EntityDraft[])[] = [
  personNames,
  latinPersonNames,
  credits,
  quotedNames,
  storms,
  battles,
  listedNames,
  compoundNames,
  addresses,
  legalBodies,
  classedWords,
  unknownWords,
];

/** Finds the names that the rules recognise, in order and without overlaps. `evidence` holds the names of the title. */
export function findByRules(context: NameContext, evidence: readonly NamedDraft[] = []): EntityDraft[] {
  const { document, text, nameAt } = context;
  const taken = new Uint8Array(text.length);
  for (const { start, end } of document.addresses) taken.fill(1, start, end);
  const blocked = taken.slice();
  const drafts: EntityDraft[] = [];
  for (const rule of RULES) for (const draft of rule(context)) drafts.push(draft);
  const found = withoutOverlaps(drafts, taken);

  // Weak drafts give way to names seen elsewhere: 富津 is the city if 富津市 occurs.
  const strong: EntityDraft[] = [];
  const weak: EntityDraft[] = [];
  for (const draft of found) (draft.weak ? weak : strong).push(draft);
  for (const draft of bracketedNames(context, found)) strong.push(draft);
  const sure = withoutOverlaps(strong, blocked);
  const seen: NamedDraft[] = sure.map((draft) => ({ draft, name: nameAt(draft.start, draft.end) }));
  for (const name of evidence) seen.push(name);
  for (const draft of repeatedMentions(context, seen, blocked)) weak.push(draft);
  const rest = withoutOverlaps(weak, blocked);
  return rest.length === 0 ? sure : [...sure, ...rest].sort((a, b) => a.start - b.start);
}
