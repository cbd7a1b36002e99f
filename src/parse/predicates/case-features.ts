import { joined } from "../../linear/hash";
import { BUNSETSU_PROFILE, Part } from "../bunsetsu-profiles";
import type { ArgumentCandidates, Children } from "./argument-candidates";
import { MOST_ARGUMENTS } from "./argument-candidates";
import { Particle, type Shapes } from "./shapes";

/** How many features a candidate for an argument has. */
export const CASE_FEATURES = 28;

/** What the features read of a sentence. */
export interface ParsedShapes {
  /** The rows of the bunsetsu. */
  readonly p: Int32Array;
  readonly heads: Int32Array;
  readonly shapes: Shapes;
  readonly children: Children;
}

/** Which particles stand on the dependents of a bunsetsu: bit 2^`Particle`. */
function particlesOf({ shapes, children }: ParsedShapes, b: number): number {
  let bits = 0;
  for (let d = children.last[b]!, n = 0; d >= 0 && n < MOST_ARGUMENTS; d = children.previous[d]!, n++)
    if (shapes.nounFrom[d] !== shapes.nounTo[d]) bits |= 1 << shapes.particles[d]!;
  return bits & SUBJECTS_AND_OBJECTS;
}
const SUBJECTS_AND_OBJECTS =
  (1 << Particle.Ga) | (1 << Particle.Wo) | (1 << Particle.Ni) | (1 << Particle.Wa) | (1 << Particle.Mo);

/**
 * The features of a predicate with each candidate for its arguments, the last row that there is none. Made once for all cases: a case is
 * mixed into the hashes by `hashesOf`.
 */
export class CaseFeatures {
  readonly #base = new Int32Array((MOST_ARGUMENTS + 1) * CASE_FEATURES);
  readonly #mixed = new Int32Array(CASE_FEATURES);

  /** Reads the features of all candidates of a predicate. */
  read(sentence: ParsedShapes, predicate: number, candidates: ArgumentCandidates): void {
    const { p, heads, shapes } = sentence;
    const v = (predicate + 1) * BUNSETSU_PROFILE;
    const around = particlesOf(sentence, predicate);
    const above = heads[predicate]!;
    const aboveKind = above < 0 ? 0 : p[(above + 1) * BUNSETSU_PROFILE + Part.Kind]!;
    const lemma = shapes.lemmas[predicate]!;
    const form = shapes.forms[predicate]!;
    const tail = p[v + Part.Tail]!;
    const kind = joined(5, p[v + Part.Kind]!, form);
    const into = this.#base;
    let nearerTopics = 0;
    let at = 0;
    let pathBefore = 0;
    let rank = 0;
    for (let i = 0; i < candidates.count; i++) {
      const b = candidates.bunsetsu[i]!;
      const path = candidates.paths[i]!;
      rank = path === pathBefore ? rank + 1 : 0;
      pathBefore = path;
      const c = (b + 1) * BUNSETSU_PROFILE;
      const particle = shapes.particles[b]!;
      const way = path * 16 + particle;
      const noun = shapes.lemmas[b]!;
      const pos = p[c + Part.Pos]!;
      const suffix = p[c + Part.Suffix]!;
      const ending = p[c + Part.Ending]!;
      const others = around & ~(path === 1 ? 1 << particle : 0);
      const governor = heads[b]!;
      const governed = path === 1 || governor < 0 ? 0 : particlesOf(sentence, governor) & ~(1 << particle);
      const wayAndOthers = way * 512 + others;
      let t = 0;
      const add = (x: number, y: number) => {
        into[at++] = joined(300 + t++, x, y);
      };
      add(way, 0);
      add(wayAndOthers, 0);
      add(way, p[c + Part.Tail]!);
      add(way, ending);
      add(wayAndOthers, ending);
      add(way, lemma);
      add(way, kind);
      add(way, tail);
      add(way, noun);
      add(way, pos);
      add(way, suffix);
      add(lemma, noun);
      add(lemma, pos);
      add(lemma, suffix);
      add(way, Math.min(Math.abs(b - predicate), 6));
      add(way, rank * 2 + (i === 0 ? 1 : 0));
      add(wayAndOthers, form);
      add(wayAndOthers, lemma);
      add(wayAndOthers, pos);
      add(wayAndOthers, kind);
      add(way, aboveKind);
      add(wayAndOthers, tail);
      add(joined(6, way, pos), tail);
      add(way, governed);
      add(joined(6, way, governed), kind);
      add(way, Math.min(nearerTopics, 2));
      add(joined(6, way, noun), form);
      add(joined(6, wayAndOthers, pos), kind);
      if (particle === Particle.Wa) nearerTopics++;
    }
    this.#readNone(at, candidates.count, { around, aboveKind, lemma, form, tail, kind });
  }

  /** Writes the row of the candidate that stands for none. */
  #readNone(
    from: number,
    count: number,
    of: { around: number; aboveKind: number; lemma: number; form: number; tail: number; kind: number },
  ): void {
    const { around, aboveKind, lemma, form, tail, kind } = of;
    const into = this.#base;
    let t = 0;
    const add = (x: number, y: number) => {
      into[from + t] = joined(340 + t++, x, y);
    };
    add(0, 0);
    add(around, 0);
    add(around, form);
    add(around, lemma);
    add(around, kind);
    add(around, tail);
    add(lemma, 0);
    add(form, 0);
    add(kind, 0);
    add(tail, 0);
    add(aboveKind, form);
    add(aboveKind, kind);
    add(aboveKind, around);
    add(count, form);
    add(count, around);
    while (t < CASE_FEATURES) add(0, 0);
  }

  /** Returns the hashes of the candidate of number `i` for a case; valid until the next call. */
  hashesOf(i: number, role: number): Int32Array {
    const from = i * CASE_FEATURES;
    const salt = Math.imul(role + 1, 0x9e3779b1);
    for (let f = 0; f < CASE_FEATURES; f++) {
      const h = Math.imul(this.#base[from + f]! ^ salt, 0x85ebca6b);
      this.#mixed[f] = h ^ (h >>> 15);
    }
    return this.#mixed;
  }
}
