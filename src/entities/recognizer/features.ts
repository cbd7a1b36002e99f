import type { NameLexicon } from "../lexicon";
import { hashText, mix } from "./hash";
import type { Lexica } from "./lexica";
import { keyOf } from "./lexica";
import type { Piece } from "./pieces";

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
  /** Classes that pairs and triples of words are made of. */
  readonly surface: number;
  readonly pos: number;
  readonly shape: number;
  readonly cluster: number;
  /** Whether a name can begin or end with the word: false for particles, verbs, punctuation. */
  readonly nominal: boolean;
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

export function profileOf({ surface, token, part }: Piece, { lexicon, lexica }: ProfileSources): WordProfile {
  const hashes: number[] = [];
  const askedOf: number[] = [];
  const plain = surface.replace(/\d/g, "0");
  const { length } = plain;
  const say = (template: Template, value: number) => {
    hashes.push(mix(SEED[template], value));
    askedOf.push(ASKED_OF[template]);
  };
  const slice = (from: number, to: number) => hashText(plain, from, to, 0);

  const surfaceClass = slice(0, length);
  say("surface", surfaceClass);
  const [first, second, third] = token.posDetail;
  const pos = mix(keyOf(`${token.pos},${first},${second},${third},${token.conjugationForm}`), part);
  say("pos", pos);
  const shapeText = shapeOf(surface);
  const shape = mix(keyOf(shapeText), Math.min(length, 5) * 2 + (token.known ? 1 : 0));
  say("shape", shape);
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
  const suffix = lexicon.suffixes.endingAt(surface, length, 0);
  if (suffix) say("suffix", mix(keyOf(suffix.value.type + suffix.value.before), suffix.start === 0 ? 1 : 2));
  const role = lexicon.roles.endingAt(surface, length, 0);
  if (role) say("role", role.start === 0 ? 1 : 2);
  const cluster = lexica.clusters.classOf(plain);
  if (cluster) say("cluster", cluster);
  const habit = lexica.habits.classOf(plain);
  if (habit) {
    say("habit", habit);
    say("habitType", habit >> HABIT_DETAIL);
  }
  for (const [i, list] of lexica.names.entries()) {
    const name = list.classOf(surface);
    if (name) say("name", mix(name, i));
  }
  const nominal =
    token.pos === "名詞" ? first !== "代名詞" && first !== "非自立" : token.pos === "接頭詞" || !token.known;
  return { hashes, askedOf, surface: surfaceClass, pos, shape, cluster, nominal };
}

/** What stands beyond the ends of a sentence. */
export const BOUNDARY: WordProfile = {
  hashes: [mix(SEED.surface, 0)],
  askedOf: [ALL],
  surface: 0,
  pos: 0,
  shape: 0,
  cluster: 0,
  nominal: false,
};

/** What is said of a place by more than one word, or by the rules and lists. */
const PLACE = Array.from({ length: 32 }, (_, i) => mix(0x85ebca77, i + 1));
const OF_LISTS = 16;
const OF_A_LIST = 4;
const say = (template: number, value: number) => mix(PLACE[template]!, value);

/** Per piece of a sentence, what stands there in the eyes of the rules and lists. Arrays may be longer than the sentence. */
export interface Placed {
  /** The class of what a rule found there, with the place in it; 0 for nothing. */
  readonly rules: Int32Array;
  readonly ruleKinds: Int32Array;
  /** The same for each list of names. */
  readonly lists: readonly Int32Array[];
  /** In which bracket the piece stands. */
  readonly brackets: Int32Array;
}

/** Takes the hash of a feature. */
export type Feature = (hash: number) => void;

/** What a word and the one after it say of the place of the latter, but for their parts of speech. */
export function pairBefore(
  feature: Feature,
  surface: number,
  pos: number,
  cluster: number,
  hereSurface: number,
  herePos: number,
  hereCluster: number,
): void {
  feature(say(3, mix(surface, hereSurface)));
  feature(say(6, mix(cluster || pos, hereCluster || herePos)));
  feature(say(9, mix(surface, herePos)));
}

/** What the two say of the place of the former. */
export function pairAfter(
  feature: Feature,
  hereSurface: number,
  herePos: number,
  hereCluster: number,
  surface: number,
  pos: number,
  cluster: number,
): void {
  feature(say(4, mix(hereSurface, surface)));
  feature(say(7, mix(hereCluster || herePos, cluster || pos)));
  feature(say(8, mix(herePos, surface)));
}

/** What the parts of speech of three words say of the place of the one in the middle. */
export function partsOfSpeech(feature: Feature, before: number, here: number, after: number): void {
  feature(say(0, mix(before, here)));
  feature(say(1, mix(here, after) + 1));
  feature(say(2, mix(mix(before, here), after)));
}

/** What the shapes of three words say of the place of the one in the middle. */
export const shapes = (before: number, here: number, after: number): number => say(5, mix(mix(before, here), after));

/** What the rules and the brackets say of a place. */
export function ruled(
  feature: Feature,
  ruleBefore: number,
  rule: number,
  ruleAfter: number,
  kind: number,
  bracket: number,
  pos: number,
): void {
  feature(say(10, rule));
  feature(say(11, mix(mix(ruleBefore, rule), ruleAfter)));
  feature(say(12, mix(rule, pos)));
  feature(say(13, mix(rule, kind)));
  feature(say(14, mix(bracket, 0)));
  feature(say(15, mix(bracket, pos)));
}

/** What a list of names says of a place, where it holds a name there or beside it. */
export function listed(
  feature: Feature,
  list: number,
  nameBefore: number,
  name: number,
  nameAfter: number,
  rule: number,
  pos: number,
): void {
  const template = OF_LISTS + OF_A_LIST * list;
  feature(say(template, name));
  feature(say(template + 1, mix(mix(nameBefore, name), nameAfter)));
  feature(say(template + 2, mix(name, rule)));
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
  const neighbours = (classes: Int32Array) =>
    [i > 0 ? classes[i - 1]! : 0, classes[i]!, i + 1 < profiles.length ? classes[i + 1]! : 0] as const;
  pairBefore(feature, before.surface, before.pos, before.cluster, here.surface, here.pos, here.cluster);
  pairAfter(feature, here.surface, here.pos, here.cluster, after.surface, after.pos, after.cluster);
  partsOfSpeech(feature, before.pos, here.pos, after.pos);
  feature(shapes(before.shape, here.shape, after.shape));
  ruled(feature, ...neighbours(rules), ruleKinds[i]!, brackets[i]!, here.pos);
  lists.forEach((list, l) => {
    const names = neighbours(list);
    if (names.some((name) => name !== 0)) listed(feature, l, ...names, rules[i]!, here.pos);
  });
}
