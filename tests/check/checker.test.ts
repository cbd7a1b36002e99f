import { describe, expect, test } from "vitest";
import { createChecker } from "../../src/check/index";
import { createAnalyzer } from "../../src/index";
import type { Analyzer } from "../../src/types";

const analyzer = await createAnalyzer();
const checker = createChecker(analyzer);

describe("a report", () => {
  test("has the id of the claim as a string, and none without one", () => {
    expect(checker.check({ id: 7, text: "" }, [])).toEqual({ id: "7", findings: [] });
    expect(checker.check("", [])).toEqual({ findings: [] });
  });

  test("leads to the places of the sources as they were given", () => {
    const { findings } = checker.check("死者は４人だった。", ["けが人は5人。", "死者は ３ 人だった。"]);
    expect(findings).toEqual([
      {
        kind: "figure",
        start: 3,
        end: 5,
        text: "４人",
        verdict: "contradicted",
        field: "value",
        evidence: [{ source: 1, start: 4, end: 7, text: "３ 人" }],
      },
    ]);
  });

  test("has all figures of a sum as evidence", () => {
    const [finding] = checker.check("黒字は合計8億円。", ["A社は3億円、B社は5億円の黒字だった。"]).findings;
    expect(finding).toMatchObject({ verdict: "supported", derived: "sum" });
    expect(finding!.evidence.map(({ text }) => text)).toEqual(["3億円", "5億円"]);
  });

  test("takes the title of a source for evidence, and says so", () => {
    const source = { title: "死者4人に", text: "現場では救助が続いている。" };
    expect(checker.check("死者は4人。", [source]).findings).toMatchObject([
      { verdict: "supported", evidence: [{ source: 0, start: 2, end: 4, text: "4人", inTitle: true }] },
    ]);
  });

  test("reads dates of the claim by its own day, else by that of the first source that has one", () => {
    const source = { text: "トヨタ自動車は2月7日に発表した。", publishedAt: "2025-02-08" };
    const verdictOf = (publishedAt?: string) =>
      checker.check({ text: "昨日発表した。", ...(publishedAt ? { publishedAt } : {}) }, ["別の話。", source])
        .findings[0]!.verdict;
    expect(verdictOf()).toBe("supported");
    expect(verdictOf("2025-02-08")).toBe("supported");
    expect(verdictOf("2025-02-10")).toBe("contradicted");
  });

  test("marks a direction together with the figure", () => {
    const { findings } = checker.check("輸出は3%減った。", ["輸出は3%増えた。"]);
    expect(findings).toMatchObject([{ text: "3%減", verdict: "contradicted", field: "direction" }]);
  });
});

describe("what is not valid", () => {
  test.each([
    [[3, []], /^claim: an article is 3, wanted a string or an object with a text$/],
    [[{ text: 3 }, []], /^claim: text is a number, wanted a string$/],
    [[{ text: "円", publishedAt: "2025" }, []], /^claim: publishedAt is "2025", wanted an ISO 8601 date/],
    [["円", "円"], /^sources: "円" given, wanted an array of texts or articles$/],
    [["円", undefined], /^sources: undefined given/],
    [["円", ["円", { title: "円" }]], /^sources\[1\]: text is missing, wanted a string$/],
  ])("%j is ERR_INPUT with its name", (args, message) => {
    const check = () => checker.check(...(args as Parameters<typeof checker.check>));
    expect(check).toThrow(expect.objectContaining({ code: "ERR_INPUT", message: expect.stringMatching(message) }));
  });

  test.each([undefined, null, 3, {}])("createChecker(%j) is ERR_OPTION", (given) => {
    expect(() => createChecker(given as unknown as Analyzer)).toThrow(expect.objectContaining({ code: "ERR_OPTION" }));
  });
});
