import type { Summary } from "../../types";
import { entityTable } from "./entities";
import { figureTable } from "./figures";
import { header } from "./header";
import { keySentenceList } from "./key-sentences";
import { keywordLines } from "./keywords";
import { type Style, section } from "./layout";
import { timelineTable } from "./timeline";
import { warningLines } from "./warnings";

/**
 * Returns the report on one article for a terminal.
 * @param text the text of the article, to which the offsets of the summary refer.
 */
export function report(summary: Summary, text: string, style: Style & { readonly file: string }): string {
  const { sections } = style.wording;
  return [
    header(summary, style.file, style),
    section(sections.figures, figureTable(summary, style), style),
    section(sections.timeline, timelineTable(summary, text, style), style),
    section(sections.entities, entityTable(summary, style), style),
    section(sections.keywords, keywordLines(summary, style), style),
    section(sections.keySentences, keySentenceList(summary, style), style),
    section(sections.warnings, warningLines(summary, text, style), style),
  ]
    .filter(Boolean)
    .join("\n");
}
