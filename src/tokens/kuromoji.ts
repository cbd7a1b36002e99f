import type { IpadicFeatures } from "kuromoji";
import { AnalyzerError } from "../errors";
import type { Token, Tokenizer } from "../types";
import { cutForTokenizer, MAX_CHUNK } from "./lattice/chunks";

/** The part of kuromoji's tokenizer that is used; its published types leave it out. */
interface Kuromoji {
  tokenizeForSentence(sentence: string): IpadicFeatures[];
}

/** Stands for what kuromoji cannot hold in one unit: a character beyond the BMP, a lone surrogate, NUL. */
const PLACEHOLDER = "\uFFFC";
const UNHOLDABLE = /[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF\0]/g;

/**
 * kuromoji.js behind the `Tokenizer` seam: its words and features, and offsets that are right.
 *
 * Its own positions go wrong after an unknown word that swallowed 、 or 。 and after every character beyond the BMP, it loses text
 * around surrogate pairs and throws on a lone surrogate and on NUL. So it reads one chunk at a time, in a view where each of those
 * is one placeholder, and the tokens are laid along the text by their surfaces.
 */
export function adaptKuromoji(kuromoji: Kuromoji, longestRun = MAX_CHUNK): Tokenizer {
  return {
    tokenize(text) {
      const tokens: Token[] = [];
      for (const { start, end } of cutForTokenizer(text, longestRun)) {
        const chunk = text.slice(start, end);
        let at = start;
        for (const word of kuromoji.tokenizeForSentence(chunk.replace(UNHOLDABLE, PLACEHOLDER))) {
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
 * Loads kuromoji itself and the IPADIC it ships, for comparison: some 0.6 s and 380 MB. Node only; kuromoji 0.1.2 must be installed.
 * @throws AnalyzerError `ERR_DICTIONARY` where its dictionary cannot be read.
 */
export async function kuromojiTokenizer(): Promise<Tokenizer> {
  const [{ default: kuromoji }, { createRequire }, { dirname, join }] = await Promise.all([
    import("kuromoji"),
    import("node:module"),
    import("node:path"),
  ]);
  const home = dirname(createRequire(import.meta.url).resolve("kuromoji/package.json"));
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

/** How many units of the text `units` units of the placeholder view stand for. */
function sourceLength(text: string, at: number, units: number): number {
  let end = at;
  for (let i = 0; i < units; i++) end += text.codePointAt(end)! > 0xffff ? 2 : 1;
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
