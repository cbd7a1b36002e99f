import type { EntityType } from "../../types";
import type { KeyedDraft } from "../draft";
import type { NameForms } from "../names/name-form";
import { setFirst } from "./first-keys";

/** The names of one type that the article contains: linking keys by name, and by the other forms of a name. */
interface NamesOfType {
  readonly seen: Set<string>;
  readonly byName: Map<string, string>;
  readonly byShortForm: Map<string, string>;
}

/**
 * Gives each organization, facility, work, event and law its linking key: the key of a list; else the key of an equal name (without legal
 * form, with its ending as the press shortens it), of a name that a bracket abbreviates (日本製鉄(日鉄)), of a longer name or chain of
 * offices with that end, or of a name that differs in an ending that only says what it is; else a key of its own.
 */
export function keyBodies(bodies: readonly KeyedDraft[], forms: NameForms): void {
  const byType = new Map<EntityType, NamesOfType>();
  // The full names first, so that a short form finds its full name before and behind it.
  const longestFirst = [...bodies].sort(
    ({ draft: a }, { draft: b }) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  for (const body of longestFirst) {
    const { draft } = body;
    let names = byType.get(draft.type);
    if (!names) {
      names = { seen: new Set(), byName: new Map(), byShortForm: new Map() };
      byType.set(draft.type, names);
    }
    const { listed } = body.name;
    const listedKey = listed?.type === draft.type ? listed.key : undefined;
    body.key = draft.key ?? listedKey ?? keyOfSeen(body, names, forms) ?? `${draft.type}:${body.name.body.name}`;
    remember(body, names);
  }
}

/** Returns the key of the name seen before of which this one is another form. */
function keyOfSeen({ draft, name }: KeyedDraft, { byName, byShortForm }: NamesOfType, forms: NameForms) {
  const { body } = name;
  return (
    byName.get(body.name) ??
    (draft.shortFor ? byName.get(forms.of(draft.shortFor).body.name) : undefined) ??
    byShortForm.get(body.name) ??
    (body.bare.length > 1 ? byShortForm.get(body.bare) : undefined)
  );
}

/** Remembers a name and its other forms. */
function remember({ draft, name: { text, body }, key }: KeyedDraft, { seen, byName, byShortForm }: NamesOfType): void {
  if (draft.shortFor) setFirst(byName, text, key);
  // A repeated name has no new forms.
  if (seen.has(text)) return;
  seen.add(text);
  setFirst(byName, body.name, key);
  for (const short of body.shorts) setFirst(byName, short, key);
  if (body.bare.length > 1) setFirst(byShortForm, body.bare, key);
  if (body.office !== undefined) setFirst(byShortForm, body.office, key);
  if (draft.type === "organization" || draft.type === "facility")
    for (const end of body.ends) setFirst(byShortForm, end, key);
}
