import { expect, test } from "vitest";
import { combine } from "../../src/entities/combine";

const namesIn = (text: string, name: string): string[] => {
  const start = text.indexOf(name);
  const recognized = { start, end: start + name.length, type: "product" as const };
  return combine([], [recognized], text).map((draft) => text.slice(draft.start, draft.end));
};

test.each([
  ["選んだのは田老66・0%だ", "田老66"],
  ["城南3%だ", "城南3"],
  ["城南3.5だ", "城南3"],
  ["城南12円だ", "城南1"],
])("a name does not end within a number: %s", (text, name) => {
  expect(namesIn(text, name)).toEqual([]);
});

test.each([
  ["ハヤブサ2・ハヤブサ3が着いた", "ハヤブサ2"],
  ["ハヤブサ2、3位", "ハヤブサ2"],
  ["ハヤブサ2が着いた", "ハヤブサ2"],
  ["城南%だ", "城南"],
])("a name may end in a number: %s", (text, name) => {
  expect(namesIn(text, name)).toEqual([name]);
});
