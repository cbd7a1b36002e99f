import { hashText } from "../../../linear/text-hash";
import type { Argument } from "../../../parse/predicates/predicates";
import type { Topic } from "../../../parse/topics/topic";
import type { Span } from "../../../types";
import type { RowContext } from "../row-context";
import type { MeasuredCandidate } from "./candidate";
import type { MeasuredFigure } from "./figure-profile";
import { WHOLE_SEED } from "./phrases";

/** How many predicates above a figure are read. */
const MOST_PREDICATES = 2;
const ROLES = ["ga", "wo", "ni", "topic", "time", "place"];

/** The predicates above a figure and the topic that holds there: what a candidate can be to it by its clause. */
export interface FigureRelations {
  /** The arguments of the predicate of its clause, and of the one above. */
  readonly arguments: readonly (readonly Argument[])[];
  /** The role that the figure has itself; 0 if none. */
  readonly role: number;
  readonly topic: Topic | null;
  /** The hashes of the words of the topic's owner and measure; 0 if there is none. */
  readonly owner: number;
  readonly measure: number;
}

/** Reads the predicates above a figure, and its topic. */
export function relationsOf(row: RowContext, figure: number, profile: MeasuredFigure): FigureRelations {
  const { bunsetsu, predicates } = row.sentence(profile.sentence);
  const draft = row.drafts[figure]!;
  const found: (readonly Argument[])[] = [];
  for (let b = profile.bunsetsu; b >= 0 && found.length < MOST_PREDICATES; b = bunsetsu[b]!.head) {
    const predicate = predicates.find((one) => one.bunsetsu === b);
    if (predicate) found.push(predicate.arguments);
  }
  const topic = row.topics.topicAt(draft.start);
  const hash = (span: Span | null | undefined): number =>
    span ? hashText(row.document.text, span.start, span.end, WHOLE_SEED) : 0;
  return {
    arguments: found,
    role: roleIn(found[0], draft),
    topic,
    owner: hash(topic?.owner),
    measure: hash(topic?.measure),
  };
}

/** The role of a span among arguments: 0 if none, odd if a particle shows it. */
function roleIn(all: readonly Argument[] | undefined, { start, end }: Span): number {
  if (!all) return 0;
  for (const argument of all)
    if (argument.start < end && start < argument.end)
      return 2 + 2 * ROLES.indexOf(argument.role) + (argument.shown ? 1 : 0);
  return 0;
}

/** What a candidate is to the predicates above a figure, as one number. */
export const roleOf = (relations: FigureRelations, candidate: MeasuredCandidate): number =>
  16 * roleIn(relations.arguments[0], candidate) + roleIn(relations.arguments[1], candidate);

/** 4 or 2 if a candidate has the words of the topic's owner or is part of it, and the like for its measure, as one number. */
export function topicOf({ topic, owner, measure }: FigureRelations, { whole, start, end }: MeasuredCandidate): number {
  if (!topic) return 0;
  const part = (span: Span | null): number => (span && span.start < end && start < span.end ? 1 : 0);
  const asOwner = owner === whole ? 2 : part(topic.owner);
  const asMeasure = measure === whole ? 2 : part(topic.measure);
  return 1 + 2 * (3 * asOwner + asMeasure) + (topic.carried ? 1 : 0);
}

/** What is owned by a candidate of the figure's sentence: 1 the figure's bunsetsu, 2 an argument of its predicate, 3 something else; 4 more if the candidate is owned. */
export function ownershipOf(row: RowContext, figure: MeasuredFigure, relations: FigureRelations, to: number): number {
  const { owners } = row.sentence(figure.sentence);
  const bunsetsu = row.bunsetsuAt(to);
  let owned = 0;
  for (const owner of owners) {
    if (owner.of === bunsetsu) owned += owned < 4 ? 4 : 0;
    if (owner.bunsetsu !== bunsetsu) continue;
    const isArgument = relations.arguments[0]?.some((argument) => argument.bunsetsu === owner.of);
    owned += owner.of === figure.bunsetsu ? 1 : isArgument ? 2 : 3;
  }
  return owned;
}
