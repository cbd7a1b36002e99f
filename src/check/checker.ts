import type { CheckedArticle } from "../input";
import type { Analyzer, Entity, Figure, Span, TimeExpression } from "../types";
import { checkAnalyzer, checkClaimInput } from "./check-input";
import { type Decision, decide, type SourceCandidate } from "./decide";
import { bareNumberCandidates, unreadNumbers } from "./figures/bare-numbers";
import { derive } from "./figures/derive";
import { directionBehind, isOppositeDirection } from "./figures/direction";
import { figureCandidates } from "./figures/match-figures";
import { LikenessMeter } from "./likeness";
import { nameCandidates, withKnownNumbers } from "./names/match-names";
import { nameParts } from "./names/name-parts";
import { type ReplacedName, replacedNames } from "./names/replaced-names";
import { namesOfSources } from "./names/source-names";
import { type Passage, type Place, readPassage } from "./passage";
import { sameWords } from "./same-words";
import { timeCandidates } from "./times/match-times";
import type { Checker, ClaimFinding, Evidence } from "./types";

/** Something of the claim that is checked. */
type Item = Place &
  (
    | { readonly kind: "figure"; readonly figure?: Figure }
    | { readonly kind: "time"; readonly time: TimeExpression }
    | { readonly kind: "entity"; readonly entity: Entity }
  );

/**
 * Returns a checker, which says of each figure, time and name of a claim whether its sources say the same.
 *
 *     const checker = createChecker(await createAnalyzer());
 *     checker.check("純利益は5億円。", ["純利益は3億円だった。"]).findings;
 *
 * @param analyzer reads the claims and the sources, with all that it knows
 * @throws AnalyzerError `ERR_OPTION`.
 */
export function createChecker(analyzer: Analyzer): Checker {
  checkAnalyzer(analyzer);
  return {
    check(given, from) {
      const { claim, sources } = checkClaimInput(given, from);
      const passages = sources.flatMap((article, i) => readSource(analyzer, article, i));
      const publishedAt = claim.publishedAt ?? sources.find((source) => source.publishedAt !== undefined)?.publishedAt;
      const passage = readPassage(analyzer, { text: claim.text, publishedAt }, -1);
      const meter = new LikenessMeter();
      const read = itemsOf(passage, passages).map((item) => ({ item, finding: findingOf(item, passages, meter) }));
      const replaced = replacedNames(passage, passages).filter((place) =>
        read.every(
          ({ item, finding }) => isApart(item, place) || (isIn(item, place) && finding.verdict === "supported"),
        ),
      );
      const kept = read.filter(({ item }) => replaced.every((place) => isApart(item, place)));
      const findings = [...kept.map(({ finding }) => finding), ...replaced.map(replacedFinding)];
      return { ...(claim.id === undefined ? {} : { id: claim.id }), findings: inOrder(findings) };
    },
  };
}

/** Sorts findings, and leaves out one that overlaps an earlier one: of ¾ the view has two numbers, the claim one character. */
function inOrder(findings: readonly ClaimFinding[]): ClaimFinding[] {
  let end = 0;
  return [...findings]
    .sort((a, b) => a.start - b.start)
    .filter((finding) => {
      if (finding.start < end) return false;
      end = finding.end;
      return true;
    });
}

const isApart = (a: Span, b: Span): boolean => a.end <= b.start || b.end <= a.start;
const isIn = (a: Span, b: Span): boolean => b.start <= a.start && a.end <= b.end;

/** Reads the text of a source, and its title, which says something, too. */
function readSource(analyzer: Analyzer, { text, title, publishedAt }: CheckedArticle, source: number): Passage[] {
  const body = readPassage(analyzer, { text, title, publishedAt }, source);
  return title === undefined || title === ""
    ? [body]
    : [body, readPassage(analyzer, { text: title, publishedAt }, source, true)];
}

