import type { Summary } from "../../types";
import { entities } from "./entities";
import { figures } from "./figures";
import { header } from "./header";
import { keySentences } from "./key-sentences";
import { keywords } from "./keywords";
import { type Style, section } from "./layout";
import { timeline } from "./timeline";
import { warnings } from "./warnings";

/** One article as a person reads it in a terminal. `text` is what the offsets of the summary refer to. */
export function report(summary: Summary, text: string, style: Style & { readonly file: string }): string {
  return [
    header(summary, style.file, style),
    section("Figures", figures(summary, style), style),
    section("Timeline", timeline(summary, text, style), style),
    section("Entities", entities(summary, style), style),
    section("Keywords", keywords(summary, style), style),
    section("Key sentences", keySentences(summary, style), style),
    section("Warnings", warnings(summary, style), style),
  ]
    .filter(Boolean)
    .join("\n");
}
