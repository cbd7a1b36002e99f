/** What must be true of any claim: exact spans, a verbatim sentence is never contradicted, and neither order nor typography say anything. */
import fc from "fast-check";
import * as v from "valibot";
import { expect, test } from "vitest";
import { createChecker } from "../../src/check/index";
import type { ClaimReport } from "../../src/check/types";
import { createAnalyzer } from "../../src/index";
import { ClaimReportSchema } from "../../src/schema";
import { fixtureArticles } from "../fixtures";
import { anyText, RUNS } from "../generated";

const analyzer = await createAnalyzer();
const checker = createChecker(analyzer);
const FEWER = { ...RUNS, numRuns: 80 };

const sentences = fixtureArticles.flatMap((article) =>
  analyzer.analyze(article).sentences.map(({ start, end }) => ({ article, sentence: article.text.slice(start, end) })),
);

const verdicts = ({ findings }: ClaimReport) =>
  findings.map(({ kind, text, verdict, field }) => [kind, text, verdict, field]);

test("a sentence of a source is supported by it in all that it says", () => {
  fc.assert(
    fc.property(fc.constantFrom(...sentences), ({ article, sentence }) => {
      const { findings } = checker.check({ text: sentence }, [article]);
      expect(findings.filter(({ verdict }) => verdict !== "supported")).toEqual([]);
    }),
    FEWER,
  );
});

test("any text is supported by itself, its spans are exact, and the report is plain JSON", () => {
  fc.assert(
    fc.property(anyText, anyText, (text, other) => {
      const report = checker.check(text, [other, text]);
      v.assert(ClaimReportSchema, report);
      expect(JSON.parse(JSON.stringify(report))).toEqual(report);
      let last = 0;
      for (const { start, end, text: words, verdict, field, evidence } of report.findings) {
        expect(start).toBeGreaterThanOrEqual(last);
        last = end;
        expect(text.slice(start, end)).toBe(words);
        expect(verdict).not.toBe("contradicted");
        expect(field === undefined).toBe(true);
        for (const one of evidence) expect([other, text][one.source]!.slice(one.start, one.end)).toBe(one.text);
      }
    }),
    FEWER,
  );
});

test("the order of the sources does not change a verdict", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...sentences),
      fc.shuffledSubarray([...fixtureArticles], { minLength: 2, maxLength: 4 }),
      ({ sentence }, sources) => {
        const one = checker.check({ text: sentence, publishedAt: "2025-02-08" }, sources);
        const other = checker.check({ text: sentence, publishedAt: "2025-02-08" }, [...sources].reverse());
        expect(verdicts(other)).toEqual(verdicts(one));
      },
    ),
    { ...FEWER, numRuns: 30 },
  );
});

const wide = (text: string): string => text.replace(/[0-9]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

test.each([
  ["full-width digits", wide],
  ["Western commas", (text: string) => text.replaceAll("、", "，").replaceAll("。", "．")],
])("%s do not change a verdict", (_, typeset) => {
  for (const { article, sentence } of sentences.slice(0, 40)) {
    const plain = checker.check({ text: sentence }, [article]).findings;
    const set = checker.check({ text: typeset(sentence) }, [{ ...article, text: article.text }]).findings;
    expect(set.map(({ verdict, field }) => [verdict, field])).toEqual(
      plain.map(({ verdict, field }) => [verdict, field]),
    );
  }
});
