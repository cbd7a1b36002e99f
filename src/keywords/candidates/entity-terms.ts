import type { TokenizedDocument } from "../../tokens/tokenized-document";
import type { Entity } from "../../types";
import type { Form } from "../candidate";
import type { Excerpt } from "../excerpt";
import type { Forms } from "../phrases/forms";
import type { NamedSpan } from "../phrases/noun-runs";

/** A span that names an entity, with the title that follows the name of a person: 石破首相. */
export interface EntitySpan extends NamedSpan {
  /** The index of the entity. */
  readonly entity: number;
}

/** The entities of an article as possible keywords: each has one term, however a mention is written. */
export interface EntityTerms {
  /** In the text, in order. */
  readonly spans: readonly EntitySpan[];
  /** In the title, in order. */
  readonly titleSpans: readonly EntitySpan[];
  /** The term of each entity. */
  readonly terms: readonly string[];
  /** Whether each entity is a person. */
  readonly persons: readonly boolean[];
}

/** The input of `readEntityTerms`. */
interface EntityTermEvidence {
  readonly document: TokenizedDocument;
  readonly title: TokenizedDocument | undefined;
  /** The text of the title. */
  readonly titleExcerpt: Excerpt;
  readonly entities: readonly Entity[];
  /** The titles that a person is known by (首相), without honorifics (氏, 容疑者). */
  readonly offices: ReadonlySet<string>;
  readonly forms: Forms;
}

/** A form that the text uses for an entity, and how often. */
interface UsedForm {
  readonly form: Form;
  count: number;
}

/** 石破首相 becomes the term of a person if the article has it at least so often, and at least so many times as often as the full name. */
const OFFICE_FACTOR = 3;

/** Chooses the term of each entity, and records in `forms` which entity each form names. */
export function readEntityTerms(evidence: EntityTermEvidence): EntityTerms {
  const { document, title, titleExcerpt, entities, offices, forms } = evidence;
  const spans: EntitySpan[] = [];
  const titleSpans = title ? titleSpansOf(title, titleExcerpt, entities, forms) : [];
  const terms = entities.map((entity, index) => {
    let used: UsedForm[] = NONE;
    for (const { start, end: mentionEnd } of entity.mentions) {
      const end = mentionEnd + titleLength(entity, document.text, mentionEnd);
      const form = forms.of(document.text, start, end);
      form.entity = index;
      used = withUse(used, form);
      spans.push({ start, end, form, entity: index });
    }
    if (entity.type === "person") return personTerm(entity, used, offices);
    const inTitle = titleSpans.filter((span) => span.entity === index);
    return thingTerm(entity, used, inTitle, forms);
  });
  spans.sort((a, b) => a.start - b.start);
  return { spans, titleSpans, terms, persons: entities.map(({ type }) => type === "person") };
}

const NONE: UsedForm[] = [];

/** Most entities have one form: an array literal takes no more memory than it needs. */
function withUse(used: UsedForm[], form: Form): UsedForm[] {
  for (const use of used) {
    if (use.form !== form) continue;
    use.count++;
    return used;
  }
  if (used === NONE) return [{ form, count: 1 }];
  used.push({ form, count: 1 });
  return used;
}

/** Returns the length of the title at the offset `at`, after the name of a person: 2 for the 首相 of 石破首相; 0 for none. */
function titleLength(entity: Entity, text: string, at: number): number {
  let length = 0;
  if (entity.type !== "person") return length;
  for (const title of entity.titles) if (title.length > length && text.startsWith(title, at)) length = title.length;
  return length;
}

/** A name or an alias of an entity that the title contains. */
interface TitleForm {
  readonly text: string;
  readonly entity: number;
}

