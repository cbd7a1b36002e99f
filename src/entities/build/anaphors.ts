import type { TokenizedDocument } from "../../tokens/tokenized-document";
import type { EntityType, Mention, Span } from "../../types";
import type { NameLexicon } from "../names/lexicon";
import type { Kind } from "./subtypes";

/** An entity as this rule sees it: its kind, what it is called, and where. */
export interface Antecedent {
  readonly type: EntityType;
  readonly forms: readonly string[];
  readonly titles: readonly string[];
  readonly mentions: readonly Mention[];
}

/** What 同… asks for. */
interface Demand {
  readonly end: number;
  /** Whether nobody is meant who is only the source of a report: in 毎日新聞によると同社は… another company is. */
  readonly noSource: boolean;
  fits(entity: Antecedent, subtype: string | undefined): boolean;
}

/** Where an entity is named, or pointed at. */
interface Place extends Span {
  readonly entity: number;
  readonly sentence: number;
  /** A person or a body: what a sentence can be about. */
  readonly isActor: boolean;
}

/** 同市内, 同国側, 同社製: the rest of a word that begins with the end of an anaphor. */
const REST = /^[内外側製産発立]$/;
/** 同行し: the verb, and no bank. */
const VERB = /^(?:し|す|さ|せ)/;
/** よりトヨタ自動車は: a name with this behind it, or behind its title, is what the sentence is about. */
const SUBJECT = /^[^、。はがも]{0,8}(?:は|が|も)/;
/** 毎日新聞・読売新聞によると */
const SOURCE = /^[^。はがを]{0,20}(?:によ[るれ]|が(?:報じ|伝え))/;
/** An antecedent stands near; this also keeps the search linear. */
const MOST_PLACES = 40;

/**
 * What points back with 同: 同氏, 同社, 同県, 同容疑者, 同病院. The antecedent is an entity of the kind that the word asks for, the nearest
 * in the same sentence; else, in the nearest sentence before that names one, what that sentence is about, or the last one named there. A
 * place is always the nearest.
 * A medium that is only the source of a report is none. Returns the anaphors of each entity that has any, in order, by its index.
 * `kinds` are those of the entities.
 */
export function findAnaphors(
  entities: readonly Antecedent[],
  kinds: readonly Kind[],
  document: TokenizedDocument,
  lexicon: NameLexicon,
): (Span[] | undefined)[] {
  const { text, sentenceAt } = document;
  const found: (Span[] | undefined)[] = [];
  const starts = anaphorStarts(document);
  if (starts.length === 0) return found;
  const mentions: Place[] = [];
  entities.forEach(({ mentions: own, type }, entity) => {
    const isActor = type === "person" || type === "organization";
    for (const { start, end, sentence } of own) mentions.push({ start, end, entity, sentence, isActor });
  });
  mentions.sort((a, b) => a.start - b.start);
  const places: Place[] = [];
  let next = 0;
  for (const start of starts) {
    while (next < mentions.length && mentions[next]!.start < start) {
      places.push(mentions[next++]!);
    }
    if ((places.at(-1)?.end ?? 0) > start) continue;
    const demand = demandAt(document, start, lexicon);
    if (!demand || (mentions[next]?.start ?? text.length) < demand.end) continue;
    const sentence = sentenceAt(start);
    if (demand.end > document.sentences[sentence]!.end) continue;
    if (document.addresses.some((url) => url.start < demand.end && start < url.end)) continue;
    const place = chooseAntecedent(places, sentence, text, (one) => {
      const isSource = demand.noSource && SOURCE.test(text.slice(one.end, one.end + 24));
      return !isSource && demand.fits(entities[one.entity]!, kinds[one.entity]!.subtype);
    });
    if (!place) continue;
    const anaphor = { start, end: demand.end };
    const same = found[place.entity];
    if (same) same.push(anaphor);
    else found[place.entity] = [anaphor];
    places.push({ ...place, ...anaphor, sentence });
  }
  return found;
}

/** Where words begin with 同. */
function anaphorStarts({ text, starts: wordStarts, tokenAt }: TokenizedDocument): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf("同"); at >= 0; at = text.indexOf("同", at + 1))
    if (wordStarts[tokenAt(at)] === at) starts.push(at);
  return starts;
}

/** What the word at `at` that begins with 同 asks for; null where it is no anaphor. The longest of title, ending and table counts. */
function demandAt({ text, tokens, ends, tokenAt }: TokenizedDocument, at: number, lexicon: NameLexicon): Demand | null {
  const row = lexicon.anaphors.longest(text, at + 1);
  const title = lexicon.titles.longest(text, at + 1);
  const suffix = lexicon.suffixes.longest(text, at + 1);
  const ending = suffix?.value.type === "none" ? null : suffix;
  const end = Math.max(row?.end ?? 0, title?.end ?? 0, ending?.end ?? 0);
  const t = tokenAt(end - 1);
  const last = tokens[t];
  if (last === undefined || (ends[t] !== end && !REST.test(text.slice(end, ends[t])))) return null;
  if (VERB.test(text.slice(end, end + 1)) && last.posDetail[0] === "サ変接続") return null;
  const word = text.slice(at + 1, end);
  if (title?.end === end && title.value !== "courtesy") {
    const fits = (one: Antecedent) => one.type === "person" && one.titles.some((own) => own.endsWith(word));
    return { end, noSource: false, fits };
  }
  if (row?.end === end) {
    const { type, subtypes, open } = row.value;
    // 同国人 is of the country and not it.
    if (type === "location" && lexicon.placeDerivatives.longest(text, end)?.value === false) return null;
    const fits = (one: Antecedent, subtype: string | undefined) =>
      one.type === type &&
      ((subtype !== undefined && subtypes.includes(subtype)) ||
        one.forms.some((form) => form.endsWith(word)) ||
        (open === "yes" && (subtype === undefined || subtypes.length === 0)));
    return { end, noSource: open === "yes", fits };
  }
  if (ending?.end !== end) return null;
  const { type } = ending.value;
  return { end, noSource: false, fits: (one) => one.type === type && one.forms.some((form) => form.endsWith(word)) };
}

/** The nearest place in the same sentence; else of the nearest sentence that has one the first subject, or the last place. */
function chooseAntecedent(
  places: readonly Place[],
  sentence: number,
  text: string,
  fits: (place: Place) => boolean,
): Place | undefined {
  let nearest: Place | undefined;
  let subject: Place | undefined;
  for (const place of places.slice(-MOST_PLACES).reverse()) {
    if (nearest && place.sentence !== nearest.sentence) break;
    if (!fits(place)) continue;
    if (place.sentence === sentence) return place;
    nearest ??= place;
    if (place.isActor && SUBJECT.test(text.slice(place.end, place.end + 12))) subject = place;
  }
  return subject ?? nearest;
}
