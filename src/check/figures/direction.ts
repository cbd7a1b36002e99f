import type { ChangeDirection } from "../../types";
import type { Place } from "../passage";

/** How far behind a figure the word for its direction stands: 増 of 3%増, 上昇 of 3%の大幅な上昇. */
const MOST_BETWEEN = 10;
/** 3%増, 0.5ポイント上昇, 20円高, 5人増え */
const UP =
  /増(?!税|資)[加大収益額員産]?|上昇|上が|上げ|上回|引き上|伸び|拡大|アップ|プラス|[円ル銭]高|急騰|高騰|続伸|多[いく]/;
/** 3%減, 0.5ポイント低下, 20円安, 5人減り */
const DOWN =
  /減(?!税)[少収益額員産]?|下落|低下|下が|下げ|下回|引き下|落ち|縮小|ダウン|マイナス|[円ル銭]安|急落|続落|少な[いく]/;
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
