/**
 * The labels of a sequence in BIOES: 0 is outside, each type has four, for a first, an inner and a last word and for a word that is a
 * name alone.
 */
export const OUTSIDE = 0;
export const BEGIN = 1;
export const INSIDE = 2;
export const END = 3;
export const SINGLE = 4;

export const labelOf = (type: number, part: number): number => 4 * type + part;
export const typeOf = (label: number): number => (label - 1) >> 2;
export const partOf = (label: number): number => (label === OUTSIDE ? OUTSIDE : ((label - 1) & 3) + 1);
export const labelCount = (types: number): number => 4 * types + 1;

/** Whether a name is not over after this label. */
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

/** A name that labels mark: the words from `first` to `last`. */
export interface LabelSpan {
  readonly first: number;
  readonly last: number;
  readonly type: number;
}

/** The names that a sequence of labels marks. */
export function spansOf(labels: Uint8Array | Int32Array): LabelSpan[] {
  const spans: LabelSpan[] = [];
  let first = 0;
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    if (label === OUTSIDE) continue;
    const part = partOf(label);
    if (part === BEGIN || part === SINGLE) first = i;
    if (!isOpen(label)) spans.push({ first, last: i, type: typeOf(label) });
  }
  return spans;
}
