import type { IpadicFeatures } from "kuromoji";
import { hasFiles, importOfNode } from "../data/read-bytes";
import { AnalyzerError } from "../errors";
import type { Token, Tokenizer } from "../types";
import { cutForTokenizer, MAX_CHUNK } from "./lattice/chunks";

/** The part of kuromoji's tokenizer that is used; its published types leave it out. */
interface Kuromoji {
  tokenizeForSentence(sentence: string): IpadicFeatures[];
}

/** Replaces characters that kuromoji cannot read: one beyond the BMP (𠮷), a lone surrogate, NUL. */
const PLACEHOLDER = "\uFFFC";
const UNREADABLE = /[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF\0]/g;

/**
 * Makes a `Tokenizer` of kuromoji.js, with its words and features but correct offsets.
 *
 * Its own positions are wrong after an unknown word that contains 、 or 。 and after every character beyond the BMP; it loses text around
 * surrogate pairs and throws on a lone surrogate and on NUL. So it is given one chunk at a time, with a placeholder for each of those
 * characters, and the offsets of its tokens are computed from the lengths of their surfaces.
 */
export function adaptKuromoji(kuromoji: Kuromoji, longestRun = MAX_CHUNK): Tokenizer {
  return {
    tokenize(text) {
      const tokens: Token[] = [];
      for (const { start, end } of cutForTokenizer(text, longestRun)) {
        const chunk = text.slice(start, end);
        let at = start;
        for (const word of kuromoji.tokenizeForSentence(chunk.replace(UNREADABLE, PLACEHOLDER))) {
          const until = at + sourceLength(text, at, word.surface_form.length);
          tokens.push(toToken(word, text.slice(at, until), at));
          at = until;
        }
      }
      return tokens;
    },
  };
}

/**
 * Loads kuromoji itself and the IPADIC it ships, for comparison. Takes some 0.6 s and 380 MB. Node only; kuromoji 0.1.2 must be installed.
 * @throws AnalyzerError `ERR_OPTION` if it is not installed; `ERR_DICTIONARY` if its dictionary cannot be read
 */
export async function kuromojiTokenizer(): Promise<Tokenizer> {
  const { kuromoji, home, join } = await importKuromoji();
  return new Promise((resolve, reject) => {
    kuromoji.builder({ dicPath: join(home, "dict") }).build((error, built) => {
      if (error)
        reject(
          new AnalyzerError("ERR_DICTIONARY", `kuromoji's dictionary in ${home} cannot be read`, { cause: error }),
        );
      else resolve(adaptKuromoji(built as unknown as Kuromoji));
    });
  });
}

/** Imports kuromoji and finds its folder. */
async function importKuromoji() {
  try {
    const [{ default: kuromoji }, { createRequire }, { dirname, join }] = await Promise.all([
      importOfNode<{ default: typeof import("kuromoji") }>("kuromoji"),
      importOfNode<typeof import("node:module")>("node:module"),
      importOfNode<typeof import("node:path")>("node:path"),
    ]);
    return { kuromoji, home: dirname(createRequire(import.meta.url).resolve("kuromoji/package.json")), join };
  } catch (cause) {
    const wanted = hasFiles() ? "npm install kuromoji@0.1.2" : "it runs in Node only";
    throw new AnalyzerError("ERR_OPTION", `the tokenizer kuromoji needs the package kuromoji: ${wanted}`, { cause });
  }
}

/** Returns how many code units of the text, from `at` on, kuromoji has read as `length` characters. */
function sourceLength(text: string, at: number, length: number): number {
  let end = at;
  for (let i = 0; i < length; i++) end += text.codePointAt(end)! > 0xffff ? 2 : 1;
  return end - at;
}

function toToken(word: IpadicFeatures, surface: string, start: number): Token {
  const known = word.word_type === "KNOWN";
  return {
    surface,
    start,
    end: start + surface.length,
    pos: word.pos ?? "名詞",
    posDetail: [word.pos_detail_1 ?? "*", word.pos_detail_2 ?? "*", word.pos_detail_3 ?? "*"],
    conjugationType: word.conjugated_type ?? "*",
    conjugationForm: word.conjugated_form ?? "*",
    lemma: known && word.basic_form && word.basic_form !== "*" ? word.basic_form : surface,
    ...(known && word.reading && word.reading !== "*" ? { reading: word.reading } : {}),
    ...(known && word.pronunciation && word.pronunciation !== "*" ? { pronunciation: word.pronunciation } : {}),
    known,
  };
}
