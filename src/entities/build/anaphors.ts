import { CharSet } from "../../text/char-set";
import type { TokenizedDocument } from "../../tokens/tokenized-document";
import type { Span } from "../../types";
import type { NameLexicon } from "../names/lexicon";
import { type Antecedent, anaphorQueryAt } from "./anaphor-query";
import { isSourceOfReport } from "./report-sources";
import type { SubtypeAndCodes } from "./subtypes";

/** A mention or an anaphor of an entity. */
interface Occurrence extends Span {
  /** The index of the entity. */
  readonly entity: number;
  readonly sentence: number;
  /** Whether the entity is a person or an organization, which can be the subject of a sentence. */
  readonly isActor: boolean;
}

/** How many occurrences before an anaphor are searched: an antecedent is near, and the search stays linear. */
const MOST_OCCURRENCES = 40;

/**
 * Finds anaphors with 同: 同氏, 同社, 同県, 同容疑者, 同病院. The antecedent is an entity that fits the word: the nearest one in the same
 * sentence; else, in the nearest sentence before that names one, the subject of the sentence, or the last one in it. For a place it is
 * always the nearest one. The source of a report is no antecedent of 同社.
 *
 * @param subtypes those of the entities, by index
 * @returns the anaphors of each entity that has any, in order, by the index of the entity
 */
export function findAnaphors(
  entities: readonly Antecedent[],
  subtypes: readonly SubtypeAndCodes[],
  document: TokenizedDocument,
  lexicon: NameLexicon,
): (Span[] | undefined)[] {
  const found: (Span[] | undefined)[] = [];
  const starts = anaphorStarts(document);
  if (starts.length === 0) return found;
  const { text, sentenceAt } = document;
  const mentions = occurrencesOf(entities);
  /** The occurrences before the anaphor, with those of the anaphors found so far. */
  const before: Occurrence[] = [];
  let next = 0;
  for (const start of starts) {
    while (next < mentions.length && mentions[next]!.start < start) before.push(mentions[next++]!);
    if ((before.at(-1)?.end ?? 0) > start) continue;
    const query = anaphorQueryAt(document, start, lexicon);
    if (!query || (mentions[next]?.start ?? text.length) < query.end) continue;
    const sentence = sentenceAt(start);
    if (query.end > document.sentences[sentence]!.end) continue;
    if (document.addresses.some((url) => url.start < query.end && start < url.end)) continue;
    const antecedent = chooseAntecedent(before, sentence, text, (one) => {
      if (query.noSource && isSourceOfReport(text, one.end)) return false;
      return query.fits(entities[one.entity]!, subtypes[one.entity]!.subtype);
    });
    if (!antecedent) continue;
    const anaphor = { start, end: query.end };
    const same = found[antecedent.entity];
    if (same) same.push(anaphor);
    else found[antecedent.entity] = [anaphor];
    before.push({ ...antecedent, ...anaphor, sentence });
  }
  return found;
}

/** Returns the offsets of words that begin with 同. */
function anaphorStarts({ text, starts: wordStarts, tokenAt }: TokenizedDocument): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf("同"); at >= 0; at = text.indexOf("同", at + 1))
    if (wordStarts[tokenAt(at)] === at) starts.push(at);
  return starts;
}

function occurrencesOf(entities: readonly Antecedent[]): Occurrence[] {
  const occurrences: Occurrence[] = [];
  entities.forEach(({ mentions, type }, entity) => {
    const isActor = type === "person" || type === "organization";
    for (const { start, end, sentence } of mentions) occurrences.push({ start, end, entity, sentence, isActor });
  });
  return occurrences.sort((a, b) => a.start - b.start);
}

/**
 * Returns the nearest occurrence that fits in the same sentence; else the first subject of the nearest sentence with one, or its last one.
 */
function chooseAntecedent(
  before: readonly Occurrence[],
  sentence: number,
  text: string,
  fits: (occurrence: Occurrence) => boolean,
): Occurrence | undefined {
  let nearest: Occurrence | undefined;
  let subject: Occurrence | undefined;
  for (const one of before.slice(-MOST_OCCURRENCES).reverse()) {
    if (nearest && one.sentence !== nearest.sentence) break;
    if (!fits(one)) continue;
    if (one.sentence === sentence) return one;
    nearest ??= one;
    if (one.isActor && isSubject(text, one.end)) subject = one;
  }
  return subject ?? nearest;
}

const SUBJECT_PARTICLE = new CharSet("はがも");
const BEFORE_PARTICLE_NOT = new CharSet("、。");
/** How many code units of a title may be between a name and its particle. */
const MOST_BEFORE_PARTICLE = 8;

/** Whether は, が or も follows a name and its title, so that it is the subject: トヨタ自動車は, 山田太郎社長が. */
function isSubject(text: string, end: number): boolean {
  for (let at = end; at <= end + MOST_BEFORE_PARTICLE; at++) {
    if (SUBJECT_PARTICLE.hasAt(text, at)) return true;
    if (BEFORE_PARTICLE_NOT.hasAt(text, at)) return false;
  }
  return false;
}
