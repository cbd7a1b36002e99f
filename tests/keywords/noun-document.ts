import { readText } from "../../src/text/document";
import { type TokenizedDocument, tokenizeDocument } from "../../src/tokens/tokenized-document";
import type { Token } from "../../src/types";

const PARTICLES = new Set(["の", "は", "が", "や", "と", "で", "に"]);
const SYMBOLS = new Set(["。", "、", "「", "」", "(", ")", "・"]);
const ACTIONS = new Set(["逮捕"]);

/** Reads a text that is cut into tokens by |: all are general nouns but a few particles, symbols, した and 逮捕, so that a test depends on no dictionary. */
export function nounDocument(cut: string): TokenizedDocument {
  const surfaces = cut.split("|");
  let next = 0;
  // The tokenizer gets its own view of each sentence, in which some characters are full-width; lengths are the same.
  const tokenize = (text: string): Token[] => {
    const tokens: Token[] = [];
    for (let start = 0; start < text.length; ) {
      const surface = surfaces[next++]!;
      tokens.push({ ...tokenOf(surface, start), surface: text.slice(start, start + surface.length) });
      start += surface.length;
    }
    return tokens;
  };
  return tokenizeDocument(readText(surfaces.join("")), { tokenize });
}

function tokenOf(surface: string, start: number): Token {
  const [pos, detail] = PARTICLES.has(surface)
    ? (["助詞", "格助詞"] as const)
    : SYMBOLS.has(surface)
      ? (["記号", "一般"] as const)
      : surface === "した"
        ? (["動詞", "自立"] as const)
        : ACTIONS.has(surface)
          ? (["名詞", "サ変接続"] as const)
          : (["名詞", "一般"] as const);
  return {
    surface,
    start,
    end: start + surface.length,
    pos,
    posDetail: [detail, "*", "*"],
    conjugationType: "*",
    conjugationForm: "*",
    lemma: surface,
    known: true,
  };
}

/** Returns `count` different nouns of two characters. */
export const nouns = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => String.fromCharCode(0x5000 + 2 * i, 0x5001 + 2 * i));
