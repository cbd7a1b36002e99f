import { joined } from "../linear/hash";
import { MARGIN, type Morphemes } from "./morphemes";
import { Field } from "./word-profiles";

/** How many features a boundary between two words has. */
export const BOUNDARY_FEATURES = 44;

/**
 * Writes the hashes of the features of the boundary before the word `i` to `into`, from `at` on: two words before it, two after it, each
 * alone and together with its neighbours.
 */
export function boundaryFeatures({ rows }: Morphemes, p: Int32Array, i: number, into: Int32Array, at: number): void {
  const a = rows[MARGIN + i - 2]!;
  const b = rows[MARGIN + i - 1]!;
  const c = rows[MARGIN + i]!;
  const d = rows[MARGIN + i + 1]!;
  const e = rows[MARGIN + i + 2]!;
  const aSurface = p[a + Field.Surface]!;
  const bSurface = p[b + Field.Surface]!;
  const cSurface = p[c + Field.Surface]!;
  const dSurface = p[d + Field.Surface]!;
  const aPos = p[a + Field.Pos]!;
  const bPos = p[b + Field.Pos]!;
  const cPos = p[c + Field.Pos]!;
  const dPos = p[d + Field.Pos]!;
  const bForm = p[b + Field.Form]!;
  const cForm = p[c + Field.Form]!;
  let t = 0;
  const add = (x: number, y: number) => {
    into[at + t] = joined(++t, x, y);
  };
  add(aSurface, 0);
  add(bSurface, 0);
  add(cSurface, 0);
  add(dSurface, 0);
  add(aPos, 0);
  add(bPos, 0);
  add(cPos, 0);
  add(dPos, 0);
  add(bForm, 0);
  add(cForm, 0);
  add(p[b + Field.Lemma]!, 0);
  add(p[c + Field.Lemma]!, 0);
  add(p[b + Field.Script]!, bPos);
  add(p[c + Field.Script]!, cPos);
  add(p[b + Field.Script]!, p[c + Field.Script]!);
  add(bSurface, cSurface);
  add(bPos, cPos);
  add(bForm, cForm);
  add(bSurface, cPos);
  add(bPos, cSurface);
  add(bForm, cSurface);
  add(p[b + Field.Lemma]!, cForm);
  add(bForm, p[c + Field.Lemma]!);
  add(aPos, bPos);
  add(cPos, dPos);
  add(aSurface, bSurface);
  add(cSurface, dSurface);
  add(aSurface, cSurface);
  add(bSurface, dSurface);
  const pair = joined(0, bPos, cPos);
  add(pair, aPos);
  add(pair, dPos);
  add(joined(0, aPos, bPos), joined(0, cPos, dPos));
  add(joined(0, bSurface, cSurface), dSurface);
  add(joined(0, aSurface, bSurface), cSurface);
  add(joined(0, bPos, cSurface), dPos);
  add(joined(0, aPos, bSurface), cPos);
  add(0, 0);
  add(p[e + Field.Surface]!, cSurface);
  add(p[e + Field.Pos]!, joined(0, cPos, dPos));
  add(joined(0, bForm, cSurface), dSurface);
  add(joined(0, cSurface, dSurface), bPos);
  add(joined(0, p[b + Field.Suffix]!, bPos), joined(0, p[c + Field.Script]!, cPos));
  add(joined(0, p[b + Field.Lemma]!, bForm), p[c + Field.Lemma]!);
  add(joined(0, bPos, cPos), joined(0, p[b + Field.Script]!, p[c + Field.Script]!));
}
