import { describe, expect, it } from "vitest";
import type { FigureDraft } from "../../../../src/figures/draft";
import { agreedAnswers } from "../../../../src/figures/weigh/measured/agreement";
import type { MeasuredCandidate } from "../../../../src/figures/weigh/measured/candidate";
import type { MeasuredAnswer, RowContext } from "../../../../src/figures/weigh/row-context";

const WORDS = ["", "投資", "規模", "日本", "首相"];
const phrase = (word: number, start = 0) => ({ whole: word, start, end: start + 2 }) as MeasuredCandidate;
const draft = (decimal: string, start: number, fields: Partial<FigureDraft> = {}) =>
  ({ kind: "money", decimal, start, unit: { code: "USD", text: "ドル" }, ...fields }) as FigureDraft;

/** What the figures have in the end, as "property/entity"; those that are left as they were are "–". */
function agreed(drafts: readonly FigureDraft[], answers: readonly (readonly [property: number, entity: number])[]) {
  const chosen = answers.map(
    ([property, entity], i): MeasuredAnswer => ({
      property: property === 0 ? null : phrase(property, 10 * i),
      entity: entity === 0 ? null : phrase(entity, 10 * i),
    }),
  );
  const all = agreedAnswers({ drafts, chosen } as unknown as RowContext);
  return drafts.map((_, i) => {
    const answer = all.get(i);
    return answer ? `${WORDS[answer.property?.whole ?? 0]}/${WORDS[answer.entity?.whole ?? 0]}` : "–";
  });
}
const equal = (count: number, fields: Partial<FigureDraft> = {}, decimal = "100") =>
  Array.from({ length: count }, (_, i) => draft(decimal, 10 * i, fields));

describe("figures of one value", () => {
  it("have the property of most and the entity of at least half", () => {
    const answers = [
      [1, 3],
      [1, 4],
      [2, 3],
      [1, 0],
    ] as const;
    expect(agreed(equal(4), answers)).toEqual(["投資/日本", "投資/日本", "投資/日本", "投資/日本"]);
  });

  it("have no entity if less than half agree on one", () => {
    expect(
      agreed(equal(3), [
        [1, 3],
        [1, 4],
        [1, 0],
      ]),
    ).toEqual(["投資/", "投資/", "投資/"]);
  });

  it.each([
    ["told twice", equal(2)],
    ["of small counts", equal(3, { kind: "quantity" }, "9")],
    ["in percent", equal(3, { kind: "percent" })],
    ["of ages", equal(3, { kind: "age" })],
    ["of ordinals", equal(3, { kind: "ordinal" })],
    ["in several units", [...equal(2), draft("100", 20, { unit: { code: "JPY", text: "円" } })]],
    ["of several values", [...equal(2), draft("101", 20)]],
  ])("are left as they are if they are %s", (_, drafts) => {
    expect(
      agreed(drafts, [
        [1, 3],
        [1, 4],
        [2, 3],
      ]),
    ).toEqual(drafts.map(() => "–"));
  });

  it("are equal by chance if less than half measure the same", () => {
    expect(
      agreed(equal(3), [
        [1, 3],
        [2, 3],
        [4, 3],
      ]),
    ).toEqual(["–", "–", "–"]);
  });

  it("of ten or more are no small counts", () => {
    expect(
      agreed(equal(3, { kind: "quantity" }, "10"), [
        [1, 3],
        [1, 3],
        [2, 3],
      ])[2],
    ).toBe("投資/日本");
  });
});
