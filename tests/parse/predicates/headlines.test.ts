import { expect, it } from "vitest";
import { weightTable } from "../../../src/linear/build-weight-table";
import { createRelationFinder } from "../../../src/parse/predicates/predicates";
import { splitText } from "./split-text";

// With no weights all that is found comes from rules.
const empty = weightTable(new Uint32Array(), new Int8Array());
const findRelations = createRelationFinder(empty, empty);

function lastPredicate(split: string, heads?: readonly number[]) {
  const { text, tokens, tree } = splitText(split, heads);
  const { predicates } = findRelations(tokens, tree);
  const last = predicates.find(({ bunsetsu }) => bunsetsu === tree.heads.length - 1);
  return last && { lemma: last.lemma, roles: last.arguments.map((a) => `${a.role} ${text.slice(a.start, a.end)}`) };
}

it.each([
  ["トヨタ、|純利益3割減", "純利益3割減", ["topic トヨタ"]],
  ["A社、|B社を|買収へ", "買収する", ["topic A社", "ga A社"]],
  ["首相、|あす|訪米へ", "訪米する", ["topic 首相", "ga 首相"], [2, 2, -1]],
] as const)("knows what the headline %s is about", (split, lemma, roles, heads?: readonly number[]) => {
  expect(lastPredicate(split, heads)).toEqual({ lemma, roles });
});

it.each([
  ["東京、|大阪。", "東京、大阪 are a list"],
  ["7日、|開催", "a day"],
  ["東京で|開催", "a particle says what it is"],
  ["米、|麦を|売る。", "a sentence"],
])("finds no such topic in %s: %s", (split) => {
  expect(lastPredicate(split)?.roles).toEqual([]);
});

it("depends on the end of its headline", () => {
  const { tokens, tree } = splitText("A社、|B社を|買収へ");
  const { kinds } = findRelations(tokens, tree);
  expect([...tree.heads]).toEqual([2, 2, -1]);
  expect(kinds).toEqual(["D", "D", "D"]);
});
