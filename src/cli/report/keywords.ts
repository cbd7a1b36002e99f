import type { Summary } from "../../types";
import { innerWidth, type Style } from "./layout";
import { displayWidth, shown } from "./width";

const SEPARATOR = " · ";

/** Returns the keywords, best first, on as many lines as they need; no keyword is split. */
export function keywordLines({ keywords }: Summary, style: Style): string {
  const lines: string[] = [];
  for (const keyword of keywords) {
    const term = shown(keyword.term);
    const joined = lines.length > 0 ? `${lines.at(-1)}${SEPARATOR}${term}` : term;
    if (lines.length > 0 && displayWidth(joined) <= innerWidth(style)) lines[lines.length - 1] = joined;
    else lines.push(term);
  }
  return lines.join("\n");
}
