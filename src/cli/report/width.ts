import stringWidth from "string-width";

/** The columns a text takes in a terminal: two for a full-width character, none for an escape. */
export const displayWidth = (text: string): number => stringWidth(text);

/** The text, or as much of it as fits with an … */
export function truncate(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = "";
  let used = 0;
  for (const c of text) {
    used += displayWidth(c);
    if (used > width - 1) break;
    kept += c;
  }
  return `${kept.trimEnd()}…`;
}

/** A word of Latin letters or digits stays together, everything else can be cut anywhere. */
const PIECE = /[!-~]+|[^!-~]/gu;
/** These do not begin a line. */
const CLOSING = /^[、。，．」』）)］】〉》〕!?！？ー・…]/u;

/** Lines that are no wider than `width`, broken as Japanese is. */
export function wrap(text: string, width: number): string[] {
  const lines: string[][] = [[]];
  let used = 0;
  for (const piece of pieces(text, width)) {
    let line = lines.at(-1)!;
    const size = displayWidth(piece);
    if (used + size > width && line.length > 0) {
      // 。 takes the character before it along to the next line.
      const carried = CLOSING.test(piece) && line.length > 1 ? [line.pop()!] : [];
      line = carried;
      lines.push(line);
      used = displayWidth(carried.join(""));
    }
    line.push(piece);
    used += size;
  }
  return lines.map((line) => line.join("").trim());
}

function* pieces(text: string, width: number): Generator<string> {
  for (const [piece] of text.matchAll(PIECE)) {
    for (let at = 0; at < piece.length; at += width) yield piece.slice(at, at + width);
  }
}
