import { CharInfo, packCharInfo } from "../../../src/tokens/ipadic/format";
import { unpack } from "./kuromoji-files";

/** Categories of characters; the white space of char.def, and other white space that is SPACE for kuromoji. */
const SPACE = 1;
const DEFAULT = 0;
const NAMED_SPACES = [0x09, 0x0a, 0x0b, 0x20];
const OTHER_SPACES = [0x0c, 0x0d, 0xa0, 0x1680, 0xfeff];

/**
 * Packs the code and the categories of every UTF-16 code unit. For kuromoji, characters that are not in char.def are SPACE instead of
 * DEFAULT: here they are DEFAULT, but white space stays SPACE if the tokenizer is to give kuromoji's tokens.
 * @throws Error if there are more characters than codes
 */
export function packCharacters(codeOf: ReadonlyMap<number, number>): Int32Array<ArrayBuffer> {
  const category = new Uint8Array(unpack("unk_char"));
  const compatible = new Uint32Array(unpack("unk_compat"));
  if (codeOf.size > CharInfo.CodeMask + 1)
    throw new Error(`${codeOf.size} characters, a code holds ${CharInfo.CodeMask + 1}`);
  return Int32Array.from({ length: 0x10000 }, (_, codeUnit) => {
    const mecab = category[codeUnit] === SPACE && !NAMED_SPACES.includes(codeUnit) ? DEFAULT : category[codeUnit]!;
    const kuromoji = OTHER_SPACES.includes(codeUnit) ? SPACE : mecab;
    return packCharInfo(codeOf.get(codeUnit) ?? 0, kuromoji, mecab, compatible[codeUnit]! | (1 << mecab));
  });
}

/** Reads INVOKE, GROUP and LENGTH of each category, which a name and a 0 follow. */
export function readCategoryRules(categories: number): Uint8Array<ArrayBuffer> {
  const invoke = new DataView(unpack("unk_invoke"));
  const rules: number[] = [];
  for (let at = 0; rules.length < 3 * categories; at++) {
    rules.push(invoke.getUint8(at), invoke.getUint8(at + 1), invoke.getInt32(at + 2, true));
    for (at += 6; invoke.getUint8(at) !== 0; at++);
  }
  return Uint8Array.from(rules);
}
