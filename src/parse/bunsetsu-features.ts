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

/** Of the first of two words, and of both, if they stand before the boundary: a b | */
export const BEFORE = createTemplates(1, [
  [V.aSurface, V.Zero],
  [V.aPos, V.Zero],
  [V.aPos, V.bPos],
  [V.aSurface, V.bSurface],
]);
/** Of the two words between which the boundary lies: b | c */
export const BESIDE = createTemplates(11, [
  [V.Zero, V.Zero],
  [V.bSurface, V.Zero],
  [V.cSurface, V.Zero],
  [V.bPos, V.Zero],
  [V.cPos, V.Zero],
  [V.bForm, V.Zero],
  [V.cForm, V.Zero],
  [V.bLemma, V.Zero],
  [V.cLemma, V.Zero],
  [V.bScript, V.bPos],
  [V.cScript, V.cPos],
  [V.bScript, V.cScript],
  [V.bSurface, V.cSurface],
  [V.bPos, V.cPos],
  [V.bForm, V.cForm],
  [V.bSurface, V.cPos],
  [V.bPos, V.cSurface],
  [V.bForm, V.cSurface],
  [V.bLemma, V.cForm],
  [V.bForm, V.cLemma],
  [V.bSuffixPos, V.cScriptPos],
  [V.bLemmaForm, V.cLemma],
  [V.bcPos, V.bcScript],
]);
/** Of the second of two words, and of both, if they stand after the boundary: | c d */
export const AFTER = createTemplates(41, [
  [V.dSurface, V.Zero],
  [V.dPos, V.Zero],
  [V.cPos, V.dPos],
  [V.cSurface, V.dSurface],
]);
/** Of words that do not stand side by side, and of more than two. */
export const WINDOW = createTemplates(51, [
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

/** How many features a boundary has. */
export const BOUNDARY_FEATURES = BEFORE.count + BESIDE.count + AFTER.count + WINDOW.count;

/** Reads what `BEFORE` reads of two words, whose rows begin at `a` and `b`. */
export function readBefore(p: Int32Array, a: number, b: number, values: Int32Array): void {
  values[V.aSurface] = p[a + Field.Surface]!;
  values[V.aPos] = p[a + Field.Pos]!;
  values[V.bSurface] = p[b + Field.Surface]!;
  values[V.bPos] = p[b + Field.Pos]!;
}

/** Reads what `BESIDE` reads of two words. */
export function readBeside(p: Int32Array, b: number, c: number, values: Int32Array): void {
  values[V.bSurface] = p[b + Field.Surface]!;
  values[V.bPos] = p[b + Field.Pos]!;
  values[V.bForm] = p[b + Field.Form]!;
  values[V.bLemma] = p[b + Field.Lemma]!;
  values[V.bScript] = p[b + Field.Script]!;
  values[V.cSurface] = p[c + Field.Surface]!;
  values[V.cPos] = p[c + Field.Pos]!;
  values[V.cForm] = p[c + Field.Form]!;
  values[V.cLemma] = p[c + Field.Lemma]!;
  values[V.cScript] = p[c + Field.Script]!;
  values[V.bLemmaForm] = joined(0, values[V.bLemma]!, values[V.bForm]!);
  values[V.bSuffixPos] = joined(0, p[b + Field.Suffix]!, values[V.bPos]!);
  values[V.bcPos] = joined(0, values[V.bPos]!, values[V.cPos]!);
  values[V.bcScript] = joined(0, values[V.bScript]!, values[V.cScript]!);
  values[V.cScriptPos] = joined(0, values[V.cScript]!, values[V.cPos]!);
}

/** Reads what `AFTER` reads of two words. */
export function readAfter(p: Int32Array, c: number, d: number, values: Int32Array): void {
  values[V.cSurface] = p[c + Field.Surface]!;
  values[V.cPos] = p[c + Field.Pos]!;
  values[V.dSurface] = p[d + Field.Surface]!;
  values[V.dPos] = p[d + Field.Pos]!;
}

/** Reads what `WINDOW` reads of the words around the boundary before the word `i`. */
export function readWindow({ rows }: Morphemes, p: Int32Array, i: number, values: Int32Array): void {
  const b = rows[MARGIN + i - 1]!;
  const c = rows[MARGIN + i]!;
  const e = rows[MARGIN + i + 2]!;
  readBefore(p, rows[MARGIN + i - 2]!, b, values);
  readAfter(p, c, rows[MARGIN + i + 1]!, values);
  values[V.eSurface] = p[e + Field.Surface]!;
  values[V.ePos] = p[e + Field.Pos]!;
  values[V.abSurface] = joined(0, values[V.aSurface]!, values[V.bSurface]!);
  values[V.abPos] = joined(0, values[V.aPos]!, values[V.bPos]!);
  values[V.aPosBSurface] = joined(0, values[V.aPos]!, values[V.bSurface]!);
  values[V.bcSurface] = joined(0, values[V.bSurface]!, values[V.cSurface]!);
  values[V.bcPos] = joined(0, values[V.bPos]!, values[V.cPos]!);
  values[V.bPosCSurface] = joined(0, values[V.bPos]!, values[V.cSurface]!);
  values[V.bFormCSurface] = joined(0, p[b + Field.Form]!, values[V.cSurface]!);
  values[V.cdSurface] = joined(0, values[V.cSurface]!, values[V.dSurface]!);
  values[V.cdPos] = joined(0, values[V.cPos]!, values[V.dPos]!);
}

/** Writes the hashes of all features of the boundary before the word `i` to `into`, as a training needs them. */
export function boundaryFeatures(words: Morphemes, p: Int32Array, i: number, into: Int32Array): void {
  const values = new Int32Array(BOUNDARY_VALUES);
  const row = (word: number) => words.rows[MARGIN + word]!;
  readBeside(p, row(i - 1), row(i), values);
  readWindow(words, p, i, values);
  let at = 0;
  for (const templates of [BEFORE, BESIDE, AFTER, WINDOW]) at = writeHashes(templates, values, into, at);
}
