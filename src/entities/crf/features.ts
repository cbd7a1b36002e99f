import type { Word } from "../../tokens/words";
import type { NameLexicon } from "../names/lexicon";
import { hashText, mix } from "./hash";
import type { Lexica } from "./lexica";
import { keyOf } from "./lexica";

/** How far a word looks to each side. */
export const REACH = 2;
const HERE = 1 << REACH;
/** Of the word before and the word after. */
const BEFORE = HERE >> 1;
const AFTER = HERE << 1;
const NEAR = BEFORE | HERE | AFTER;
const ALL = NEAR | (BEFORE >> 1) | (AFTER << 1);

/** What is said of one word, and of which of the five words around a place it is asked. */
const ASKED_OF = {
  surface: ALL,
  pos: ALL,
  shape: NEAR,
  prefix1: HERE | AFTER,
  prefix2: HERE,
  prefix3: HERE,
  suffix1: NEAR,
  suffix2: HERE | BEFORE,
  suffix3: HERE,
  bigram: HERE,
  size: HERE,
  title: ALL,
  suffix: ALL,
  role: BEFORE | (BEFORE >> 1) | HERE,
  cluster: ALL,
  habit: NEAR,
  habitType: ALL,
  name: ALL,
} as const;
type Template = keyof typeof ASKED_OF;
const SEED = Object.fromEntries(Object.keys(ASKED_OF).map((name, i) => [name, mix(0x9747b28c, i + 1)])) as Record<
  Template,
  number
>;
const OFFSET_SEED = Array.from({ length: 2 * REACH + 1 }, (_, i) => mix(0x1b873593, i + 1));

/** How many of the low bits of a habit are more than its type and share. */
export const HABIT_DETAIL = 4;

/** What is said of a word: the same wherever it stands. */
export interface WordProfile {
  /** Hashes of what is said, and of which words around a place each is asked. */
  readonly hashes: readonly number[];
  readonly askedOf: readonly number[];
  /** Classes that pairs and triples of words are made of. The kind is the cluster, or where the word has none the part of speech. */
  readonly pos: number;
  readonly kind: number;
  /** Whether a name can begin or end with the word: false for particles, verbs, punctuation. */
  readonly nominal: boolean;
  /** Its class in each list of names. */
  readonly names: readonly number[];
  /** Which bracket the word is: the number of its pair, negative where it closes one; 0 for none. */
  readonly bracket: number;
}

/** The hash of what is said of the word `offset` words away. */
export const seenFrom = (hash: number, offset: number): number => mix(hash, OFFSET_SEED[offset + REACH]!);

/** The class of a unit: digit, capital, small letter, hiragana, katakana, kanji, other. */
function characterClass(c: number): string {
  if (c >= 0x30 && c <= 0x39) return "0";
  if ((c >= 0x41 && c <= 0x5a) || (c >= 0xff21 && c <= 0xff3a)) return "A";
  if ((c >= 0x61 && c <= 0x7a) || (c >= 0xff41 && c <= 0xff5a) || (c >= 0xc0 && c <= 0x24f)) return "a";
  if (c >= 0x3041 && c <= 0x309f) return "h";
  if (c >= 0x30a1 && c <= 0x30ff) return c === 0x30fb ? "・" : "k";
  if ((c >= 0x3400 && c <= 0x9fff) || c === 0x3005 || c === 0x3006) return "c";
  return ".";
}

/** Runs of classes of characters: アップル社 is kc; a run of two or more of Latin letters or digits is doubled. */
function shapeOf(surface: string): string {
  let shape = "";
  let last = "";
  let run = 0;
  for (let i = 0; i < surface.length; i++) {
    const c = characterClass(surface.charCodeAt(i));
    run = c === last ? run + 1 : 1;
    if (run === 1 || (run === 2 && c !== "h")) shape += c;
    last = c;
  }
  return shape;
}

/** What of the tables of `dict/` and of the learned lists a profile needs. */
export interface ProfileSources {
  readonly lexicon: Pick<NameLexicon, "titles" | "suffixes" | "roles">;
  readonly lexica: Lexica;
}

const OPENING = "「『（(〈《【“";
const CLOSING = "」』）)〉》】”";

/** @param part of the token that is called `surface` here; 0 for the whole of it */
export function profileOf(
  surface: string,
  token: Word,
  part: number,
  { lexicon, lexica }: ProfileSources,
): WordProfile {
  const hashes: number[] = [];
  const askedOf: number[] = [];
  const plain = surface.replace(/\d/g, "0");
  const { length } = plain;
  const say = (template: Template, value: number) => {
    hashes.push(mix(SEED[template], value));
    askedOf.push(ASKED_OF[template]);
  };
  const slice = (from: number, to: number) => hashText(plain, from, to, 0);

  say("surface", slice(0, length));
  const [first, second, third] = token.posDetail;
  const pos = mix(keyOf(`${token.pos},${first},${second},${third},${token.conjugationForm}`), part);
  say("pos", pos);
  const shapeText = shapeOf(surface);
  say("shape", mix(keyOf(shapeText), Math.min(length, 5) * 2 + (token.known ? 1 : 0)));
  say("prefix1", slice(0, 1));
  say("suffix1", slice(length - 1, length));
  if (length > 1) {
    say("prefix2", slice(0, 2));
    say("suffix2", slice(length - 2, length));
    for (let i = 0; i + 1 < Math.min(length, 8); i++) say("bigram", slice(i, i + 2));
  }
  if (length > 2) {
    say("prefix3", slice(0, 3));
    say("suffix3", slice(length - 3, length));
  }
  say("size", mix(keyOf(shapeText), Math.min(length, 8)));
  const title = lexicon.titles.longest(surface, 0);
  if (title) say("title", mix(keyOf(title.value), title.end === length ? 1 : 2));
  const suffix = lexicon.suffixes.longestBefore(surface, length, 0);
  if (suffix) say("suffix", mix(keyOf(suffix.value.type + suffix.value.before), suffix.start === 0 ? 1 : 2));
  const role = lexicon.roles.longestBefore(surface, length, 0);
  if (role) say("role", role.start === 0 ? 1 : 2);
  const cluster = lexica.clusters.classOf(plain);
  if (cluster) say("cluster", cluster);
  const habit = lexica.habits.classOf(plain);
  if (habit) {
    say("habit", habit);
    say("habitType", habit >> HABIT_DETAIL);
  }
  const names = lexica.names.map((list) => list.classOf(surface));
  names.forEach((name, i) => {
    if (name) say("name", mix(name, i));
  });
  const nominal =
    token.pos === "名詞" ? first !== "代名詞" && first !== "非自立" : token.pos === "接頭詞" || !token.known;
  const bracket = length === 1 ? 1 + OPENING.indexOf(surface) || -1 - CLOSING.indexOf(surface) : 0;
  return { hashes, askedOf, pos, kind: cluster || pos, nominal, names, bracket };
}

