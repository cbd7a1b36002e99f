import type { TokenizedDocument } from "../../tokens/tokenized-document";
import type { Span } from "../../types";
import type { LongPhrase } from "../candidate";
import { hasRole, type NounRun, PhraseRole } from "./phrase-word";

/** Finds 表現の自由, 教育の無償化: two noun phrases joined by の, if the text has them more than once, or the title too. */
export function findGenitives(
  document: TokenizedDocument,
  runs: readonly NounRun[],
  title: TokenizedDocument | undefined,
  titleRuns: readonly NounRun[],
): LongPhrase[] {
  const inText = genitivesOf(document, runs);
  const inTitle = title ? genitivesOf(title, titleRuns) : new Map<string, Span[]>();
  return [...inText]
    .filter(([text, spans]) => spans.length > 1 || inTitle.has(text))
    .map(([text, spans]) => ({ text, spans }));
}

function genitivesOf({ text }: TokenizedDocument, runs: readonly NounRun[]): Map<string, Span[]> {
  const found = new Map<string, Span[]>();
  for (let i = 1; i < runs.length; i++) {
    const [owner, owned] = [runs[i - 1]!, runs[i]!];
    const between = owner[owner.length - 1]!.end;
    if (between + 1 !== owned[0]!.start || text.charCodeAt(between) !== NO) continue;
    if (!canJoin(owner) || !canJoin(owned)) continue;
    const start = owner[0]!.start;
    const end = owned[owned.length - 1]!.end;
    const phrase = text.slice(start, end);
    const known = found.get(phrase);
    if (known) known.push({ start, end });
    else found.set(phrase, [{ start, end }]);
  }
  return found;
}
const NO = "の".charCodeAt(0);
/** The most words on each side of の. */
const MAX_SIDE_WORDS = 2;

/** Whether a run can be one side: not with a name, since 日本の首相 says whose and 会長の佐藤 says who, and not one character. */
const canJoin = (run: NounRun): boolean =>
  run.length <= MAX_SIDE_WORDS &&
  hasRole(run[0]!, PhraseRole.Begins) &&
  hasRole(run[run.length - 1]!, PhraseRole.Ends) &&
  run.every(({ name }) => name < 0) &&
  (run.length > 1 || run[0]!.form.text.length > 1);
