import { joined } from "../linear/hash";
import { createTemplates, writeHashes } from "../linear/templates";
import { MARGIN, type Morphemes } from "./morphemes";
import { Field } from "./word-profiles";

/**
 * What the features of a boundary read: of the words a and b before it and of c, d and e after it (a b | c d e). An enum, because the bundler
 * inlines its numbers.
 */
enum BoundaryValue {
  Zero,
  aSurface,
  aPos,
  bSurface,
  bPos,
  bForm,
  bLemma,
  bScript,
  cSurface,
  cPos,
  cForm,
  cLemma,
  cScript,
  dSurface,
  dPos,
  eSurface,
  ePos,
  abSurface,
  abPos,
  aPosBSurface,
  bcSurface,
  bcPos,
  bPosCSurface,
  bFormCSurface,
  bLemmaForm,
  bSuffixPos,
  bcScript,
  cScriptPos,
  cdSurface,
  cdPos,
}
import V = BoundaryValue;
/** How many values there are. */
export const BOUNDARY_VALUES = 30;

/** Of the word alone, where it stands as a: a b | c d */
export const AS_A = createTemplates(1, [
  [V.aSurface, V.Zero],
  [V.aPos, V.Zero],
]);
/** The same as b. */
export const AS_B = createTemplates(11, [
  [V.Zero, V.Zero],
  [V.bSurface, V.Zero],
  [V.bPos, V.Zero],
  [V.bForm, V.Zero],
  [V.bLemma, V.Zero],
  [V.bScript, V.bPos],
]);
/** As c. */
export const AS_C = createTemplates(21, [
  [V.cSurface, V.Zero],
  [V.cPos, V.Zero],
  [V.cForm, V.Zero],
  [V.cLemma, V.Zero],
  [V.cScript, V.cPos],
]);
/** As d. */
export const AS_D = createTemplates(31, [
  [V.dSurface, V.Zero],
  [V.dPos, V.Zero],
]);
/** Of the kinds of the two words before the boundary: a b | */
export const BEFORE = createTemplates(41, [[V.aPos, V.bPos]]);
/** Of those of the words beside it: b | c */
export const BESIDE = createTemplates(51, [
  [V.bScript, V.cScript],
  [V.bPos, V.cPos],
  [V.bForm, V.cForm],
  [V.bcPos, V.bcScript],
]);
/** Of those of the words after it: | c d */
export const AFTER = createTemplates(61, [[V.cPos, V.dPos]]);
/** Of two words or more, whatever their kinds. */
export const WINDOW = createTemplates(71, [
  [V.aSurface, V.bSurface],
  [V.bSurface, V.cSurface],
  [V.bSurface, V.cPos],
  [V.bPos, V.cSurface],
  [V.bForm, V.cSurface],
  [V.bLemma, V.cForm],
  [V.bForm, V.cLemma],
  [V.bSuffixPos, V.cScriptPos],
  [V.bLemmaForm, V.cLemma],
  [V.cSurface, V.dSurface],
  [V.aSurface, V.cSurface],
  [V.bSurface, V.dSurface],
  [V.bcPos, V.aPos],
  [V.bcPos, V.dPos],
  [V.abPos, V.cdPos],
  [V.bcSurface, V.dSurface],
  [V.abSurface, V.cSurface],
  [V.bPosCSurface, V.dPos],
  [V.aPosBSurface, V.cPos],
  [V.eSurface, V.cSurface],
  [V.ePos, V.cdPos],
  [V.bFormCSurface, V.dSurface],
  [V.cdSurface, V.bPos],
]);

/** The features of the kinds of words and of single words, which are always looked at. */
const PLAIN = [AS_A, AS_B, AS_C, AS_D, BEFORE, BESIDE, AFTER] as const;
export const PLAIN_FEATURES = PLAIN.reduce((sum, { count }) => sum + count, 0);
/** How many features a boundary has. */
export const BOUNDARY_FEATURES = PLAIN_FEATURES + WINDOW.count;

/** Reads a word that begins at `row` as each of a, b, c and d. */
export function readAlone(p: Int32Array, row: number, values: Int32Array): void {
  readA(p, row, values);
  readB(p, row, values);
  readC(p, row, values);
  readD(p, row, values);
}

