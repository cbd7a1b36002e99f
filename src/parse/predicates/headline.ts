import type { Word } from "../../tokens/words";
import { MARGIN, type Morphemes } from "../morphemes";
import { Field, Role } from "../word-profiles";
import { NumberSense, Particle, PredicateForm, readShapes, type Shapes } from "./shapes";

/** What the finders read: words of the tokens, rows of the words and of the bunsetsu, the first words and the heads of these. */
export interface Tree {
  readonly words: Morphemes;
  readonly profiles: Int32Array;
  readonly firsts: Int32Array;
  readonly rows: Int32Array;
  readonly heads: Int32Array;
}

/**
 * Whether the noun at the beginning is what a headline is about: トヨタ、│純利益3割減. It has no particle and a comma, and the headline ends
 * in the noun of an action or in a figure; a list of nouns (東京、大阪) does not. The corpus has no headlines: in A社、│B社を│買収へ the
 * trained tables see a pair.
 */
export function hasHeadlineTopic(tree: Tree, shapes: Shapes): boolean {
  if (!beginsWithComma(tree)) return false;
  const last = tree.heads.length - 1;
  const form = shapes.forms[last]!;
  if (form < PredicateForm.NounEnd) return false;
  if (form === PredicateForm.NounEnd && shapes.amounts[last] !== NumberSense.Figure) return false;
  const isNoun = shapes.nounFrom[0] !== shapes.nounTo[0];
  if (!isNoun || shapes.particles[0] !== Particle.None || shapes.amounts[0] !== NumberSense.None) return false;
  const head = tree.heads[0]!;
  const particle = shapes.particles[head]!;
  return head === last || particle === Particle.Wo || particle === Particle.Ni;
}

/** Lets the topic of a headline depend on its last bunsetsu. The shapes are read only of what may be one. */
export function attachHeadlineTopic(tokens: readonly Word[], tree: Tree): void {
  if (!beginsWithComma(tree)) return;
  const { words, profiles, firsts, heads } = tree;
  if (hasHeadlineTopic(tree, readShapes(tokens, words, profiles, firsts))) heads[0] = heads.length - 1;
}

/** Whether a comma ends the first bunsetsu, and that depends on the last or on one right below it. */
function beginsWithComma(tree: Tree): boolean {
  const { heads } = tree;
  const last = heads.length - 1;
  return hasFirstComma(tree) && (heads[0] === last || heads[heads[0]!] === last);
}

/** Whether a comma ends the first bunsetsu; no other sentence has the topic of a headline. */
export const hasFirstComma = ({ words, profiles, firsts }: Omit<Tree, "heads">): boolean =>
  firsts.length > 1 && (profiles[words.rows[MARGIN + firsts[1]! - 1]! + Field.Role]! & Role.Comma) !== 0;
