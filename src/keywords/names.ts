import { Trie } from "../dictionary/trie";
import type { Reading } from "../tokens/reading";
import type { Entity, Span } from "../types";
import type { Form, Forms } from "./forms";

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
  /** Of each entity the form that stands for it. */
  readonly terms: readonly string[];
}

/** The forms of an entity in the text, each with how often it is called so. */
type Calls = Map<Form, number>;

/** How much oftener than by the full name a person must be called by office for that to be the form: 石破首相. */
const CLEARLY = 3;

/**
 * Also tells `forms` which entity each names.
 * @param offices the titles that a person is known by, other than words of respect (氏) and of standing (容疑者)
 */
export function readNames(
  reading: Reading,
  title: Reading | undefined,
  entities: readonly Entity[],
  offices: ReadonlySet<string>,
  forms: Forms,
): Names {
  const spans: NameSpan[] = [];
  const titleSpans = title ? namesIn(title, entities) : [];
  const inTitle = new Map<number, Form[]>();
  for (const { start, end, entity } of titleSpans) {
    if (!inTitle.has(entity)) inTitle.set(entity, []);
    inTitle.get(entity)!.push(forms.of(title!.text.slice(start, end)));
  }
  const terms = entities.map((entity, index) => {
    const calls: Calls = new Map();
    for (const { start, end: mentionEnd } of entity.mentions) {
      const end = mentionEnd + titleLength(entity, reading.text, mentionEnd);
      const form = forms.of(reading.text.slice(start, end));
      form.entity = index;
      calls.set(form, (calls.get(form) ?? 0) + 1);
      spans.push({ start, end, entity: index });
    }
    if (entity.type === "person") return personTerm(entity, calls, offices);
    return thingTerm(entity, calls, inTitle.get(index) ?? [], forms);
  });
  spans.sort((a, b) => a.start - b.start);
  return { entities, spans, titleSpans, terms };
}

/** The length of the title of the person that stands at `at`. */
function titleLength(entity: Entity, text: string, at: number): number {
  let length = 0;
  if (entity.type !== "person") return length;
  for (const title of entity.titles) if (title.length > length && text.startsWith(title, at)) length = title.length;
  return length;
}

function namesIn(title: Reading, entities: readonly Entity[]): NameSpan[] {
  // Most names of an article are none of its title.
  const begins = new Set<number>();
  for (let i = 0; i < title.tokens.length; i++) begins.add(title.text.charCodeAt(title.starts[i]!));
  let forms: Trie<number> | undefined;
  const add = (form: string, entity: number) => {
    if (form.length < 2 || !begins.has(form.charCodeAt(0))) return;
    forms ??= new Trie();
    forms.add(form, entity);
  };
  entities.forEach(({ name, aliases }, index) => {
    add(name, index);
    for (const alias of aliases) add(alias, index);
  });
  const spans: NameSpan[] = [];
  if (forms === undefined) return spans;
  for (let at = 0; at < title.text.length; ) {
    const found = forms.longest(title.text, at);
    // A name that begins inside a word is none: 京都 of 東京都.
    if (!found || title.starts[title.tokenAt(at)] !== at) {
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
function personTerm(entity: Entity, calls: Calls, offices: ReadonlySet<string>): string {
  const full = entity.name;
  let fullCount = 0;
  let titled = "";
  let titledCount = 0;
  for (const [{ text: form }, count] of calls) {
    if (form.startsWith(full)) fullCount += count;
    const isTitled = entity.titles.some((t) => form.length > t.length && form.endsWith(t) && offices.has(t));
    if (isTitled && count > titledCount) [titled, titledCount] = [form, count];
  }
  return titledCount >= CLEARLY && titledCount >= CLEARLY * (titled.startsWith(full) ? 0 : fullCount) ? titled : full;
}

/** The form of the title, else the form used most; a Japanese name before its Latin abbreviation, the longer in doubt. */
function thingTerm(entity: Entity, calls: Calls, inTitle: readonly Form[], forms: Forms): string {
  const japanese = JAPANESE.test(entity.name);
  const weight = (form: Form) =>
    (japanese && !JAPANESE.test(form.text) ? 0 : (calls.get(form) ?? 0)) + (inTitle.includes(form) ? 1000 : 0);
  let best = forms.of(entity.name);
  const prefer = (form: Form) => {
    if (form === best || form.text.length === 1) return;
    const gain = weight(form) - weight(best);
    if (gain > 0 || (gain === 0 && form.text.length > best.text.length)) best = form;
  };
  for (const form of calls.keys()) prefer(form);
  inTitle.forEach(prefer);
  return entity.type === "location" ? (MUNICIPALITY.exec(best.text)?.[1] ?? best.text) : best.text;
}
const JAPANESE = /[ぁ-ゖァ-ヶ一-龠]/;

/** 大崎市 is what 宮城県大崎市岩出山 is known by. */
const MUNICIPALITY = /^.{2,3}[都道府県](.{1,5}?[市区町村])/;
