import { describe, expect, it } from "vitest";
import { Amount, Particle, PredicateForm, readShapes } from "../../../src/parse/predicates/shapes";
import { splitText } from "./split-text";

/** Returns what is read of a single bunsetsu. */
function shapeOf(bunsetsu: string) {
  const { text, tokens, tree } = splitText(bunsetsu);
  const { words } = tree;
  const { nounFrom, nounTo, particles, forms, amounts } = readShapes(tokens, words, tree.profiles, tree.firsts);
  const noun = nounFrom[0] === nounTo[0] ? null : text.slice(words.starts[nounFrom[0]!]!, words.ends[nounTo[0]! - 1]!);
  return { noun, particle: particles[0], form: forms[0], amount: amounts[0] };
}

describe("readShapes", () => {
  it.each([
    ["売上高が", "売上高", Particle.Ga],
    ["計画を、", "計画", Particle.Wo],
    ["計画をも", "計画", Particle.Mo],
    ["東京では", "東京", Particle.Wa],
    ["「白書」を", "白書", Particle.Wo],
    ["（政府は", "政府", Particle.Wa],
    ["A社を", "A社", Particle.Wo],
    ["トヨタ、", "トヨタ", Particle.None],
    ["前年より", "前年", Particle.Other],
    ["政府の", "政府", Particle.No],
  ])("finds the noun and the particle of %s", (bunsetsu, noun, particle) => {
    expect(shapeOf(bunsetsu)).toMatchObject({ noun, particle });
  });

  it.each(["増えた。", "多い", "そして、", "ゆっくり"])("finds no noun in %s", (bunsetsu) => {
    expect(shapeOf(bunsetsu).noun).toBeNull();
  });

  it.each([
    ["増えた。", PredicateForm.Verb],
    ["多い", PredicateForm.Adjective],
    ["300億円だった。", PredicateForm.Copula],
    ["必要な", PredicateForm.Copula],
    ["増加した", PredicateForm.VerbalNoun],
    ["訪米", PredicateForm.VerbalNounEnd],
    ["買収へ", PredicateForm.HeadlineEnd],
    ["買収を", PredicateForm.None],
    ["東京へ", PredicateForm.None],
    ["東京", PredicateForm.NounEnd],
  ])("knows which predicate %s is", (bunsetsu, form) => {
    expect(shapeOf(bunsetsu).form).toBe(form);
  });

  it.each([
    ["7日、", Amount.Time],
    ["2024年3月期の", Amount.Time],
    ["2割", Amount.Figure],
    ["300億円を", Amount.Figure],
    ["前年の", Amount.None],
  ])("knows what a number makes of %s", (bunsetsu, amount) => {
    expect(shapeOf(bunsetsu).amount).toBe(amount);
  });
});
