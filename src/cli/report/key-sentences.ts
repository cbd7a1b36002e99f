import type { Summary } from "../../types";
import { innerWidth, type Style } from "./layout";
import { wrap } from "./width";

const BULLET = "- ";

/** Returns the key sentences in order of appearance, wrapped. */
export function keySentenceList({ keySentences }: Summary, style: Style): string {
  const width = innerWidth(style) - BULLET.length;
  return keySentences.map(({ text }) => BULLET + wrap(text, width).join("\n  ")).join("\n");
}
