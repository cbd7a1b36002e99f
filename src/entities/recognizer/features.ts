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

/** What is said of a place by more than one word. */
const PAIRS = Array.from({ length: 32 }, (_, i) => mix(0x85ebca77, i + 1));

/** Per piece of a sentence, what stands there in the eyes of the rules and lists. */
export interface Placed {
  /** The class of what a rule found there, with the place in it; 0 for nothing. */
  readonly rules: Int32Array;
  readonly ruleKinds: Int32Array;
  /** The same for each list of names. */
  readonly lists: readonly Int32Array[];
  /** In which bracket the piece stands. */
  readonly brackets: Int32Array;
}

/** Writes the hashes of what is said of the place `i` by more than one word; returns how many. */
export function placeFeatures(profiles: readonly WordProfile[], i: number, placed: Placed, out: Uint32Array): number {
  const here = profiles[i]!;
  const isFirst = i === 0;
  const isLast = i === profiles.length - 1;
  const before = isFirst ? BOUNDARY : profiles[i - 1]!;
  const after = isLast ? BOUNDARY : profiles[i + 1]!;
  let n = 0;
  let template = 0;
  const say = (value: number) => {
    out[n++] = mix(PAIRS[template++]!, value);
  };
  say(mix(before.pos, here.pos));
  say(mix(here.pos, after.pos) + 1);
  say(mix(mix(before.pos, here.pos), after.pos));
  say(mix(before.surface, here.surface));
  say(mix(here.surface, after.surface));
  say(mix(mix(before.shape, here.shape), after.shape));
  say(mix(before.cluster || before.pos, here.cluster || here.pos));
  say(mix(here.cluster || here.pos, after.cluster || after.pos));
  say(mix(here.pos, after.surface));
  say(mix(before.surface, here.pos));
  const { rules, ruleKinds, lists, brackets } = placed;
  const rule = rules[i]!;
  const ruleBefore = isFirst ? 0 : rules[i - 1]!;
  const ruleAfter = isLast ? 0 : rules[i + 1]!;
  say(rule);
  say(mix(mix(ruleBefore, rule), ruleAfter));
  say(mix(rule, here.pos));
  say(mix(rule, ruleKinds[i]!));
  say(mix(brackets[i]!, 0));
  say(mix(brackets[i]!, here.pos));
  for (const list of lists) {
    const name = list[i]!;
    const nameBefore = isFirst ? 0 : list[i - 1]!;
    const nameAfter = isLast ? 0 : list[i + 1]!;
    if (name | nameBefore | nameAfter) {
      say(name);
      say(mix(mix(nameBefore, name), nameAfter));
      say(mix(name, rule));
      say(mix(name, here.pos));
    } else template += 4;
  }
  return n;
}
/** The most that `placeFeatures` writes. */
export const MOST_PLACE_FEATURES = PAIRS.length;
