import type { Summary } from "../../types";
import { innerWidth, type Style } from "./layout";
import { wrap } from "./width";

/** Returns the messages of the warnings, wrapped. */
export function warningLines({ warnings }: Summary, style: Style): string {
  const { colors } = style;
  return warnings
    .flatMap(({ message }) => wrap(message, innerWidth(style)))
    .map(colors.yellow)
    .join("\n");
}
