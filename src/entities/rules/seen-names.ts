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

/** The names that begin with one code unit, and their lengths. */
interface NamesOfFirst {
  readonly byText: Map<string, SeenName>;
  readonly lengths: number[];
}

/**
 * The names that were seen with evidence, with their short forms, by first code unit and then by their text: an article may list thousands of
 * names that begin alike (第1支部, 第2支部 …), and comparing each word with each of them would be quadratic.
 */
export class SeenNames {
  readonly #byFirst = new Map<number, NamesOfFirst>();

  constructor(evidence: readonly NamedDraft[]) {
    for (const seen of evidence) if (!seen.draft.weak) this.#addForms(seen);
  }

  /** Returns the names with which a text goes on at an offset. */
  at(text: string, start: number): readonly SeenName[] {
    const names = this.#byFirst.get(text.charCodeAt(start));
    if (!names) return NONE;
    const found: SeenName[] = [];
    for (const length of names.lengths) {
      const seen = names.byText.get(text.slice(start, start + length));
      if (seen?.name.length === length) found.push(seen);
    }
    return found;
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
    let names = this.#byFirst.get(first);
    if (!names) {
      names = { byText: new Map(), lengths: [] };
      this.#byFirst.set(first, names);
    }
    if (names.byText.has(name)) return;
    names.byText.set(name, { name, draft, shortFor });
    if (!names.lengths.includes(name.length)) names.lengths.push(name.length);
  }
}

/** Whether a part of a name has two characters or more and is not the whole name: 石破 of 石破茂. */
const isPart = (part: string | undefined, full: string): part is string =>
  part !== undefined && part.length > 1 && part !== full;
