import { describe, expect, test } from "vitest";
import { loadDictionary } from "../../../src/dictionary/load";
import type { Candidate } from "../../../src/keywords/candidate";
import { newsBackground } from "../../../src/keywords/ranking/background";
import { Feature } from "../../../src/keywords/ranking/feature-names";
import { createFeaturedCandidateReader } from "../../../src/keywords/ranking/featured-candidates";
import type { Span } from "../../../src/types";
import { nounDocument, nouns } from "../noun-document";

const dictionary = await loadDictionary();
const read = createFeaturedCandidateReader(dictionary, newsBackground(dictionary));
function featured(cut: string, titleCut?: string, boilerplate: readonly Span[] = []) {
  const found: { candidate: Candidate; features: Float64Array }[] = [];
  const title = titleCut === undefined ? undefined : nounDocument(titleCut);
  read(
    { document: nounDocument(cut), title, entities: [], times: [], figures: [], boilerplate },
    (candidate, features) => found.push({ candidate, features: features.slice() }),
  );
  return found;
}
const find = (term: string, ...args: Parameters<typeof featured>): Candidate | undefined =>
  featured(...args).find(({ candidate }) => candidate.term === term)?.candidate;

test("a part is counted inside the longer phrase, and whole by itself", () => {
  const bridge = find("大橋", "中央|大橋|は|大橋|が|大橋|で");
  expect(bridge).toMatchObject({ count: 3, whole: 2, mentions: [{ start: 2 }, { start: 5 }, { start: 8 }] });
  expect([...bridge!.inside!].map(([form, count]) => [form.text, count])).toEqual([["中央大橋", 1]]);
});

test("a part whose words occur nowhere else is no candidate", () => {
  expect(find("大橋", "中央|大橋|は")).toBeUndefined();
  expect(find("中央大橋", "中央|大橋|は")).toBeDefined();
});

test("longer phrases are distinguished by their first 40 characters", () => {
  const words = nouns(21);
  const inside = (shared: number) => {
    const [a, b] = [words.with(shared, "工事"), words.with(shared, "計画")];
    return find(words[0]!, `${a.join("|")}|は|${b.join("|")}|が`)!.inside!.size;
  };
  expect(inside(19)).toBe(2);
  expect(inside(20)).toBe(1);
});

test("a noun of an action is marked if it is a verb in the first sentence", () => {
  expect(find("逮捕", "県警|が|逮捕|した|。")!.leadVerb).toBe(true);
  expect(find("逮捕", "県警|が|逮捕|の|。")!.leadVerb).toBe(false);
  expect(find("大橋", "大橋|した|。")!.leadVerb).toBe(false);
  expect(find("逮捕", "県警|は|。|逮捕|した|。")!.leadVerb).toBe(false);
});

describe("a title", () => {
  test("adds whole phrases and marks those of the text", () => {
    expect(find("渋滞緩和", "中央|大橋|は", "渋滞|緩和")).toMatchObject({ count: 0, inTitle: true, mentions: [] });
    expect(find("緩和", "中央|大橋|は", "渋滞|緩和")).toBeUndefined();
    expect(find("中央大橋", "中央|大橋|は", "中央|大橋")).toMatchObject({ count: 1, inTitle: true });
  });
  test("counts for the features with its first 300 characters", () => {
    const share = (before: number) =>
      featured("中央|大橋|は", `${"日".repeat(before)}|は|中央|大橋`).find(
        ({ candidate }) => candidate.term === "中央大橋",
      )!.features[Feature.TitleShare];
    expect(share(295)).toBe(1);
    expect(share(296)).toBe(0.5);
  });
});

describe("long phrases", () => {
  test("are in the text twice, or once and in the title", () => {
    const quoted = "「|強さ|と|物流|」|は";
    expect(find("強さと物流", `${quoted}|${quoted}`)).toMatchObject({ count: 2, whole: 2, inTitle: false });
    expect(find("強さと物流", quoted)).toBeUndefined();
    expect(find("強さと物流", quoted, "強さ|と|物流")).toMatchObject({ count: 1, inTitle: true });
  });
  test("cut no token", () => {
    expect(find("強さと物流", "「|強さ|と|物流|」|は|強さ|と|物流|網|は")).toMatchObject({ count: 2 });
    expect(find("強さと物流", "「|強さ|と|物流|」|は|強さ|と|物流網|は")).toBeUndefined();
  });
  test("overlap no barrier", () => {
    const twice = "表現|の|自由|が|表現|の|自由|で";
    expect(find("表現の自由", twice)).toMatchObject({ count: 2 });
    expect(find("表現の自由", twice, undefined, [{ start: 2, end: 3 }])).toBeUndefined();
  });
});
