import { expect, it } from "vitest";
import { measuredOf } from "../read-figures";

/** A noun of one token. */
const NOUN = "大会";

it("a phrase that begins at a token has at most 17 tokens", () => {
  expect(measuredOf(`16人の${NOUN.repeat(17)}が出た。`)).toBe(`${NOUN.repeat(17)}|`);
  expect(measuredOf(`16人の${NOUN.repeat(18)}が出た。`)).toBe(`${NOUN.repeat(17)}|`);
});

it("a phrase that ends at a token has at most 17 tokens", () => {
  expect(measuredOf(`${NOUN.repeat(17)}は20人に達した。`)).toBe(`${NOUN.repeat(17)}|`);
  expect(measuredOf(`${NOUN.repeat(18)}は20人に達した。`)).toBe(`${NOUN.repeat(17)}|`);
});

it("two phrases that や joins have at most 16 tokens together", () => {
  expect(measuredOf(`${NOUN.repeat(14)}や相談20人が来た。`)).toBe(`${NOUN.repeat(14)}や相談|`);
  expect(measuredOf(`${NOUN.repeat(15)}や相談20人が来た。`)).toBe("相談|");
});
