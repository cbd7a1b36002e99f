import { Trie } from "../dictionary/trie";
import type { Reading } from "../tokens/reading";
import type { Entity, Span } from "../types";

/** A place where an entity is named; a person with the title that follows: 石破首相. */
interface NameSpan extends Span {
  /** The index of the entity. */
  readonly entity: number;
}

/** The entities of an article as topics: each has one term, whatever it is called where it stands. */
export interface Names {
  readonly entities: readonly Entity[];
  /** In the text, in order. */
  readonly spans: readonly NameSpan[];
  /** In the title, in order. */
  readonly titleSpans: readonly NameSpan[];
  /** The form that stands for the entity. */
  termOf(entity: number): string;
  /** The entity that a word names where it was not found as a name; -1 for none. */
  byForm(form: string): number;
}

/** How much oftener than by the full name a person must be called by office for that to be the form: 石破首相. */
const CLEARLY = 3;

/** `offices`: the titles that a person is known by, other than words of respect (氏) and of standing (容疑者). */
export function readNames(
  reading: Reading,
  title: Reading | undefined,
  entities: readonly Entity[],
  offices: ReadonlySet<string>,
): Names {
  const spans: NameSpan[] = [];
  const counts = entities.map(() => new Map<string, number>());
  entities.forEach((entity, index) => {
    for (const mention of entity.mentions) {
      const end = mention.end + titleLength(entity, reading.text, mention.end);
      const form = reading.text.slice(mention.start, end);
      counts[index]!.set(form, (counts[index]!.get(form) ?? 0) + 1);
      spans.push({ start: mention.start, end, entity: index });
    }
  });
  spans.sort((a, b) => a.start - b.start);
  const titleSpans = title ? namesIn(title, entities) : [];
  const titleForms = entities.map(() => new Set<string>());
  for (const span of titleSpans) titleForms[span.entity]!.add(title!.text.slice(span.start, span.end));
  const terms = entities.map((entity, i) =>
    entity.type === "person" ? personTerm(entity, counts[i]!, offices) : thingTerm(entity, counts[i]!, titleForms[i]!),
  );
  const byForm = new Map(counts.flatMap((forms, entity) => [...forms.keys()].map((form) => [form, entity] as const)));
  return { entities, spans, titleSpans, termOf: (entity) => terms[entity]!, byForm: (form) => byForm.get(form) ?? -1 };
}

/** The length of the title of the person that stands at `at`. */
function titleLength(entity: Entity, text: string, at: number): number {
  let length = 0;
  if (entity.type !== "person") return length;
  for (const title of entity.titles) if (title.length > length && text.startsWith(title, at)) length = title.length;
  return length;
}

function namesIn(title: Reading, entities: readonly Entity[]): NameSpan[] {
  const forms = new Trie<number>();
  entities.forEach(({ name, aliases }, index) => {
    for (const form of [name, ...aliases]) if (form.length > 1) forms.add(form, index);
  });
  const spans: NameSpan[] = [];
  for (let at = 0; at < title.text.length; ) {
    const found = forms.longest(title.text, at);
    // A name that begins inside a word is none: 京都 of 東京都.
    if (!found || title.tokens[title.tokenAt(at)]?.start !== at) {
      at++;
      continue;
    }
    const end = found.end + titleLength(entities[found.value]!, title.text, found.end);
    spans.push({ start: at, end, entity: found.value });
    at = end;
  }
  return spans;
}

/** The full name; with the office where the article calls the person so: 石破首相, トランプ大統領. */
function personTerm(entity: Entity, counts: ReadonlyMap<string, number>, offices: ReadonlySet<string>): string {
  const full = entity.name;
  let fullCount = 0;
  let titled = "";
  let titledCount = 0;
  for (const [form, count] of counts) {
    if (form.startsWith(full)) fullCount += count;
    const isTitled = entity.titles.some((t) => form.length > t.length && form.endsWith(t) && offices.has(t));
    if (isTitled && count > titledCount) [titled, titledCount] = [form, count];
  }
  return titledCount >= CLEARLY && titledCount >= CLEARLY * (titled.startsWith(full) ? 0 : fullCount) ? titled : full;
}

/** The form of the title, else the form used most; a Japanese name before its Latin abbreviation, the longer in doubt. */
function thingTerm(entity: Entity, counts: ReadonlyMap<string, number>, inTitle: ReadonlySet<string>): string {
  const japanese = /[ぁ-ゖァ-ヶ一-龠]/.test(entity.name);
  const weight = (form: string) =>
    (japanese && !/[ぁ-ゖァ-ヶ一-龠]/.test(form) ? 0 : (counts.get(form) ?? 0)) + (inTitle.has(form) ? 1000 : 0);
  let best = entity.name;
  for (const form of [...counts.keys(), ...inTitle]) {
    const gain = weight(form) - weight(best);
    if (form.length > 1 && (gain > 0 || (gain === 0 && form.length > best.length))) best = form;
  }
  return entity.type === "location" ? (MUNICIPALITY.exec(best)?.[1] ?? best) : best;
}

/** 大崎市 is what 宮城県大崎市岩出山 is known by. */
const MUNICIPALITY = /^.{2,3}[都道府県](.{1,5}?[市区町村])/;
