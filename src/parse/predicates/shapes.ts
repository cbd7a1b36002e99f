import { joined } from "../../linear/hash";
import { WordClass } from "../../tokens/word-class";
import type { Word } from "../../tokens/words";
import { MARGIN, type Morphemes } from "../morphemes";
import { Field, Role } from "../word-profiles";

/** The particle that shows what a bunsetsu is to its predicate. An enum, because the bundler inlines its numbers. */
export enum Particle {
  /** A noun with no particle: 石破首相、 */
  None,
  Ga,
  Wo,
  Ni,
  /** は, also after other particles: では */
  Wa,
  Mo,
  No,
  De,
  /** Any other: と, から, より, まで, や … */
  Other,
}

/** What makes a bunsetsu a predicate. */
export enum PredicateForm {
  None,
  /** 増えた */
  Verb,
  /** 多い */
  Adjective,
  /** 300億円だった, 必要な */
  Copula,
  /** 増加した */
  VerbalNoun,
  /** A noun with nothing after it, which is a predicate at the end of a sentence or a headline: 純利益3割減 */
  NounEnd,
  /** The same, of a noun that する can follow; one at the end of a clause also: 首相が訪米、 */
  VerbalNounEnd,
  /** Such a noun with a particle that ends a headline: A社を買収へ */
  HeadlineEnd,
}

/** What a number in a noun makes of it. */
export enum Amount {
  None,
  /** 2割, 300億円, 5%減: no time and no owner */
  Figure,
  /** 7日, 2024年3月期 */
  Time,
}

/** What the search for predicates and arguments reads of the bunsetsu of a sentence, in columns. */
export interface Shapes {
  /** The first word of the noun, brackets around it left out, and the word after its last; the same where the bunsetsu is no noun. */
  readonly nounFrom: Int32Array;
  readonly nounTo: Int32Array;
  /** `Particle` */
  readonly particles: Int32Array;
  /** `Amount` */
  readonly amounts: Int32Array;
  /** `PredicateForm` */
  readonly forms: Int32Array;
  /** The hash of the lemma of the predicate or the noun: of 増加する in 増加した。 */
  readonly lemmas: Int32Array;
  /** The first and the last word of what a predicate's lemma is made of, -1 for none. */
  readonly lemmaFrom: Int32Array;
  readonly lemmaTo: Int32Array;
}

const NO_CONTENT = WordClass.Particle | WordClass.Auxiliary | WordClass.Symbol;
/** Letters are symbols to IPADIC: A in A社. */
const isContent = (word: Word): boolean => (word.class & NO_CONTENT) === 0 || (word.class & WordClass.Letter) !== 0;

const PARTICLES = new Map([
  ["が", Particle.Ga],
  ["を", Particle.Wo],
  ["に", Particle.Ni],
  ["へ", Particle.Ni],
  ["は", Particle.Wa],
  ["も", Particle.Mo],
  ["の", Particle.No],
  ["で", Particle.De],
]);

/** Reads the shapes of the bunsetsu of the first words `firsts`. `tokens` are those the words were read from, `p` their profiles. */
export function readShapes(tokens: readonly Word[], words: Morphemes, p: Int32Array, firsts: Int32Array): Shapes {
  const count = firsts.length;
  const column = () => new Int32Array(count);
  const shapes: Shapes = {
    nounFrom: column(),
    nounTo: column(),
    particles: column(),
    amounts: column(),
    forms: column(),
    lemmas: column(),
    lemmaFrom: new Int32Array(count).fill(-1),
    lemmaTo: new Int32Array(count).fill(-1),
  };
  for (let b = 0; b < count; b++) {
    const to = b + 1 < count ? firsts[b + 1]! : words.length;
    readNoun(tokens, words, p, firsts[b]!, to, shapes, b);
    readPredicate(tokens, words, p, firsts[b]!, to, shapes, b);
  }
  return shapes;
}

/** Finds the noun of the words [from, to) without its particles, and the particle that shows its case. */
function readNoun(
  tokens: readonly Word[],
  words: Morphemes,
  p: Int32Array,
  from: number,
  to: number,
  shapes: Shapes,
  b: number,
): void {
  const roleAt = (i: number): number => p[words.rows[MARGIN + i]! + Field.Role]!;
  let first = from;
  let last = to;
  let particle = Particle.None;
  // From the end: a comma, the particles, a closing bracket before them.
  for (; last > first; last--) {
    const word = tokens[words.tokens[last - 1]!]!;
    if (isContent(word)) break;
    if ((roleAt(last - 1) & Role.CloseBracket) !== 0) break;
    // Both halves of a compound particle have the token として: only its first character is a particle of this bunsetsu.
    if (word.class & WordClass.Particle) {
      const surface = word.surface.length > 2 ? word.surface.charAt(0) : word.surface;
      const found = PARTICLES.get(surface) ?? Particle.Other;
      // は and も stand last and hide what is before them: では.
      if (particle === Particle.None || (particle !== Particle.Wa && particle !== Particle.Mo)) particle = found;
    }
  }
  const isMark = (i: number) => (roleAt(i) & (Role.Symbol | Role.OpenBracket)) === Role.Symbol;
  while (first < last && isMark(first) && !isContent(tokens[words.tokens[first]!]!)) first++;
  [first, last] = withoutBrackets(roleAt, first, last);
  const isNoun = last > first && (tokens[words.tokens[last - 1]!]!.class & NOUN) !== 0;
  shapes.nounFrom[b] = first;
  shapes.nounTo[b] = isNoun ? last : first;
  shapes.particles[b] = particle;
  shapes.amounts[b] = amountOf(tokens, words, first, last);
  shapes.lemmas[b] = isNoun ? p[words.rows[MARGIN + last - 1]! + Field.Lemma]! : 0;
}