/** Reads what `BEFORE` reads of two words: a b | */
export function readBefore(p: Int32Array, a: number, b: number, values: Int32Array): void {
  readA(p, a, values);
  readB(p, b, values);
}

/** Reads what `AFTER` reads of two words: | c d */
export function readAfter(p: Int32Array, c: number, d: number, values: Int32Array): void {
  readC(p, c, values);
  readD(p, d, values);
}

/** Reads what `BESIDE` reads of two words: b | c */
export function readBeside(p: Int32Array, b: number, c: number, values: Int32Array): void {
  readB(p, b, values);
  readC(p, c, values);
  values[V.bcPos] = joined(0, values[V.bPos]!, values[V.cPos]!);
  values[V.bcScript] = joined(0, values[V.bScript]!, values[V.cScript]!);
}

function readA(p: Int32Array, a: number, values: Int32Array): void {
  values[V.aSurface] = p[a + Field.Surface]!;
  values[V.aPos] = p[a + Field.Pos]!;
}

function readB(p: Int32Array, b: number, values: Int32Array): void {
  values[V.bSurface] = p[b + Field.Surface]!;
  values[V.bPos] = p[b + Field.Pos]!;
  values[V.bForm] = p[b + Field.Form]!;
  values[V.bLemma] = p[b + Field.Lemma]!;
  values[V.bScript] = p[b + Field.Script]!;
}

function readC(p: Int32Array, c: number, values: Int32Array): void {
  values[V.cSurface] = p[c + Field.Surface]!;
  values[V.cPos] = p[c + Field.Pos]!;
  values[V.cForm] = p[c + Field.Form]!;
  values[V.cLemma] = p[c + Field.Lemma]!;
  values[V.cScript] = p[c + Field.Script]!;
}

function readD(p: Int32Array, d: number, values: Int32Array): void {
  values[V.dSurface] = p[d + Field.Surface]!;
  values[V.dPos] = p[d + Field.Pos]!;
}

/** Reads what all features read of the words around the boundary before the word `i`. */
export function readWindow({ rows }: Morphemes, p: Int32Array, i: number, values: Int32Array): void {
  const b = rows[MARGIN + i - 1]!;
  const e = rows[MARGIN + i + 2]!;
  readA(p, rows[MARGIN + i - 2]!, values);
  readBeside(p, b, rows[MARGIN + i]!, values);
  readD(p, rows[MARGIN + i + 1]!, values);
  values[V.eSurface] = p[e + Field.Surface]!;
  values[V.ePos] = p[e + Field.Pos]!;
  values[V.bLemmaForm] = joined(0, values[V.bLemma]!, values[V.bForm]!);
  values[V.bSuffixPos] = joined(0, p[b + Field.Suffix]!, values[V.bPos]!);
  values[V.cScriptPos] = joined(0, values[V.cScript]!, values[V.cPos]!);
  values[V.abSurface] = joined(0, values[V.aSurface]!, values[V.bSurface]!);
  values[V.abPos] = joined(0, values[V.aPos]!, values[V.bPos]!);
  values[V.aPosBSurface] = joined(0, values[V.aPos]!, values[V.bSurface]!);
  values[V.bcSurface] = joined(0, values[V.bSurface]!, values[V.cSurface]!);
  values[V.bPosCSurface] = joined(0, values[V.bPos]!, values[V.cSurface]!);
  values[V.bFormCSurface] = joined(0, values[V.bForm]!, values[V.cSurface]!);
  values[V.cdSurface] = joined(0, values[V.cSurface]!, values[V.dSurface]!);
  values[V.cdPos] = joined(0, values[V.cPos]!, values[V.dPos]!);
}

/** Writes the hashes of all features of the boundary before the word `i` to `into`, `PLAIN` first, as a training needs them. */
export function boundaryFeatures(words: Morphemes, p: Int32Array, i: number, into: Int32Array): void {
  const values = new Int32Array(BOUNDARY_VALUES);
  readWindow(words, p, i, values);
  let at = 0;
  for (const templates of PLAIN) at = writeHashes(templates, values, into, at);
  writeHashes(WINDOW, values, into, at);
}
