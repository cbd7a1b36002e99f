import { joined } from "../../../linear/hash";
import { hashText } from "../../../linear/text-hash";
import type { FigureStatus, Span } from "../../../types";
import { type ClausePart, clausePath } from "../../relate/clause-path";
import type { FeatureRows } from "../feature-rows";
import type { RowField } from "../field";
import type { RowContext } from "../row-context";

/** What a figure may be but a fact, which null stands for. */
const STATUSES = ["plan", "forecast", "estimate", "target", "denied"] as const satisfies readonly FigureStatus[];

const SEED = 0x811c9dc5 | 0;
const FUTURE = /来年|来月|来週|来季|来期|今後|将来|翌年|次回|予定|までに|年内|今秋|来春|向け/;
const hashOf = (text: string): number => hashText(text, 0, text.length, SEED);

/** Hashes the words of a span without the signs around. */
const hashSpan = (text: string, from: number, to: number): number =>
  hashOf(text.slice(from, to).replace(/[、。」』)]+$/, ""));

/** The number of a status; 0 for none. */
const codeOf = (status: FigureStatus | undefined): number => (status ? STATUSES.indexOf(status as "plan") + 2 : 0);

/** The status that the first word of the table in a span tells; 0 for none. */
function codeIn({ context: { lexicon, text } }: RowContext, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const found = lexicon.statusStarts.hasAt(text, at) ? lexicon.statuses.longest(text, at) : null;
    if (found) return codeOf(found.value);
  }
  return 0;
}

/** Collects the features of a figure, which each candidate gets with its own number. */
function featuresOf(row: RowContext, figure: number): number[] {
  const { document, drafts, rules, context } = row;
  const { text } = context;
  const draft = drafts[figure]!;
  const features: number[] = [];
  const add = (template: number, a: number, b = 0): void => {
    features.push(joined(template, a, b));
  };
  const rule = codeOf(rules.statuses[figure]);
  add(1, 0);
  add(2, rule);
  add(3, hashOf(draft.kind), rule);
  add(4, hashOf(draft.unit?.text ?? ""));
  add(5, hashOf(draft.modifier ?? ""));
  const sentence = document.sentences[document.sentenceAt(draft.start)]!;
  const path = clausePath(context, draft);
  let isOpen = true;
  let found = 0;
  let firstPredicate: ClausePart | undefined;
  path.forEach((step, k) => {
    const lemma =
      step.content < 0 ? 0 : hashOf(document.tokens[step.content]!.lemma ?? document.tokens[step.content]!.surface);
    const ending = hashSpan(text, Math.max(step.contentEnd, step.end - 7), step.end);
    const code = codeIn(row, step.start, step.end);
    add(10, lemma, Math.min(k, 3));
    add(11, ending, Math.min(k, 3));
    add(12, code, Math.min(k, 4));
    add(13, lemma);
    add(14, ending);
    add(15, lemma, ending);
    add(16, code, Number(isOpen));
    if (isOpen && code > 0 && found === 0) found = code;
    if (step.isPredicate && !firstPredicate) {
      firstPredicate = step;
      add(17, lemma, ending);
      add(18, lemma);
      add(19, ending);
    }
    if (k === path.length - 1) {
      add(20, lemma, ending);
      add(21, lemma);
      add(22, ending);
      add(23, code);
    }
    if (step.isAdnominal && k > 0) isOpen = false;
  });
  add(24, found, rule);
  add(25, found, Number(isOpen));
  add(26, codeIn(row, draft.end, sentence.end), Number(path.length));
  add(27, codeIn(row, sentence.start, draft.start));
  add(28, Number(FUTURE.test(text.slice(sentence.start, sentence.end))), found);
  const last = document.firstToken[document.sentenceAt(draft.start) + 1]! - 1;
  const surface = (i: number): number => hashOf(document.tokens[i]?.surface ?? "");
  add(29, surface(last - 1), surface(last - 2));
  add(30, surface(last - 1));
  const token = document.tokenAt(draft.end - 1);
  const before = document.tokenAt(draft.start);
  add(31, surface(token + 1));
  add(32, surface(token + 1), surface(token + 2));
  add(33, surface(before - 1));
  add(34, surface(before - 2), surface(before - 1));
  const property = rules.measured[figure]?.measuredProperty;
  if (property) addWords(add, 35, property, text);
  const previous = codeOf(rules.statuses[figure - 1]);
  add(36, previous, rule);
  add(37, codeOf(rules.statuses[figure + 1]), rule);
  let share = 0;
  for (const status of rules.statuses) if (codeOf(status) > 1) share++;
  add(38, Math.min(4, Math.floor((8 * share) / drafts.length)), rule);
  return features;
}

function addWords(
  add: (template: number, a: number, b?: number) => void,
  template: number,
  { end, start }: Span,
  text: string,
): void {
  add(template, hashOf(text.slice(Math.max(start, end - 2), end)));
  add(template + 100, hashOf(text.slice(start, end)));
}

/** The status of a figure. */
export const STATUS_FIELD: RowField<FigureStatus> = {
  table: "status",
  candidates(row: RowContext, figure: number, into: FeatureRows) {
    const features = featuresOf(row, figure);
    const all: (FigureStatus | null)[] = [null, ...STATUSES];
    all.forEach((_, c) => {
      into.begin();
      for (const feature of features) into.add(joined(99, feature, c));
    });
    return all;
  },
};
