import { hashText, mix } from "../../../linear/text-hash";
import type { Word } from "../../../tokens/words";
import type { NameLexicon } from "../../names/lexicon";
import { type FeatureLists, keyOf } from "../feature-lists";

/** How many subtokens to each side the features of a word reach. */
export const REACH = 2;
/** Bits of offsets, from two words before a subtoken to two words behind it. */
const HERE = 1 << REACH;
const BEFORE = HERE >> 1;
const AFTER = HERE << 1;
const NEIGHBOURS = BEFORE | HERE | AFTER;
const ALL = (BEFORE >> 1) | NEIGHBOURS | (AFTER << 1);

/** The templates of features of one word, with the offsets at which each is evaluated. Their order numbers them. */
const TEMPLATES = {
  surface: ALL,
  pos: ALL,
  shape: NEIGHBOURS,
  prefix1: HERE | AFTER,
  prefix2: HERE,
  prefix3: HERE,
  suffix1: NEIGHBOURS,
  suffix2: HERE | BEFORE,
  suffix3: HERE,
  bigram: HERE,
  size: HERE,
  title: ALL,
  suffix: ALL,
  role: BEFORE | (BEFORE >> 1) | HERE,
  cluster: ALL,
  name: ALL,
} as const;
type Template = keyof typeof TEMPLATES;
const SEED = Object.fromEntries(Object.keys(TEMPLATES).map((name, i) => [name, mix(0x9747b28c, i + 1)])) as Record<
  Template,
  number
>;
const OFFSET_SEED = Array.from({ length: 2 * REACH + 1 }, (_, i) => mix(0x1b873593, i + 1));

/** How many characters of a word bigrams are made of. */
const BIGRAM_CHARACTERS = 8;
/** The largest lengths in the features `shape` and `size`: longer words count as so long. */
const LONGEST_OF_SHAPE = 5;
const LONGEST_OF_SIZE = 8;

/** The features of a word, which are the same in every context. */
export interface WordProfile {
  /** Hashes of the features, and for each the bits of the offsets at which it is evaluated. */
  readonly hashes: readonly number[];
  readonly offsets: readonly number[];
  /** The part of speech, of which features of pairs and triples are made. */
  readonly pos: number;
  /** The cluster of the word, or its part of speech if it is in no cluster. */
  readonly clusterOrPos: number;
  /** Whether a name can begin or end with the word: false for particles, verbs, punctuation. */
  readonly nominal: boolean;
  /** Its class in each list of names. */
  readonly names: readonly number[];
  /** The number of its pair of brackets, negative for a closing bracket; 0 for any other word. */
  readonly bracket: number;
}

/** Returns the hash of a feature of the word `offset` words away, from −`REACH` to `REACH`. */
export const atOffset = (hash: number, offset: number): number => mix(hash, OFFSET_SEED[offset + REACH]!);

/** Returns the class of a code unit: digit, capital, small letter, hiragana, katakana, kanji, other. */
function characterClass(c: number): string {
  if (c >= 0x30 && c <= 0x39) return "0";
  if ((c >= 0x41 && c <= 0x5a) || (c >= 0xff21 && c <= 0xff3a)) return "A";
  if ((c >= 0x61 && c <= 0x7a) || (c >= 0xff41 && c <= 0xff5a) || (c >= 0xc0 && c <= 0x24f)) return "a";
  if (c >= 0x3041 && c <= 0x309f) return "h";
  if (c >= 0x30a1 && c <= 0x30ff) return c === 0x30fb ? "・" : "k";
  if ((c >= 0x3400 && c <= 0x9fff) || c === 0x3005 || c === 0x3006) return "c";
  return ".";
}

