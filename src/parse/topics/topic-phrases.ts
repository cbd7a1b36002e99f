import { CharSet } from "../../text/char-set";
import { WordClass } from "../../tokens/word-class";
import type { Span } from "../../types";
import { clauseScope } from "./clause-scope";
import type { TopicContext } from "./context";
import { type NounClass, nounRunsBefore, type TopicNoun } from "./noun-phrase";
import { TELLING } from "./story-actor";
import { OwnerRank, type TopicPhrase, type TopicRole } from "./topic";

const OPENING = new CharSet("(「『");
const CLOSING = new CharSet(")」』");
/** Characters with which no row of `topic-particles.tsv` begins are not looked up. */
const NEGATION: ReadonlySet<string> = new Set([
  "ない",
  "無い",
  "ある",
  "あり",
  "あっ",
  "なく",
  "なかっ",
  "なし",
  "ござい",
]);

/** A noun phrase with a particle, before it is known how far it holds. */
interface Marked extends Span {
  readonly runs: readonly TopicNoun[];
  readonly role: TopicRole;
  readonly from: number;
  /** The token after the particle. */
  readonly next: number;
}

/** The topic phrases of a sentence, in order. */
export function topicPhrases(context: TopicContext, sentence: number): TopicPhrase[] {
  const { document } = context;
  const first = document.firstToken[sentence]!;
  const end = document.firstToken[sentence + 1]!;
  const phrases: TopicPhrase[] = [];
  const label = headingPhrase(context, sentence, first, end);
  if (label) phrases.push(label);
  /** The tokens after which the open brackets began, and how many phrases stood before each. */
  const open: number[] = [];
  for (let i = first; i < end; i++) {
    const start = document.starts[i]!;
    if (OPENING.hasAt(document.text, start)) open.push(phrases.length);
    else if (CLOSING.hasAt(document.text, start)) closeBracket(phrases, open, start);
    else {
      const marked = markedAt(context, i, first, end);
      if (!marked) continue;
      const phrase = phraseOf(context, marked, open.length > 0 ? Number.NaN : scopeOf(context, marked, end));
      if (phrase) phrases.push(phrase);
      i = marked.next - 1;
    }
  }
  return phrases;
}

/** What is said inside a bracket or quotation holds up to its end. */
function closeBracket(phrases: TopicPhrase[], open: number[], at: number): void {
  const count = open.pop();
  if (count === undefined) return;
  for (let k = count; k < phrases.length; k++) {
    const phrase = phrases[k]!;
    if (!(phrase.to <= at)) phrases[k] = { ...phrase, to: at };
  }
}

/** The noun phrase before the particle that begins with the token `i`. */
function markedAt(context: TopicContext, i: number, first: number, end: number): Marked | null {
  const { document, lexicon } = context;
  const { text, starts, ends, classes, tokens } = document;
  if (i === first || (classes[i]! & (WordClass.Particle | WordClass.Auxiliary)) === 0) return null;
  const found = lexicon.particles.longest(text, starts[i]!);
  if (!found || found.value === "of") return null;
  const next = document.tokenAt(found.end);
  if (next >= 0 && starts[next] !== found.end) return null;
  const after = next < 0 || next > end ? end : next;
  // 増えたが: joins clauses
  if ((classes[i]! & WordClass.Conjunctive) !== 0) return null;
  // 問題ではない: a negated copula
  if (found.value === "place" && text[starts[i]!] === "で" && NEGATION.has(tokens[after]?.surface ?? "")) return null;
  const runs = nounRunsBefore(context, i - 1, first);
  const outer = runs.at(-1);
  if (!outer) return null;
  return { runs, role: found.value, start: outer.start, end: runs[0]!.end, from: ends[after - 1]!, next: after };
}

const COLON = new CharSet(":：");
/** The most code units of a heading. */
const LONGEST_HEADING = 40;
const HEADING_BRACKETS = new CharSet("【】<>《》〔〕[]()「」『』-―=■□◆◇●○◎・");
const VERBS = WordClass.Verb | WordClass.Auxiliary | WordClass.Conjunctive;

/** A heading, or the label of a line before its colon: ②情報サービス事業, (日本), 売上高:1億円. */
function headingPhrase(context: TopicContext, sentence: number, first: number, end: number): TopicPhrase | null {
  const { text, starts, ends, classes } = context.document;
  let last = end - 1;
  let isLabel = false;
  for (let i = first; i < end && starts[i]! - starts[first]! < LONGEST_HEADING; i++)
    if (i > first && COLON.hasAt(text, starts[i]!)) {
      last = i - 1;
      isLabel = true;
      break;
    }
  if (!isLabel && !isHeading(context, sentence)) return null;
  for (let i = first; i <= last; i++) if ((classes[i]! & VERBS) !== 0) return null;
  while (last > first && HEADING_BRACKETS.hasAt(text, starts[last]!)) last--;
  const runs = nounRunsBefore(context, last, first);
  const outer = runs.at(-1);
  if (!outer) return null;
  const marked: Marked = {
    runs,
    role: "heading",
    start: outer.start,
    end: runs[0]!.end,
    from: ends[last]!,
    next: last + 1,
  };
  return phraseOf(context, marked, Number.POSITIVE_INFINITY);
}

/** Whether a sentence is a heading: short, without a full stop, and the last of its line. */
function isHeading({ document: { text, sentences } }: TopicContext, sentence: number): boolean {
  const { start, end, kind } = sentences[sentence]!;
  if (end - start > LONGEST_HEADING || text[end - 1] === "。") return false;
  if (kind === "heading") return true;
  const next = sentences[sentence + 1];
  return next !== undefined && text.slice(end, next.start).includes("\n");
}

/** A phrase with its owner and its measure; null if it has neither. */
function phraseOf(
  { mentionAt }: TopicContext,
  { runs, role, start, end, from }: Marked,
  to: number,
): TopicPhrase | null {
  const head = runs[0]!;
  const spanOf = (run: TopicNoun | undefined): Span | null => {
    if (!run) return null;
    // 林選手: 林
    const person = run.class === "name" ? mentionAt(run.start) : undefined;
    return { start: run.start, end: person?.entity.type === "person" && !person.isAnaphor ? person.end : run.end };
  };
  const isOwner = (run: TopicNoun): boolean => RANKS[run.class] !== undefined;
  const isFrame = head.class === "frame";
  if (head.class === "none" || head.class === "time") return null;
  // 純利益の伸び率: the owner is behind both
  const owner = isOwner(head) ? head : runs.slice(1).find(isOwner);
  if (isFrame && !owner) return null;
  const measure = isOwner(head) || isFrame ? null : spanOf(head);
  const rank = owner ? RANKS[owner.class]! : OwnerRank.None;
  const isSource = owner?.class === "name" && TELLING.has(mentionAt(owner.start)?.entity.subtype ?? "");
  return { role, start, end, owner: spanOf(owner), rank, isSource, measure, isFrame, from, to };
}

/** The classes of nouns that may be owners. */
const RANKS: { readonly [K in NounClass]?: OwnerRank } = {
  name: OwnerRank.Name,
  owner: OwnerRank.Listed,
  other: OwnerRank.Noun,
};

/** Up to where a phrase holds. は does not stand in a clause that modifies a noun; what a comma follows belongs to the sentence. */
function scopeOf(context: TopicContext, { role, next }: Marked, end: number): number {
  if (role !== "subject" && role !== "also") return Number.POSITIVE_INFINITY;
  const { starts, text } = context.document;
  return text[starts[next]!] === "、" ? Number.POSITIVE_INFINITY : clauseScope(context, next, end);
}
