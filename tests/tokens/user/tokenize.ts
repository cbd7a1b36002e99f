import { createTokenizer } from "../../../src/index";
import type { Token, TokenizerOptions } from "../../../src/types";

type UserDictionary = TokenizerOptions["userDictionary"];

/** Returns the tokens of a text with the words of a user. */
export async function tokenize(userDictionary: UserDictionary, text: string): Promise<Token[]> {
  const tokenizer = await createTokenizer(userDictionary === undefined ? {} : { userDictionary });
  return tokenizer.tokenize(text);
}

/** Returns the surfaces of the tokens. */
export const surfaces = async (userDictionary: UserDictionary, text: string): Promise<string[]> =>
  (await tokenize(userDictionary, text)).map(({ surface }) => surface);
