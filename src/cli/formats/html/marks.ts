import type { Span } from "../../../types";
import { escapeHtml } from "./escape";

/** A span of the text and the element that it becomes. */
export interface HtmlMark extends Span {
  readonly tag: "mark" | "strong";
  readonly attributes: Readonly<Record<string, string>>;
  /** Set on the first part only, where another mark cuts this one. */
  readonly id?: string;
}

/** The text as HTML with its marks nested; where two cross, the later one is cut where the earlier one ends. */
export function markText(text: string, marks: readonly HtmlMark[]): string {
  const starting = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  const begun = new Set<HtmlMark>();
  let open: HtmlMark[] = [];
  let html = "";
  let at = 0;
  let next = 0;
  const moveTo = (place: number) => {
    html += escapeHtml(text.slice(at, place));
    at = place;
  };
  /** Closes the marks that end at or before the position; those inside them that end later are opened again. */
  const close = (place: number) => {
    for (;;) {
      const end = Math.min(...open.map((mark) => mark.end));
      if (end > place) return;
      moveTo(end);
      const first = open.findIndex((mark) => mark.end === end);
      const inside = open.slice(first);
      html += inside.map(({ tag }) => `</${tag}>`).join("");
      const going = inside.filter((mark) => mark.end > end);
      open = [...open.slice(0, first), ...going];
      html += going.map(begin).join("");
    }
  };
  const begin = (mark: HtmlMark): string => {
    const id = mark.id !== undefined && !begun.has(mark) ? { id: mark.id } : {};
    begun.add(mark);
    const attributes = Object.entries({ ...id, ...mark.attributes });
    return `<${mark.tag}${attributes.map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join("")}>`;
  };
  for (; next < starting.length; next++) {
    const mark = starting[next]!;
    close(mark.start);
    moveTo(mark.start);
    html += begin(mark);
    open.push(mark);
  }
  close(text.length);
  moveTo(text.length);
  return html;
}
