import { loadDictionary } from "../../../src/dictionary/load";
import { createNameContext, type NameContext } from "../../../src/entities/context";
import type { EntityDraft } from "../../../src/entities/draft";
import { createNameLexicon } from "../../../src/entities/names/lexicon";
import { readText } from "../../../src/text/document";
import { tokenizeDocument } from "../../../src/tokens/tokenized-document";
import { createNewsTokenizer } from "../../../src/tokens/tokenizer";

/** Creates a reader of what the rules read of a text, without the model. */
export async function createRuleCheck(): Promise<(text: string) => NameContext> {
  const lexicon = createNameLexicon(await loadDictionary());
  const tokenizer = await createNewsTokenizer(undefined);
  return (text) => createNameContext(tokenizeDocument(readText(text), tokenizer), lexicon);
}

/** Returns the texts of the drafts of a rule, in order. */
export const textsOf = (rule: (context: NameContext) => readonly EntityDraft[], context: NameContext): string[] =>
  rule(context).map(({ start, end }) => context.text.slice(start, end));
