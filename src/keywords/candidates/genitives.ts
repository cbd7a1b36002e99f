import type { TokenizedDocument } from "../../tokens/tokenized-document";
import type { Span } from "../../types";
import { has, type NounRun, Role } from "./phrases";
import type { LongPhrase } from "./quoted";

/** 表現の自由, 教育の無償化: two noun phrases joined by の that the text says more than once, or the title too. */
export function findGenitives(
  document: TokenizedDocument,
  runs: readonly NounRun[],
  title: TokenizedDocument | undefined,
  titleRuns: readonly NounRun[],
): LongPhrase[] {
  const places = joined(document, runs);
  const inTitle = title ? joined(title, titleRuns) : new Map<string, Span[]>();
  return [...places]
    .filter(([phrase, spans]) => spans.length > 1 || inTitle.has(phrase))
    .map(([phrase, spans]) => ({ phrase, places: spans }));
}

function joined({ text }: TokenizedDocument, runs: readonly NounRun[]): Map<string, Span[]> {
  const places = new Map<string, Span[]>();
  for (let i = 1; i < runs.length; i++) {
    const [owner, thing] = [runs[i - 1]!, runs[i]!];
    const between = owner[owner.length - 1]!.end;
    if (between + 1 !== thing[0]!.start || text.charCodeAt(between) !== NO) continue;
    if (!isTopic(owner) || !isTopic(thing)) continue;
    const start = owner[0]!.start;
    const end = thing[thing.length - 1]!.end;
    const phrase = text.slice(start, end);
    const known = places.get(phrase);
    if (known) known.push({ start, end });
    else places.set(phrase, [{ start, end }]);
  }
  return places;
}
const NO = "の".charCodeAt(0);

/** One or two words, no name: 日本の首相 is whose it is, 会長の佐藤 who it is. */
const isTopic = (run: NounRun): boolean =>
  run.length <= 2 &&
  has(run[0]!, Role.Begins) &&
  has(run[run.length - 1]!, Role.Ends) &&
  run.every(({ name }) => name < 0) &&
  (run.length > 1 || run[0]!.form.text.length > 1);