function itemsOf(passage: Passage, sources: readonly Passage[]): Item[] {
  const { figures, times, entities } = passage.summary;
  const at = ({ start, end }: Span) => ({ passage, start, end });
  const items: Item[] = [
    ...figures.map((figure) => ({ ...at(figure), kind: "figure" as const, figure })),
    ...times.map((time) => ({ ...at(time), kind: "time" as const, time })),
    ...entities.flatMap((entity) =>
      entity.mentions.map((mention) => ({ ...at(mention), kind: "entity" as const, entity })),
    ),
  ];
  for (const named of namesOfSources(passage, sources, items)) items.push({ ...named, kind: "entity" });
  for (const span of unreadNumbers(passage.view, items)) items.push({ ...at(span), kind: "figure" });
  return items.sort((a, b) => a.start - b.start);
}

function candidatesOf(item: Item, passages: readonly Passage[], meter: LikenessMeter): SourceCandidate[] {
  if (item.kind === "figure") {
    const bare = bareNumberCandidates(item, item.figure !== undefined, passages, meter);
    if (!item.figure) return bare;
    const { figure } = item;
    const figures = figureCandidates({ ...item, figure }, passages, meter);
    const isCompared = ({ passage, start, end }: Place) =>
      figures.some((one) => one.passage === passage && one.field === null && one.start < end && start < one.end);
    const same = sameWords(item, passages, meter).filter(
      (place) => !isCompared(place) && !isOppositeDirection(item, place),
    );
    return [...figures, ...bare, ...same];
  }
  const same = sameWords(item, passages, meter);
  if (item.kind === "time") return [...timeCandidates(item, passages, meter), ...same];
  const names = [...nameCandidates(item, passages, meter), ...same, ...nameParts(item, passages, meter)];
  return withKnownNumbers(item, names, passages);
}

function findingOf(item: Item, passages: readonly Passage[], meter: LikenessMeter): ClaimFinding {
  const decision = decide(candidatesOf(item, passages, meter));
  const derived =
    item.kind === "figure" && item.figure ? deriveUnlessSaid(decision, item.figure, item, passages) : undefined;
  const { verdict, field, places } = derived
    ? { verdict: "supported" as const, field: undefined, ...derived }
    : decision;
  // 3%減, if 減 is what the source says otherwise
  const end = field === "direction" ? (directionBehind(item)?.end ?? item.end) : item.end;
  return {
    kind: item.kind,
    ...spanIn({ ...item, end: Math.max(end, item.end) }),
    verdict,
    ...(field === undefined ? {} : { field }),
    ...(derived ? { derived: derived.derived } : {}),
    evidence: places.map(evidenceOf),
  };
}

/** Returns the finding for words that stand in the place of a name of a source. */
const replacedFinding = (place: ReplacedName): ClaimFinding => ({
  kind: "entity",
  ...spanIn(place),
  verdict: "contradicted",
  field: "owner",
  evidence: [evidenceOf(place.name)],
});

/** Derives a figure that no source states, unless one states another in the same words: 合計9億円, 2億円多い. */
function deriveUnlessSaid({ verdict, places }: Decision, figure: Figure, item: Item, passages: readonly Passage[]) {
  const derived = verdict === "supported" ? undefined : derive({ ...item, figure }, passages);
  const [other] = places;
  if (!derived || !other) return derived;
  const words = ({ passage: { view }, start, end }: Place) =>
    derived.derived === "sum" ? view.slice(Math.max(0, start - SAID), start) : view.slice(end, end + SAID);
  return words(item) !== "" && words(item) === words(other) ? undefined : derived;
}

/** How many characters beside two figures are the same if both are told as a sum, or as a difference. */
const SAID = 2;

/** Leads a place back to the text as it was given. */
function spanIn({ passage, start, end }: Place): Span & { readonly text: string } {
  const span = passage.map.toSource(start, end);
  return { ...span, text: passage.given.slice(span.start, span.end) };
}

const evidenceOf = (place: Place): Evidence => ({
  source: place.passage.source,
  ...spanIn(place),
  ...(place.passage.isTitle ? { inTitle: true } : {}),
});
