import type { TokenizedDocument } from "../../tokens/tokenized-document";
import type { Entity } from "../../types";
import type { Excerpt } from "../excerpt";
import type { Form, Forms } from "./forms";
import type { NamedSpan } from "./phrases";

/** A place where an entity is named; a person with the title that follows: 石破首相. */
interface NameSpan extends NamedSpan {
  /** The index of the entity. */
  readonly entity: number;
}

/** The entities of an article as topics: each has one term, whatever it is called where it stands. */
export interface Names {
  /** In the text, in order. */
  readonly spans: readonly NameSpan[];
  /** In the title, in order. */
  readonly titleSpans: readonly NameSpan[];
  /** Of each entity the form that stands for it. */
  readonly terms: readonly string[];
  /** Of each entity whether it is a person. */
  readonly persons: readonly boolean[];
}

/** A form by which the text calls an entity, with how often it does. */
interface Call {
  readonly form: Form;
  count: number;
}

/** How much oftener than by the full name a person must be called by office for that to be the form: 石破首相. */
const CLEARLY = 3;

/**
 * Also tells `forms` which entity each names.
 * @param offices the titles that a person is known by, other than words of respect (氏) and of standing (容疑者)
 */
export function readNames(
  document: TokenizedDocument,
  title: TokenizedDocument | undefined,
  /** The text of the title. */
  titleWords: Excerpt,
  entities: readonly Entity[],
  offices: ReadonlySet<string>,
  forms: Forms,
): Names {
  const spans: NameSpan[] = [];
  const titleSpans = title ? namesIn(title, titleWords, entities, forms) : [];
  const terms = entities.map((entity, index) => {
    let calls: Call[] = NEVER;
    for (const { start, end: mentionEnd } of entity.mentions) {
      const end = mentionEnd + titleLength(entity, document.text, mentionEnd);
      const form = forms.of(document.text, start, end);
      form.entity = index;
      calls = withCall(calls, form);
      spans.push({ start, end, form, entity: index });
    }
    if (entity.type === "person") return personTerm(entity, calls, offices);
    const inTitle = titleSpans.filter((span) => span.entity === index);
    return thingTerm(entity, calls, inTitle, forms);
  });
  spans.sort((a, b) => a.start - b.start);
  return { spans, titleSpans, terms, persons: entities.map(({ type }) => type === "person") };
}

const NEVER: Call[] = [];

/** Most are called by one form: a literal takes no more room than it needs. */
function withCall(calls: Call[], form: Form): Call[] {
  for (const call of calls) {
    if (call.form !== form) continue;
    call.count++;
    return calls;
  }
  if (calls === NEVER) return [{ form, count: 1 }];
  calls.push({ form, count: 1 });
  return calls;
}

/** The length of the title of the person that stands at `at`. */
function titleLength(entity: Entity, text: string, at: number): number {
  let length = 0;
  if (entity.type !== "person") return length;
  for (const title of entity.titles) if (title.length > length && text.startsWith(title, at)) length = title.length;
  return length;
}

/** A form of an entity that a title holds. */
interface Held {
  readonly text: string;
  readonly entity: number;
}

/** Where a title names entities, the longest form at each place. */
function namesIn(title: TokenizedDocument, titleWords: Excerpt, entities: readonly Entity[], forms: Forms): NameSpan[] {
  const { text, tokens, starts } = title;
  const held: Held[] = [];
  entities.forEach(({ name, aliases }, entity) => {
    if (name.length > 1 && titleWords.holds(name)) held.push({ text: name, entity });
    for (const alias of aliases) if (alias.length > 1 && titleWords.holds(alias)) held.push({ text: alias, entity });
  });
  const spans: NameSpan[] = [];
  if (held.length === 0) return spans;
  let done = 0;
  // A name that begins inside a word is none: 京都 of 東京都.
  for (let i = 0; i < tokens.length; i++) {
    const start = starts[i]!;
    if (start < done) continue;
    let longest: Held | undefined;
    for (const form of held)
      if (form.text.length > (longest?.text.length ?? 0) && text.startsWith(form.text, start)) longest = form;
    if (longest === undefined) continue;
    const nameEnd = start + longest.text.length;
    const end = nameEnd + titleLength(entities[longest.entity]!, text, nameEnd);
    spans.push({ start, end, form: forms.of(text, start, end), entity: longest.entity });
    done = end;
  }
  return spans;
}

/** The full name; with the office where the article calls the person so: 石破首相, トランプ大統領. */
function personTerm(entity: Entity, calls: readonly Call[], offices: ReadonlySet<string>): string {
  const full = entity.name;
  let fullCount = 0;
  let titled = "";
  let titledCount = 0;
  for (const { form, count } of calls) {
    const { text } = form;
    if (text.startsWith(full)) fullCount += count;
    if (count <= titledCount) continue;
    if (entity.titles.some((t) => text.length > t.length && text.endsWith(t) && offices.has(t)))
      [titled, titledCount] = [text, count];
  }
  return titledCount >= CLEARLY && titledCount >= CLEARLY * (titled.startsWith(full) ? 0 : fullCount) ? titled : full;
}

/** The form of the title, else the form used most; a Japanese name before its Latin abbreviation, the longer in doubt. */
function thingTerm(entity: Entity, calls: readonly Call[], inTitle: readonly NameSpan[], forms: Forms): string {
  const best = preferred(entity, calls, inTitle, forms);
  return entity.type === "location" ? (MUNICIPALITY.exec(best)?.[1] ?? best) : best;
}

function preferred({ name }: Entity, calls: readonly Call[], inTitle: readonly NameSpan[], forms: Forms): string {
  // Most are called by their name only.
  if (inTitle.length === 0 && (calls.length === 0 || (calls.length === 1 && calls[0]!.form.text === name))) return name;
  const japanese = JAPANESE.test(name);
  const weight = (form: Form) =>
    (japanese && !JAPANESE.test(form.text) ? 0 : (calls.find((call) => call.form === form)?.count ?? 0)) +
    (inTitle.some((span) => span.form === form) ? 1000 : 0);
  let best = forms.of(name);
  const prefer = (form: Form) => {
    if (form === best || form.text.length === 1) return;
    const gain = weight(form) - weight(best);
    if (gain > 0 || (gain === 0 && form.text.length > best.text.length)) best = form;
  };
  for (const { form } of calls) prefer(form);
  for (const { form } of inTitle) prefer(form);
  return best.text;
}
const JAPANESE = /[ぁ-ゖァ-ヶ一-龠]/;

/** 大崎市 is what 宮城県大崎市岩出山 is known by. */
const MUNICIPALITY = /^.{2,3}[都道府県](.{1,5}?[市区町村])/;
