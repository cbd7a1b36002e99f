import type { Summary, Warning } from "../../types";
import { innerWidth, type Style } from "./layout";
import { wrap } from "./width";

/** The longest part of the text that is shown before a message. */
const LONGEST_QUOTE = 30;

/**
 * Returns the messages of the warnings, wrapped, each after the words that it is about.
 * @param text the text to which the offsets of the summary refer
 */
export function warningLines({ warnings }: Summary, text: string, style: Style): string {
  const { colors, wording } = style;
  return warnings
    .flatMap((warning) =>
      wrap(quoteOf(warning, wording.warning(warning), text) + wording.warning(warning), innerWidth(style)),
    )
    .map(colors.yellow)
    .join("\n");
}

function quoteOf({ start, end }: Warning, message: string, text: string): string {
  if (start === undefined || end === undefined) return "";
  const words = text.slice(start, end).replace(/\s+/g, " ").slice(0, LONGEST_QUOTE);
  return message.startsWith(words) ? "" : `${words}: `;
}
