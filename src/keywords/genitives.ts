import type { Reading } from "../tokens/reading";
import type { Span } from "../types";
import type { NounRun } from "./phrases";
import type { LongPhrase } from "./quoted";

/** 表現の自由, 教育の無償化: two noun phrases joined by の that the text says more than once, or the title too. */
export function findGenitives(
  reading: Reading,
  runs: readonly NounRun[],
  title: Reading | undefined,
  titleRuns: readonly NounRun[],
): LongPhrase[] {
  const places = joined(reading, runs);
  const inTitle = title ? joined(title, titleRuns) : new Map<string, Span[]>();
  return [...places]
    .filter(([phrase, spans]) => spans.length > 1 || inTitle.has(phrase))
    .map(([phrase, spans]) => ({ phrase, places: spans }));
}

function joined({ text }: Reading, runs: readonly NounRun[]): Map<string, Span[]> {
  const places = new Map<string, Span[]>();
  for (let i = 1; i < runs.length; i++) {
    const [owner, thing] = [runs[i - 1]!, runs[i]!];
    const start = owner[0]!.start;
    const end = thing.at(-1)!.end;
    if (owner.at(-1)!.end + 1 !== thing[0]!.start || text[thing[0]!.start - 1] !== "の") continue;
    if (!isTopic(owner) || !isTopic(thing)) continue;
    const phrase = text.slice(start, end);
    places.set(phrase, [...(places.get(phrase) ?? []), { start, end }]);
  }
  return places;
}

/** One or two words, no name: 日本の首相 is whose it is, 会長の佐藤 who it is. */
const isTopic = (run: NounRun): boolean =>
  run.length <= 2 &&
  run[0]!.begins &&
  run.at(-1)!.ends &&
  run.every(({ name }) => name < 0) &&
  (run.length > 1 || run[0]!.text.length > 1);
