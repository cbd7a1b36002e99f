import type { Summary } from "../../types";
import { oneLine } from "./excerpt";
import { innerWidth, type Style } from "./layout";
import { wrap } from "./width";

const MARK = "- ";

/** The key sentences in order of appearance, wrapped. */
export function keySentences({ keySentences }: Summary, style: Style): string {
  const width = innerWidth(style) - MARK.length;
  return keySentences.map(({ text }) => MARK + wrap(oneLine(text), width).join("\n  ")).join("\n");
}
