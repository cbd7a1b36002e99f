import type { Span } from "../types";
import { escapeHtml } from "./escape";

/** A span of the text, with the element to put around it. */
export interface HtmlMark extends Span {
  readonly tag: "mark" | "strong" | "a";
  readonly attributes: Readonly<Record<string, string>>;
  /** If another mark cuts this one, only the first part has the id. */
  readonly id?: string;
}

/** Returns the text as HTML with nested marks. If two marks cross, the later one is cut at the end of the earlier one. */
export function markText(text: string, marks: readonly HtmlMark[]): string {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  const begun = new Set<HtmlMark>();
  let open: HtmlMark[] = [];
  let html = "";
  let at = 0;
  const writeUntil = (offset: number) => {
    html += escapeHtml(text.slice(at, offset));
    at = offset;
  };
  /** Closes the marks that end at or before the offset; opens those again that are inside them and end later. */
  const closeUntil = (offset: number) => {
    for (;;) {
      const end = Math.min(...open.map((mark) => mark.end));
      if (end > offset) return;
      writeUntil(end);
      const first = open.findIndex((mark) => mark.end === end);
      const inside = open.slice(first);
      html += inside.map(({ tag }) => `</${tag}>`).join("");
      const reopened = inside.filter((mark) => mark.end > end);
      open = [...open.slice(0, first), ...reopened];
      html += reopened.map(begin).join("");
    }
  };
  const begin = (mark: HtmlMark): string => {
    const id = mark.id !== undefined && !begun.has(mark) ? { id: mark.id } : {};
    begun.add(mark);
    const attributes = Object.entries({ ...id, ...mark.attributes });
    return `<${mark.tag}${attributes.map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join("")}>`;
  };
  for (const mark of sorted) {
    closeUntil(mark.start);
    writeUntil(mark.start);
    html += begin(mark);
    open.push(mark);
  }
  closeUntil(text.length);
  writeUntil(text.length);
  return html;
}