/** Returns the runs of classes of characters: アップル社 is kkc. A run of two or more is doubled, one of hiragana is not. */
export function shapeOf(surface: string): string {
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

/** The tables of `dict/` and the lists that a profile is made with. */
export interface ProfileSources {
  readonly lexicon: Pick<NameLexicon, "titles" | "suffixes" | "roles">;
  readonly lists: FeatureLists;
}

const OPENING_BRACKETS = "「『（(〈《【“";
const CLOSING_BRACKETS = "」』）)〉》】”";

/** The features of a word, collected one by one. */
class FeatureCollector {
  readonly hashes: number[] = [];
  readonly offsets: number[] = [];

  add(template: Template, value: number): void {
    this.hashes.push(mix(SEED[template], value));
    this.offsets.push(TEMPLATES[template]);
  }
}

/**
 * Computes the features that a subtoken has in every context.
 * @param surface the characters of the subtoken
 * @param token the token that it is, or is a part of
 * @param part which part of the token it is; 0 for all of it
 */
export function profileOf(surface: string, token: Word, part: number, { lexicon, lists }: ProfileSources): WordProfile {
  const features = new FeatureCollector();
  const plain = surface.replace(/\d/g, "0");
  features.add("surface", hashText(plain, 0, plain.length, 0));
  const pos = posOf(token, part);
  features.add("pos", pos);
  addSpelling(features, surface, plain, token.known);
  addTableEntries(features, surface, lexicon);
  const cluster = lists.clusters.classOf(plain);
  if (cluster) features.add("cluster", cluster);
  const names = lists.names.map((list) => list.classOf(surface));
  names.forEach((name, i) => {
    if (name) features.add("name", mix(name, i));
  });
  const { hashes, offsets } = features;
  const nominal = isNominal(token);
  return { hashes, offsets, pos, clusterOrPos: cluster || pos, nominal, names, bracket: bracketOf(surface) };
}

/** Returns the part of speech with all its details, as a hash. */
function posOf({ pos, posDetail, conjugationForm }: Word, part: number): number {
  const [first, second, third] = posDetail;
  return mix(keyOf(`${pos},${first},${second},${third},${conjugationForm}`), part);
}

/** @param plain the surface with 0 in place of every digit */
function addSpelling(features: FeatureCollector, surface: string, plain: string, known: boolean): void {
  const { length } = plain;
  const slice = (from: number, to: number) => hashText(plain, from, to, 0);
  const shape = keyOf(shapeOf(surface));
  features.add("shape", mix(shape, Math.min(length, LONGEST_OF_SHAPE) * 2 + (known ? 1 : 0)));
  features.add("prefix1", slice(0, 1));
  features.add("suffix1", slice(length - 1, length));
  if (length > 1) {
    features.add("prefix2", slice(0, 2));
    features.add("suffix2", slice(length - 2, length));
    for (let i = 0; i + 1 < Math.min(length, BIGRAM_CHARACTERS); i++) features.add("bigram", slice(i, i + 2));
  }
  if (length > 2) {
    features.add("prefix3", slice(0, 3));
    features.add("suffix3", slice(length - 3, length));
  }
  features.add("size", mix(shape, Math.min(length, LONGEST_OF_SIZE)));
}

/** Adds the entries of the tables of `dict/`: titles (市長), last words of names (省), roles (妻). */
function addTableEntries(features: FeatureCollector, surface: string, lexicon: ProfileSources["lexicon"]): void {
  const { length } = surface;
  const title = lexicon.titles.longest(surface, 0);
  if (title) features.add("title", mix(keyOf(title.value), title.end === length ? 1 : 2));
  const suffix = lexicon.suffixes.longestBefore(surface, length, 0);
  if (suffix) features.add("suffix", mix(keyOf(suffix.value.type + suffix.value.before), suffix.start === 0 ? 1 : 2));
  const role = lexicon.roles.longestBefore(surface, length, 0);
  if (role) features.add("role", role.start === 0 ? 1 : 2);
}

function isNominal({ pos, posDetail, known }: Word): boolean {
  if (pos !== "名詞") return pos === "接頭詞" || !known;
  return posDetail[0] !== "代名詞" && posDetail[0] !== "非自立";
}

function bracketOf(surface: string): number {
  if (surface.length !== 1) return 0;
  return 1 + OPENING_BRACKETS.indexOf(surface) || -1 - CLOSING_BRACKETS.indexOf(surface);
}

/** The profile of the words beyond the ends of a sentence. */
export const BOUNDARY: WordProfile = {
  hashes: [mix(SEED.surface, 0)],
  offsets: [ALL],
  pos: 0,
  clusterOrPos: 0,
  nominal: false,
  names: [],
  bracket: 0,
};