/** What stands beyond the ends of a sentence. */
export const BOUNDARY: WordProfile = {
  hashes: [mix(SEED.surface, 0)],
  askedOf: [ALL],
  pos: 0,
  kind: 0,
  nominal: false,
  names: [],
  bracket: 0,
};

/** What is said of a place by more than one word, or by the rules and lists. */
const PLACE = Array.from({ length: 20 }, (_, i) => mix(0x85ebca77, i + 1));
const OF_LISTS = 12;
const OF_A_LIST = 4;
const say = (template: number, value: number) => mix(PLACE[template]!, value);

/**
 * Per piece of a sentence, what stands there in the eyes of the rules and lists. Arrays may be longer than the sentence. A mark is 0 for
 * nothing, else what was found there and which part of it the piece is.
 */
export interface Placed {
  readonly rules: Int32Array;
  /** The class of what a rule found there. */
  readonly ruleKinds: Int32Array;
  /** Marks of each list of names. */
  readonly lists: readonly Int32Array[];
  /** In which bracket the piece stands. */
  readonly brackets: Int32Array;
}

const PART_BITS = 2;
/** The mark of a part (`BEGIN` … `SINGLE`) of a thing of the class `value`, from 1 on. */
export const markOf = (value: number, part: number): number => (value << PART_BITS) | (part - 1);
const hashOfMark = (mark: number): number => (mark === 0 ? 0 : mix(PLACE[0]!, mark));

/** Takes the hash of a feature. */
export type Feature = (hash: number) => void;

/** What the kinds of a word and of the one after it say of the place of the latter. */
export function pairBefore(feature: Feature, before: number, here: number): void {
  feature(say(3, mix(before, here)));
}

/** What the two say of the place of the former. */
export function pairAfter(feature: Feature, here: number, after: number): void {
  feature(say(4, mix(here, after)));
}

/** What the parts of speech of three words say of the place of the one in the middle. */
export function partsOfSpeech(feature: Feature, before: number, here: number, after: number): void {
  feature(say(0, mix(before, here)));
  feature(say(1, mix(here, after) + 1));
  feature(say(2, mix(mix(before, here), after)));
}

/** What the rules and the brackets say of a place: nothing where there are none. */
export function ruled(
  feature: Feature,
  markBefore: number,
  mark: number,
  markAfter: number,
  kind: number,
  bracket: number,
  pos: number,
): void {
  if ((markBefore | mark | markAfter) !== 0) {
    const rule = hashOfMark(mark);
    feature(say(6, rule));
    feature(say(7, mix(mix(hashOfMark(markBefore), rule), hashOfMark(markAfter))));
    feature(say(8, mix(rule, pos)));
    feature(say(9, mix(rule, kind)));
  }
  if (bracket !== 0) {
    feature(say(10, mix(bracket, 0)));
    feature(say(11, mix(bracket, pos)));
  }
}

/** What a list of names says of a place, where it holds a name there or beside it. */
export function listed(
  feature: Feature,
  list: number,
  markBefore: number,
  mark: number,
  markAfter: number,
  ruleMark: number,
  pos: number,
): void {
  const template = OF_LISTS + OF_A_LIST * list;
  const name = hashOfMark(mark);
  feature(say(template, name));
  feature(say(template + 1, mix(mix(hashOfMark(markBefore), name), hashOfMark(markAfter))));
  feature(say(template + 2, mix(name, hashOfMark(ruleMark))));
  feature(say(template + 3, mix(name, pos)));
}

/** Everything that is said of the place `i` by more than the words around it one by one. */
export function placeFeatures(
  feature: Feature,
  profiles: readonly WordProfile[],
  i: number,
  { rules, ruleKinds, lists, brackets }: Placed,
): void {
  const here = profiles[i]!;
  const before = profiles[i - 1] ?? BOUNDARY;
  const after = profiles[i + 1] ?? BOUNDARY;
  const neighbours = (marks: Int32Array) =>
    [i > 0 ? marks[i - 1]! : 0, marks[i]!, i + 1 < profiles.length ? marks[i + 1]! : 0] as const;
  pairBefore(feature, before.kind, here.kind);
  pairAfter(feature, here.kind, after.kind);
  partsOfSpeech(feature, before.pos, here.pos, after.pos);
  ruled(feature, ...neighbours(rules), ruleKinds[i]!, brackets[i]!, here.pos);
  lists.forEach((list, l) => {
    const marks = neighbours(list);
    if (marks.some((mark) => mark !== 0)) listed(feature, l, ...marks, rules[i]!, here.pos);
  });
}
