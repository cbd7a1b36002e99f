import { expect, it } from "vitest";
import { Boundaries } from "../../../../src/figures/weigh/measured/boundaries";
import { rowOf } from "../views-of";

it("says the same of an article after others as if it were the first", () => {
  const texts = [
    "北斗電機の売上高は3億円、営業利益は2億円で、社員は30人だった。",
    "負傷者は5人。死者は、市によると、2人だった。",
    "景気は緩やかに回復し、失業率は2%に下がった。".repeat(200),
    "駅では3人が待ち、店では5人が働いた。",
  ];
  const reused = new Boundaries();
  for (const text of texts) {
    const row = rowOf(text);
    const { firstToken, sentences } = row.document;
    const fresh = new Boundaries();
    for (const boundaries of [reused, fresh]) boundaries.begin(row);
    for (let s = 0; s < Math.min(sentences.length, 3); s++) {
      for (const boundaries of [reused, fresh]) boundaries.read(s);
      const [first, last] = [firstToken[s]!, firstToken[s + 1]! - 1];
      for (let to = first; to <= last; to++)
        for (const count of ["commas", "clauses", "topics"] as const)
          expect(reused[count](first, to)).toBe(fresh[count](first, to));
    }
  }
  expect(reused.topics(0, 10)).toBeGreaterThan(0);
});
