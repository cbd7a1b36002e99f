import * as v from "valibot";
import {
  type AnalyzerErrorCode,
  createAnalyzer,
  createParser,
  type Figure,
  type ParsedText,
  type Summary,
  type Tokenizer,
} from "yomitori";
import { SummarySchema } from "yomitori/schema";

const byCharacter: Tokenizer = {
  tokenize: (text) =>
    Array.from(text.matchAll(/./gsu), ({ 0: surface, index }) => ({
      surface,
      start: index,
      end: index + surface.length,
      pos: "名詞",
      posDetail: ["一般", "*", "*"],
      conjugationType: "*",
      conjugationForm: "*",
      lemma: surface,
      known: true,
    })),
};
const analyzer = await createAnalyzer({ tokenizer: byCharacter, keySentences: 1 });
const summary: Summary = analyzer.analyze({ text: "売上高は3億円。", publishedAt: "2025-02-08" });
const figure: Figure | undefined = v.parse(SummarySchema, summary).figures[0];
const code: AnalyzerErrorCode = "ERR_INPUT";
if (figure?.decimal !== "300000000") throw new Error(`${code}: ${figure?.decimal}`);
const parsed: ParsedText = (await createParser()).parse("売上高が増えた。");
if (parsed.predicates[0]?.arguments[0]?.role !== "ga") throw new Error(parsed.schema);