/** Finds the names of entities in the title, the longest form at each token. A name does not begin inside a token: not 京都 in 東京都. */
function titleSpansOf(
  title: TokenizedDocument,
  titleExcerpt: Excerpt,
  entities: readonly Entity[],
  forms: Forms,
): EntitySpan[] {
  const { text, tokens, starts } = title;
  const spans: EntitySpan[] = [];
  const candidates = titleFormsOf(titleExcerpt, entities);
  if (candidates.length === 0) return spans;
  let free = 0;
  for (let i = 0; i < tokens.length; i++) {
    const start = starts[i]!;
    if (start < free) continue;
    const longest = longestAt(text, start, candidates);
    if (longest === undefined) continue;
    const nameEnd = start + longest.text.length;
    const end = nameEnd + titleLength(entities[longest.entity]!, text, nameEnd);
    spans.push({ start, end, form: forms.of(text, start, end), entity: longest.entity });
    free = end;
  }
  return spans;
}

function titleFormsOf(titleExcerpt: Excerpt, entities: readonly Entity[]): TitleForm[] {
  const found: TitleForm[] = [];
  entities.forEach(({ name, aliases }, entity) => {
    if (name.length > 1 && titleExcerpt.holds(name)) found.push({ text: name, entity });
    for (const alias of aliases) if (alias.length > 1 && titleExcerpt.holds(alias)) found.push({ text: alias, entity });
  });
  return found;
}

function longestAt(text: string, start: number, candidates: readonly TitleForm[]): TitleForm | undefined {
  let longest: TitleForm | undefined;
  for (const form of candidates)
    if (form.text.length > (longest?.text.length ?? 0) && text.startsWith(form.text, start)) longest = form;
  return longest;
}

/** Returns the full name of a person, or the form with the office if the article mostly uses that: 石破首相, トランプ大統領. */
function personTerm(entity: Entity, used: readonly UsedForm[], offices: ReadonlySet<string>): string {
  const { name, titles } = entity;
  let nameCount = 0;
  let titled = "";
  let titledCount = 0;
  for (const { form, count } of used) {
    const { text } = form;
    if (text.startsWith(name)) nameCount += count;
    if (count <= titledCount) continue;
    if (titles.some((title) => text.length > title.length && text.endsWith(title) && offices.has(title)))
      [titled, titledCount] = [text, count];
  }
  const rivals = titled.startsWith(name) ? 0 : nameCount;
  return titledCount >= OFFICE_FACTOR && titledCount >= OFFICE_FACTOR * rivals ? titled : name;
}

/** Returns the preferred form of an entity that is no person; for an address the municipality. */
function thingTerm(entity: Entity, used: readonly UsedForm[], inTitle: readonly EntitySpan[], forms: Forms): string {
  const best = preferredForm(entity.name, used, inTitle, forms);
  return entity.type === "location" ? (MUNICIPALITY.exec(best)?.[1] ?? best) : best;
}

/** Added to the weight of a form in the title: more than any text uses a form. */
const TITLE_WEIGHT = 1000;

/** Returns the form of the title, else the most frequent form of the text, but no Latin form of a Japanese name; of equal ones the longer. */
function preferredForm(name: string, used: readonly UsedForm[], inTitle: readonly EntitySpan[], forms: Forms): string {
  // Most entities are only ever called by their name.
  if (inTitle.length === 0 && (used.length === 0 || (used.length === 1 && used[0]!.form.text === name))) return name;
  const isJapanese = JAPANESE.test(name);
  const weightOf = (form: Form) =>
    (isJapanese && !JAPANESE.test(form.text) ? 0 : (used.find((use) => use.form === form)?.count ?? 0)) +
    (inTitle.some((span) => span.form === form) ? TITLE_WEIGHT : 0);
  let best = forms.of(name);
  const prefer = (form: Form) => {
    if (form === best || form.text.length === 1) return;
    const gain = weightOf(form) - weightOf(best);
    if (gain > 0 || (gain === 0 && form.text.length > best.text.length)) best = form;
  };
  for (const { form } of used) prefer(form);
  for (const { form } of inTitle) prefer(form);
  return best.text;
}
const JAPANESE = /[ぁ-ゖァ-ヶ一-龠]/;

/** 大崎市 in 宮城県大崎市岩出山. */
const MUNICIPALITY = /^.{2,3}[都道府県](.{1,5}?[市区町村])/;
