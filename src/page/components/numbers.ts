import { element } from "./element";

/** A number with what belongs to it: +18.2, 31,204,000,000, １２３, 1兆2,345億, 二〇二五, 2025-11-11, 18:00. */
const NUMBER =
  /[+\-−±]?[\p{Nd}〇一二三四五六七八九十百千万億兆京]+(?:[.,:/．，：-][\p{Nd}〇一二三四五六七八九十百千万億兆京]+)*/gu;
/** A longer number does not fit on the line of a phone. */
const LONGEST = 28;
/** Where a longer number can be cut: behind a comma, else behind so many digits. */
const PIECE = /[^,，]{1,28}[,，]?/gu;

/** Returns a text as nodes in which no line ends within a number. Words of any length break where they must. */
export function withWholeNumbers(text: string): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let at = 0;
  for (const { 0: number, index } of text.matchAll(NUMBER)) {
    if (number.length === 1) continue;
    nodes.push(text.slice(at, index));
    const pieces = number.length > LONGEST ? number.match(PIECE)! : [number];
    for (const piece of pieces) nodes.push(element("span", { class: "number" }, piece));
    at = index + number.length;
  }
  return [...nodes, text.slice(at)].filter((node) => node !== "");
}
