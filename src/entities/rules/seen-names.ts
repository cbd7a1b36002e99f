import type { EntityDraft, NamedDraft } from "../draft";

/** A name, the draft that shows it, and the full name that it is short for, if any: 石破 for 石破茂. */
export interface SeenName {
  readonly name: string;
  readonly draft: EntityDraft;
  readonly shortFor: string | undefined;
}

/** Longer names are not looked for: they are not repeated, and would be compared at each word that begins like them. */
const LONGEST = 40;
const NONE: readonly never[] = [];

/** The names that were seen with evidence, with their short forms, by first code unit. */
export class SeenNames {
  readonly #byFirst = new Map<number, SeenName[]>();

  constructor(evidence: readonly NamedDraft[]) {
    for (const seen of evidence) if (!seen.draft.weak) this.#addForms(seen);
  }

  /** Returns the names that begin with a code unit. */
  startingWith(codeUnit: number): readonly SeenName[] {
    return this.#byFirst.get(codeUnit) ?? NONE;
  }

  #addForms({ draft, name }: NamedDraft): void {
    const full = name.text;
    if (full.length > 1 && full.length <= LONGEST) this.#add(full, draft);
    if (draft.type === "person") {
      if (isPart(draft.family, full)) this.#add(draft.family, draft, full);
      if (isPart(draft.given, full)) this.#add(draft.given, draft, full);
    } else if (draft.type === "location") {
      const { bare } = name.place;
      if (isPart(bare, full)) this.#add(bare, draft);
    }
    if (name.listed) for (const short of name.listed.shorts) this.#add(short, draft, full);
  }

  /** Adds a name unless an earlier draft showed it. */
  #add(name: string, draft: EntityDraft, shortFor = draft.shortFor): void {
    const first = name.charCodeAt(0);
    const same = this.#byFirst.get(first);
    if (!same) this.#byFirst.set(first, [{ name, draft, shortFor }]);
    else if (!same.some((one) => one.name === name)) same.push({ name, draft, shortFor });
  }
}

/** Whether a part of a name has two characters or more and is not the whole name: 石破 of 石破茂. */
const isPart = (part: string | undefined, full: string): part is string =>
  part !== undefined && part.length > 1 && part !== full;