const NOUN = WordClass.Noun | WordClass.Symbol;
/** What is counted where a number is a time. A closed class. */
const TIME_COUNTERS = new Set([
  ..."年月日時分秒期",
  "年度",
  "年代",
  "世紀",
  "時間",
  "週間",
  "日間",
  "年間",
  "月期",
  "か月",
]);

function amountOf(tokens: readonly Word[], words: Morphemes, from: number, to: number): Amount {
  let amount = Amount.None;
  for (let i = from; i < to; i++) {
    const word = tokens[words.tokens[i]!]!;
    if (word.class & WordClass.Number) {
      if (amount === Amount.None) amount = Amount.Figure;
    } else if (amount !== Amount.None && TIME_COUNTERS.has(word.surface)) return Amount.Time;
  }
  return amount;
}

/** Leaves out brackets around the whole, and those that open or close what is outside. */
function withoutBrackets(roleAt: (i: number) => number, from: number, to: number): [number, number] {
  let first = from;
  let last = to;
  for (;;) {
    let depth = 0;
    let unclosed = 0;
    for (let i = first; i < last; i++) {
      if (roleAt(i) & Role.OpenBracket) depth++;
      if (roleAt(i) & Role.CloseBracket) {
        if (depth > 0) depth--;
        else unclosed++;
      }
    }
    const opens = last > first && (roleAt(first) & Role.OpenBracket) !== 0;
    const closes = last > first && (roleAt(last - 1) & Role.CloseBracket) !== 0;
    if (opens && (depth > 0 || (closes && last > first + 1))) {
      first++;
      if (depth === 0) last--;
    } else if (closes && unclosed > 0) last--;
    else return [first, last];
  }
}

/** What can end a headline after a noun that する can follow: 買収へ, 値上げも, 辞任か. */
const HEADLINE_PARTICLES = new Set(["へ", "に", "も", "か"]);

/** Finds whether the words [from, to) are a predicate. That a noun ends a clause is seen from its dependents later. */
function readPredicate(
  tokens: readonly Word[],
  words: Morphemes,
  p: Int32Array,
  from: number,
  to: number,
  shapes: Shapes,
  b: number,
): void {
  const wordAt = (i: number): Word => tokens[words.tokens[i]!]!;
  const lemmaAt = (i: number): number => p[words.rows[MARGIN + i]! + Field.Lemma]!;
  let content = -1;
  for (let i = to - 1; i >= from && content < 0; i--)
    if (p[words.rows[MARGIN + i]! + Field.Role]! & Role.Content && (wordAt(i).class & NO_CONTENT) === 0) content = i;
  if (content < 0) return;
  const word = wordAt(content);
  let form: PredicateForm = PredicateForm.None;
  let first = content;
  if (word.class & WordClass.Verb) {
    form = PredicateForm.Verb;
    const before = content > from ? wordAt(content - 1) : undefined;
    const makesVerb = word.lemma === "する" || word.lemma === "できる" || word.lemma === "致す";
    if (makesVerb && before !== undefined && before.class & WordClass.Noun) {
      form = PredicateForm.VerbalNoun;
      first = content - 1;
    }
  } else if (word.class & WordClass.Adjective) form = PredicateForm.Adjective;
  else if (word.class & WordClass.Noun) {
    form = word.class & WordClass.Verbal ? PredicateForm.VerbalNounEnd : PredicateForm.NounEnd;
    for (let i = content + 1; i < to; i++) {
      const after = wordAt(i);
      if (after.class & WordClass.Auxiliary) {
        form = PredicateForm.Copula;
        break;
      }
      if (after.class & WordClass.Particle) {
        const endsHeadline: boolean = form === PredicateForm.VerbalNounEnd && HEADLINE_PARTICLES.has(after.surface);
        form = endsHeadline ? PredicateForm.HeadlineEnd : PredicateForm.None;
      }
    }
  }
  shapes.forms[b] = form;
  if (form === PredicateForm.None) return;
  shapes.lemmaFrom[b] = first;
  shapes.lemmaTo[b] = content + 1;
  const isVerbal = form <= PredicateForm.Adjective || form === PredicateForm.VerbalNoun;
  if (isVerbal) shapes.lemmas[b] = first === content ? lemmaAt(content) : joined(4, lemmaAt(first), lemmaAt(content));
}
