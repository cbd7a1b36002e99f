import type { ChangeDirection, Figure } from "../../types";

/** Whether two figures say that a value moved in opposite ways: 3%増 and 3%減. */
export function isOppositeDirection(claim: Figure, source: Figure): boolean {
  const [a, b] = [directionOf(claim), directionOf(source)];
  return a !== undefined && b !== undefined && a !== b;
}

/** Returns the way that a figure says a value moved; undefined of a value whose change is told by another figure, which is checked itself. */
const directionOf = ({ comparison }: Figure): ChangeDirection | undefined =>
  comparison && comparison.changeFigure === undefined ? comparison.direction : undefined;

/** A run of kanji or katakana, or two other letters. */
const WORD = /^(?:[一-鿿]{1,4}|[ァ-ヺー]{1,8}|.{1,2})/;
const MOST_BETWEEN = 12;

/** Returns where the word that says the direction ends: behind 減 of 3%減, where a source says 3%増. */
export function endOfDirection(claim: string, end: number, source: string, sourceEnd: number): number {
  let same = 0;
  while (same < MOST_BETWEEN && claim[end + same] !== undefined && claim[end + same] === source[sourceEnd + same])
    same++;
  if (same === MOST_BETWEEN) return end;
  const word = WORD.exec(claim.slice(end + same, end + same + MOST_BETWEEN))?.[0] ?? "";
  return /^[、。\s]/.test(word) ? end : end + same + word.length;
}
