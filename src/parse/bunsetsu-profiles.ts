import { joined } from "../linear/hash";
import { MARGIN, type Morphemes } from "./morphemes";
import { Field, Role } from "./word-profiles";

/** What the features of the heads read of a bunsetsu, as bare numbers in a row. */
export enum Part {
  /** The lemma of the last word of the content: 増え in 増えたが。 */
  Lemma,
  /** Its part of speech. */
  Pos,
  /** Its last character. */
  Suffix,
  /** All words after it but symbols: たが. */
  Tail,
  /** The same with the symbols. */
  Ending,
  /** The part of speech and form of the last word that is no symbol. */
  Form,
  /** The symbols at the end. */
  Symbols,
  /** The surface of the first word that is no symbol. */
  First,
  FirstPos,
  /** The part of speech of the content with the tail: the kind of the bunsetsu in one number. */
  Kind,
  /** The kind with the symbols. */
  KindSymbols,
  LemmaTail,
  LemmaEnding,
  SuffixTail,
  SuffixEnding,
  /** A hash of the part of speech, both forms, the tail and the symbols, by which sums over their features are remembered. */
  Key,
  /** How many brackets are open at its end, counted from the beginning of the sentence. */
  Depth,
  /** The least such number within it. */
  LeastDepth,
}
/** How many numbers a row has. */
export const BUNSETSU_PROFILE = 18;

/** Returns the rows of all bunsetsu of a sentence; before and after them a row of zeros. `firsts` are the first words of the bunsetsu. */
export function bunsetsuProfiles(words: Morphemes, p: Int32Array, firsts: Int32Array): Int32Array {
  const rows = new Int32Array((firsts.length + 2) * BUNSETSU_PROFILE);
  let depth = 0;
  for (let b = 0; b < firsts.length; b++) {
    const end = b + 1 < firsts.length ? firsts[b + 1]! : words.length;
    depth = writeProfile(words, p, firsts[b]!, end, rows, (b + 1) * BUNSETSU_PROFILE, depth);
  }
  return rows;
}

/** Writes the row of the bunsetsu of the words [from, to); returns how many brackets are open after it. */
function writeProfile(
  { rows: wordRows }: Morphemes,
  p: Int32Array,
  from: number,
  to: number,
  into: Int32Array,
  at: number,
  depthBefore: number,
): number {
  let content = -1;
  let first = -1;
  let last = from;
  let depth = depthBefore;
  let leastDepth = depthBefore;
  for (let i = from; i < to; i++) {
    const role = p[wordRows[MARGIN + i]! + Field.Role]!;
    if (role & Role.OpenBracket) depth++;
    if (role & Role.CloseBracket) depth = Math.max(0, depth - 1);
    if (depth < leastDepth) leastDepth = depth;
    if (role & Role.Symbol) continue;
    if (first < 0) first = i;
    last = i;
    if (role & Role.Content) content = i;
  }
  if (first < 0) first = from;
  if (content < 0) content = first;
  let tail = 0;
  let symbols = 0;
  for (let i = content + 1; i < to; i++) {
    const row = wordRows[MARGIN + i]!;
    if (p[row + Field.Role]! & Role.Symbol) symbols = joined(1, symbols, p[row + Field.Surface]!);
    else tail = joined(1, tail, p[row + Field.Surface]!);
  }
  const c = wordRows[MARGIN + content]!;
  into[at + Part.Lemma] = p[c + Field.Lemma]!;
  into[at + Part.Pos] = p[c + Field.Pos]!;
  into[at + Part.Suffix] = p[c + Field.Suffix]!;
  into[at + Part.Tail] = tail;
  into[at + Part.Ending] = joined(2, tail, symbols);
  into[at + Part.Form] = p[wordRows[MARGIN + last]! + Field.Form]!;
  into[at + Part.Symbols] = symbols;
  into[at + Part.First] = p[wordRows[MARGIN + first]! + Field.Surface]!;
  into[at + Part.FirstPos] = p[wordRows[MARGIN + first]! + Field.Pos]!;
  into[at + Part.Kind] = joined(2, tail, p[c + Field.Form]!);
  into[at + Part.KindSymbols] = joined(3, into[at + Part.Kind]!, symbols);
  into[at + Part.LemmaTail] = joined(0, into[at + Part.Lemma]!, tail);
  into[at + Part.LemmaEnding] = joined(0, into[at + Part.Lemma]!, into[at + Part.Ending]!);
  into[at + Part.SuffixTail] = joined(0, into[at + Part.Suffix]!, tail);
  into[at + Part.SuffixEnding] = joined(0, into[at + Part.Suffix]!, into[at + Part.Ending]!);
  into[at + Part.Key] = joined(
    joined(4, into[at + Part.KindSymbols]!, into[at + Part.Pos]!),
    into[at + Part.Form]!,
    tail,
  );
  into[at + Part.Depth] = depth;
  into[at + Part.LeastDepth] = leastDepth;
  return depth;
}
