import { beforeAll, expect, test } from "vitest";
import { loadDictionary } from "../../../src/dictionary/load";
import { createNameContext, type NameContext } from "../../../src/entities/context";
import { createNameLexicon } from "../../../src/entities/names/lexicon";
import { readText } from "../../../src/text/document";
import { tokenizeDocument } from "../../../src/tokens/tokenized-document";
import { createNewsTokenizer } from "../../../src/tokens/tokenizer";

let contextOf: (text: string) => NameContext;
beforeAll(async () => {
  const lexicon = createNameLexicon(await loadDictionary());
  const tokenizer = await createNewsTokenizer(undefined);
  contextOf = (text) => createNameContext(tokenizeDocument(readText(text), tokenizer), lexicon);
});

test("most rules begin at names, places, bodies, foreign words and legal forms, and nowhere else", () => {
  const { segments, triggers } = contextOf(
    "米の石破茂は昨日、千葉とソニーとNHKと株式会社とアフテンポステンの会議を延期した。",
  );
  expect(triggers.map((i) => segments[i]!.text)).toEqual([
    "米",
    "石破茂",
    "千葉",
    "ソニー",
    "NHK",
    "株式会社",
    "アフテンポステン",
  ]);
});
