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
  return [
    header(summary, style.file, style),
    section("Figures", figureTable(summary, style), style),
    section("Timeline", timelineTable(summary, text, style), style),
    section("Entities", entityTable(summary, style), style),
    section("Keywords", keywordLines(summary, style), style),
    section("Key sentences", keySentenceList(summary, style), style),
    section("Warnings", warningLines(summary, text, style), style),
  ]
    .filter(Boolean)
    .join("\n");
}
