import type { Span } from "../../types";

/** What is talked about at a place of the text. Every span is one of the normalised view. */
export interface Topic extends Span {
  /** The sentence in which its words stand. */
  readonly sentence: number;
  /** Whether it was said in an earlier sentence, and goes on. */
  readonly carried: boolean;
  /** Of whom or of what it is: トヨタ. It may come from another sentence than the measure. */
  readonly owner: Span | null;
  /** What has a value: 売上高. */
  readonly measure: Span | null;
}

/** The time at which the events of a sentence happen. */
export interface StoryTime {
  /** Its index in the times of the article. */
  readonly index: number;
  /** Whether it was said in an earlier sentence, and goes on. */
  readonly carried: boolean;
}

/** What the words after a noun phrase make of it. */
export type TopicRole = "topic" | "about" | "place" | "also" | "subject" | "heading";

/** How well a noun may be the owner of what follows: any noun; a noun of the list (事業, 男性); a name. An enum, because the bundler inlines it. */
export enum OwnerRank {
  None,
  Noun,
  Listed,
  Name,
}

/** A noun phrase that may become the topic. */
export interface TopicPhrase extends Span {
  readonly role: TopicRole;
  readonly owner: Span | null;
  /** How well the owner may be a topic. */
  readonly rank: OwnerRank;
  /** Whether the owner is a medium or the police, who tell of others. */
  readonly isSource: boolean;
  readonly measure: Span | null;
  /** Whether it says whose values follow without naming one: Aの決算は. */
  readonly isFrame: boolean;
  /** The offset from which it holds, after its particle. */
  readonly from: number;
  /** The offset up to which it holds: the end of its quotation, brackets or relative clause; Infinity if it goes on after the sentence. */
  readonly to: number;
}
