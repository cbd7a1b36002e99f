import type { ChangeDirection } from "../../types";
import { patternOfWords } from "../claim-words";
import type { Place } from "../passage";

/** How far behind a figure the word for its direction stands: 増 of 3%増, 上昇 of 3%の大幅な上昇. */
const MOST_BETWEEN = 10;
/** 3%増, 0.5ポイント上昇, 20円高, 5人増え */
const UP = patternOfWords("up");
/** 3%減, 0.5ポイント低下, 20円安, 5人減り */
const DOWN = patternOfWords("down");
const END = /[、。\n「」()\d]/;

/** The direction that the words behind a figure say, with the end of the word. */
interface SaidDirection {
  readonly direction: ChangeDirection;
  readonly end: number;
}

/** Whether the words behind two figures say that a value moved in opposite ways: 3%増 and 3%減. */
export function isOppositeDirection(claim: Place, source: Place): boolean {
  const told = directionBehind(claim);
  if (!told) return false;
  const said = directionBehind(source);
  return said !== undefined && said.direction !== told.direction;
}

/** Returns the direction that is said behind a figure; undefined if none is, up to the next figure or comma. */
export function directionBehind({ passage: { view }, end }: Place): SaidDirection | undefined {
  // The unit tells, too: 円高 behind 20円
  const from = end - 1;
  const behind = view.slice(from, end + MOST_BETWEEN);
  const stop = behind.slice(1).search(END);
  const words = stop < 0 ? behind : behind.slice(0, stop + 1);
  const [up, down] = [UP.exec(words), DOWN.exec(words)];
  const first = up && down ? (up.index <= down.index ? up : down) : (up ?? down);
  if (!first) return undefined;
  return { direction: first === up ? "up" : "down", end: from + first.index + first[0].length };
}
