import { expect, it } from "vitest";
import { asEntity, isEmpty, measuredAs, NOTHING_MEASURED, withMeasured } from "../../../src/figures/measured/measured";
import { measuredOf } from "../read-figures";

it("the reading between a name and the title has at most 16 tokens, with its brackets", () => {
  const text = (syllables: number) => `荒井広宙(${"あ・".repeat(syllables)}い)選手が20点を取った。`;
  expect(measuredOf(text(6))).toBe("|荒井広宙");
  expect(measuredOf(text(7))).toBe("選手|");
});

const mention = (text: string) => ({ start: 0, end: text.length, text, sentence: 0 });
const sales = mention("売上高");
const profit = mention("営業利益");
const company = { ...mention("北斗電機"), entity: "e1" };

it("a second finding adds what it knows, and wins where both know a field", () => {
  expect(withMeasured(measuredAs(sales, undefined), measuredAs(undefined, company))).toEqual(
    measuredAs(sales, company),
  );
  expect(withMeasured(measuredAs(sales, company), measuredAs(profit, undefined))).toEqual(measuredAs(profit, company));
  expect(withMeasured(measuredAs(sales, company), NOTHING_MEASURED)).toEqual(measuredAs(sales, company));
});

it("what was counted becomes the entity; nothing remains nothing", () => {
  expect(asEntity(measuredAs(sales, undefined))).toEqual(measuredAs(undefined, sales));
  expect(asEntity(measuredAs(sales, company))).toEqual(measuredAs(undefined, company));
  expect(isEmpty(asEntity(NOTHING_MEASURED))).toBe(true);
});
