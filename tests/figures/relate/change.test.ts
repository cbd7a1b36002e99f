import { expect, it } from "vitest";
import { relationsOf } from "../read-figures";

it.each([
  ["価格を300円から330円に上げる。", ["330円 changeFrom 300円"]],
  ["価格を300円から330円程度に上げる。", ["330円 changeFrom 300円"]],
  ["300円から330円の範囲で売る。", []],
  ["300円から330円にわたる。", []],
])("a new value points to the old one: %s", (text, expected) => {
  expect(relationsOf(text, "changeFrom")).toEqual(expected);
});
