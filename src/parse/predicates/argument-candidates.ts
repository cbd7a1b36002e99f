import type { Shapes } from "./shapes";
import { PredicateForm } from "./shapes";

/** How many candidates a predicate has at most: it keeps time linear in the number of bunsetsu. */
export const MOST_ARGUMENTS = 12;

/** The way in the tree from a predicate to a candidate for its argument. An enum, because the bundler inlines its numbers. */
export enum Path {
  /** 売上高が│増えた */
  Dependent = 1,
  /** 増えた│売上高 */
  Head,
  /** 増えたと│いう│売上高 */
  HeadOfHead,
  /** Before the predicate, of its head: 石破首相は│訪米し、│会談した */
  OfHead,
  /** Between the predicate and its head: 訪米し、│大統領と│会談した */
  OfHeadAfter,
  /** Before the predicate, of the head of its head. */
  OfHeadOfHead,
  /** The same, farther up. */
  OfAncestor,
  /** Of a predicate that depends on this one: 計画を│まとめ、│公表した */
  OfChild,
  /** Through the second half of a compound particle: 東京に│おいて│開いた */
  OfParticle,
}

/** The candidates for the arguments of one predicate; used again for the next. */
export class ArgumentCandidates {
  readonly bunsetsu = new Int32Array(MOST_ARGUMENTS);
  /** `Path` */
  readonly paths = new Int32Array(MOST_ARGUMENTS);
  count = 0;

  /** Makes the one noun `owner` the only candidate: トヨタの│売上高 */
  only(owner: number): void {
    this.count = 1;
    this.bunsetsu[0] = owner;
    this.paths[0] = Path.Dependent;
  }

  /** Finds the nouns that may be arguments of the bunsetsu `predicate`. `children` are lists made by `childLists`. */
  find(heads: Int32Array, { nounFrom, nounTo, forms }: Shapes, children: Children, predicate: number): void {
    this.count = 0;
    const add = (b: number, path: Path) => {
      if (this.count === MOST_ARGUMENTS || b === predicate || nounFrom[b] === nounTo[b]) return;
      for (let i = 0; i < this.count; i++) if (this.bunsetsu[i] === b) return;
      this.bunsetsu[this.count] = b;
      this.paths[this.count++] = path;
    };
    const { last, previous } = children;
    for (let d = last[predicate]!; d >= 0; d = previous[d]!) add(d, Path.Dependent);
    let above = heads[predicate]!;
    if (above >= 0) add(above, Path.Head);
    if (above >= 0 && heads[above]! >= 0) add(heads[above]!, Path.HeadOfHead);
    for (let level = 0; above >= 0 && level < 4; level++) {
      for (let d = last[above]!, n = 0; d >= 0 && n < MOST_ARGUMENTS; d = previous[d]!, n++)
        if (d < predicate) add(d, level === 0 ? Path.OfHead : level === 1 ? Path.OfHeadOfHead : Path.OfAncestor);
        else if (level === 0) add(d, Path.OfHeadAfter);
      above = heads[above]!;
    }
    for (let q = last[predicate]!, n = 0; q >= 0 && n < MOST_ARGUMENTS; q = previous[q]!, n++) {
      const isNoun = nounFrom[q] !== nounTo[q];
      if (forms[q] === PredicateForm.None && isNoun) continue;
      const path = forms[q] === PredicateForm.None ? Path.OfParticle : Path.OfChild;
      for (let d = last[q]!, m = 0; d >= 0 && m < MOST_ARGUMENTS; d = previous[d]!, m++) add(d, path);
    }
  }
}

/** For each bunsetsu its last dependent, and for each dependent the one before it of the same head; -1 for none. */
export interface Children {
  readonly last: Int32Array;
  readonly previous: Int32Array;
}

export function childLists(heads: Int32Array): Children {
  const last = new Int32Array(heads.length).fill(-1);
  const previous = new Int32Array(heads.length).fill(-1);
  for (let b = 0; b < heads.length; b++) {
    const head = heads[b]!;
    if (head < 0) continue;
    previous[b] = last[head]!;
    last[head] = b;
  }
  return { last, previous };
}
