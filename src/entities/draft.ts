import type { EntityType, Span } from "../types";
import type { NameText } from "./names/name-form";

/** A mention as a rule found it, before overlaps are resolved and names are linked. Made by `draftOf`. */
export interface Draft extends Span {
  readonly type: EntityType;
  /** Of drafts of one length the lower rank wins. */
  readonly rank: number;
  readonly subtype: string | undefined;
  /** Names with one key are one thing whatever they look like: "country:US", a row of the gazetteer. */
  readonly key: string | undefined;
  /** What the text calls the person by, here. */
  readonly titles: readonly string[] | undefined;
  /** Family and given name, where the words show them. */
  readonly family: string | undefined;
  readonly given: string | undefined;
  /** The text of the mention that this one abbreviates, as in 日本中央競馬会(JRA). */
  readonly shortFor: string | undefined;
  /** The index of the entry of the user's gazetteer. */
  readonly known: number | undefined;
  /** True where only the word itself speaks for the name: it is no evidence for other places. */
  readonly weak: boolean;
}

/** What a rule may know of a name beside its place, type and rank. */
type Said = Partial<Omit<Draft, "start" | "end" | "type" | "rank">>;
const NOTHING: Said = {};

/** All drafts are of one shape, since every rule and every link looks at them. */
export function draftOf({ start, end }: Span, type: EntityType, rank: number, said: Said = NOTHING): Draft {
  const { subtype, key, titles, family, given, shortFor, known, weak = false } = said;
  return { start, end, type, rank, subtype, key, titles, family, given, shortFor, known, weak };
}

/** A draft with its text. */
export interface NamedDraft {
  readonly draft: Draft;
  readonly name: NameText;
}

/** A draft with the key of the thing that it names, once it is linked: drafts with one key are one thing. */
export interface KeyedDraft extends NamedDraft {
  key: string;
}

/**
 * Ranks of the rules: what the user knows, evidence in the text before a list, a list before the tokenizer's classes. `again` is a name
 * for which another place of the text speaks.
 */
export const RANK = {
  known: 0,
  bracket: 1,
  person: 2,
  work: 3,
  gazetteer: 4,
  compound: 5,
  again: 6,
  words: 7,
  weak: 8,
} as const;
