import type { EntityType, Span } from "../types";
import type { NameForm } from "./names/name-form";

/** A mention as a rule found it, before overlaps are resolved and names are linked. Made by `entityDraft`. */
export interface EntityDraft extends Span {
  readonly type: EntityType;
  /** One of `RANK`: of two overlapping drafts of equal length, the one of the lower rank wins. */
  readonly rank: number;
  readonly subtype: string | undefined;
  /** The linking key: mentions with equal keys name one thing, whatever their texts ("country:US", a row of the gazetteer). */
  readonly key: string | undefined;
  /** The titles that the text gives the person at this mention. */
  readonly titles: readonly string[] | undefined;
  /** Family and given name of a person, if the tokens show them. */
  readonly family: string | undefined;
  readonly given: string | undefined;
  /** The text of the mention that this one abbreviates: 日本中央競馬会 for JRA in 日本中央競馬会(JRA). */
  readonly shortFor: string | undefined;
  /** The index of the entry of the user's gazetteer. */
  readonly gazetteerEntry: number | undefined;
  /** Whether only the word itself shows that it is a name, so that it is no evidence for other occurrences. */
  readonly weak: boolean;
}

/** What a rule may find out about a name apart from its span, type and rank. */
type DraftDetails = Partial<Omit<EntityDraft, "start" | "end" | "type" | "rank">>;
const NO_DETAILS: DraftDetails = {};

/**
 * Makes a draft. All drafts have one hidden class, since every rule and every link reads them; a copy by spread syntax would have one of its
 * own.
 */
export function entityDraft(
  { start, end }: Span,
  type: EntityType,
  rank: number,
  details: DraftDetails = NO_DETAILS,
): EntityDraft {
  const { subtype, key, titles, family, given, shortFor, gazetteerEntry, weak = false } = details;
  return { start, end, type, rank, subtype, key, titles, family, given, shortFor, gazetteerEntry, weak };
}

/** A draft with its text, read as a name. */
export interface NamedDraft {
  readonly draft: EntityDraft;
  readonly name: NameForm;
}

/** A draft with its linking key, which is empty until the draft is linked. */
export interface KeyedDraft extends NamedDraft {
  key: string;
}

/**
 * Ranks of the rules: names of the user win, then agencies that sign a report; evidence in the text comes before a list, a list before the classes of the tokenizer.
 * `repeated` is the rank of a name that another mention in the text shows to be one.
 */
export const RANK = {
  user: 0,
  credit: 1,
  bracket: 2,
  person: 3,
  work: 4,
  listed: 5,
  compound: 6,
  repeated: 7,
  classed: 8,
  weak: 9,
} as const;

/** Returns the drafts that start at an offset. */
export type DraftsAt = (start: number) => readonly EntityDraft[];

const NO_DRAFTS: readonly EntityDraft[] = [];

/** Indexes drafts by their starts: a search through all of them for each name would take the square of the names. */
export function indexByStart(drafts: readonly EntityDraft[]): DraftsAt {
  const byStart = new Map<number, EntityDraft[]>();
  for (const draft of drafts) {
    const others = byStart.get(draft.start);
    if (others) others.push(draft);
    else byStart.set(draft.start, [draft]);
  }
  return (start) => byStart.get(start) ?? NO_DRAFTS;
}
