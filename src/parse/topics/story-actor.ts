import { GuardedPattern } from "../../text/guarded-pattern";
import type { TokenizedDocument } from "../../tokens/tokenized-document";
import type { Entity, Span } from "../../types";
import type { SpokenWords } from "./discourse";

/** How the writer of a report calls itself: 当社グループ, 当行. */
const SELF = new GuardedPattern(/当社グループ|当グループ|当社|当行|当金庫|弊社|わが社/, { first: "当弊わ" });
/** The types of entity that act. */
const ACTING: ReadonlySet<Entity["type"]> = new Set(["person", "organization"]);
/** The subtypes of organizations that tell or investigate what others do. */
export const TELLING: ReadonlySet<string> = new Set(["media", "police"]);

/**
 * Returns a function that gives the last words before a sentence for the one that the story is about: how the writer of a report calls itself,
 * else the most salient entity of the title, else the most salient person or organization.
 */
export function storyActor(
  document: TokenizedDocument,
  entities: readonly Entity[],
  title: TokenizedDocument | undefined,
): (sentence: number) => SpokenWords | null {
  const words = selfMentions(document) ?? mentionsOf(mostSalient(entities, title), document);
  return (sentence) => {
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (words[middle]!.sentence < sentence) low = middle + 1;
      else high = middle;
    }
    return words[low - 1] ?? null;
  };
}

/** Whether the words of the actor are those of the writer. */
function selfMentions({ text, sentenceAt }: TokenizedDocument): SpokenWords[] | null {
  const found: SpokenWords[] = [];
  for (let at = 0; at < text.length; at++) {
    const end = SELF.endAt(text, at);
    if (end < 0) continue;
    found.push({ start: at, end, sentence: sentenceAt(at) });
    at = end - 1;
  }
  return found.length > 0 ? found : null;
}

const mentionsOf = (entity: Entity | undefined, { sentenceAt }: TokenizedDocument): SpokenWords[] =>
  (entity?.mentions ?? []).map(({ start, end }: Span) => ({ start, end, sentence: sentenceAt(start) }));

/** The most salient entity of the title; else the most salient person or organization, else the most salient of all. */
function mostSalient(entities: readonly Entity[], title: TokenizedDocument | undefined): Entity | undefined {
  const able = entities.filter(({ subtype }) => subtype === undefined || !TELLING.has(subtype));
  const text = title?.text ?? "";
  const named = able.filter(
    ({ name, aliases }) => text.includes(name) || aliases.some((alias) => text.includes(alias)),
  );
  const acting = able.filter(({ type }) => ACTING.has(type));
  const candidates = named.length > 0 ? named : acting.length > 0 ? acting : able;
  let best: Entity | undefined;
  for (const entity of candidates) if (!best || entity.salience > best.salience) best = entity;
  return best;
}
