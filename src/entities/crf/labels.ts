/**
 * The labels of a sequence in BIOES (Ramshaw & Marcus 1995; Ratinov & Roth 2009): 0 is outside of names; each type has four, for the first,
 * an inner and the last subtoken of a name and for a subtoken that is a name by itself.
 */
export const OUTSIDE = 0;
export const BEGIN = 1;
export const INSIDE = 2;
export const END = 3;
export const SINGLE = 4;

/** Returns the label of a part (`BEGIN` … `SINGLE`) of a name of a type, counted from 0. */
export const labelOf = (type: number, part: number): number => 4 * type + part;
export const typeOf = (label: number): number => (label - 1) >> 2;
export const partOf = (label: number): number => (label === OUTSIDE ? OUTSIDE : ((label - 1) & 3) + 1);
export const labelCount = (types: number): number => 4 * types + 1;

/** Whether the name of this label continues with the next subtoken. */
export const isOpen = (label: number): boolean => {
  const part = partOf(label);
  return part === BEGIN || part === INSIDE;
};

/** Whether `label` may follow `before`. */
export function mayFollow(before: number, label: number): boolean {
  const part = partOf(label);
  if (isOpen(before)) return (part === INSIDE || part === END) && typeOf(label) === typeOf(before);
  return part !== INSIDE && part !== END;
}

/** A name that labels mark: the subtokens from `first` to `last`, both included. */
export interface LabelSpan {
  readonly first: number;
  readonly last: number;
  readonly type: number;
}

/** Returns the names that the first `length` labels of a sequence mark. */
export function spansOf(labels: Uint8Array | Int32Array, length = labels.length): LabelSpan[] {
  const spans: LabelSpan[] = [];
  let first = 0;
  for (let i = 0; i < length; i++) {
    const label = labels[i]!;
    if (label === OUTSIDE) continue;
    const part = partOf(label);
    if (part === BEGIN || part === SINGLE) first = i;
    if (!isOpen(label)) spans.push({ first, last: i, type: typeOf(label) });
  }
  return spans;
}
