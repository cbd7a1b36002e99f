import { CharSet } from "../../text/char-set";
import { GuardedPattern } from "../../text/guarded-pattern";
import type { FigureStatus } from "../../types";
import type { FigureContext } from "../context";
import type { FigureDraft } from "../draft";
import { tailEnd } from "../lexicon";
import { type ClausePart, ClausePath } from "./clause-path";
import { type StatusCue, StatusCues, statusAtEnd } from "./status-cues";

/** How far after a figure the word may begin that tells its status, in characters: a farther one is mostly of another clause. */
const CUE_REACH = 40;
/** How far before a figure the noun may begin that tells its status, in characters. */
const NOUN_REACH = 12;
/** Between that noun and the figure: 目標値は約100億円, 想定価格は1株155万円. */
const NOUN_LINK =
  /^[一-鿿ァ-ヶー]{0,8}(?:[はがを:]|の|として|どおり)?、?(?:1[^、。\d]{1,2}(?:当たり|あたり)?)?(?:約|およそ|合計|総額|計)?$/;
/** The end of a clause that says a fact: 100億円だったが, 50人が死亡した際. */
const PAST = /[ただ](?:が|ものの|一方で?|後|ため|ほか|上で|際に?|と(?:ころ|き)?は?)?[、。]?$/;
/** The end of a clause that the next says nothing of: 減るが, 増えるものの. */
const CONTRAST = /(?:が|ものの|けど|けれども?|一方で?)、$/;
/** The one that is not: 1人も許さない, 1本も取れず. */
const NEGATED = /も[^、。]{0,12}(?:ない|なかっ|ず)/;
const NEGATED_STARTS = new GuardedPattern(/(?:の[^、。はがを]{1,10})?も/, { first: "のも" });
/** A figure that is the predicate of a clause before another: 定員は30人で、…; 1割であり、…. */
const COPULA = new GuardedPattern(/で(?:あり)?、|だが、|であるが、/, { first: "でだ" });
/** Between a figure and the verb whose object it is, or of which it is a part: を, の支援を; and before what the verb quotes: と. */
const TO_VERB = /^(?:以上|以下|程度|前後|近く)?(?:[をとに]|の[^、。()がはもをで]{1,12}を)?$/;
const NOUN_AFTER = new CharSet("0123456789のをがはに");
const OBJECT = new GuardedPattern(/[をは]/, { first: "をは" });
const AS = new GuardedPattern(/[とに]/, { first: "とに" });
/** After those who act: 100人が. */
const AGENT = new GuardedPattern(/(?:全員|全て|すべて|ら)?[がはも]/, { first: "がはも全すら" });
/** Before a figure that says where something is: 南東約230キロ, 北緯20度. */
const WHERE = new GuardedPattern(/[東西南北][緯経方]?(?:約|およそ)?/, { last: "東西南北緯経方約そ" });
/** After the value before a change. */
const EARLIER = new GuardedPattern(/から[^。、]{0,12}\d|より/, { first: "かよ" });
/** Verbs between a figure and what it is of: 1人を含む22人, 3分の1にあたる200人, 4000億円にのぼる金額. */
const MEASURING = /(?:含む|含めた|除く|除いた|[あ当]たる|相当する|上る|のぼる|及ぶ|[超越]える|達する|[な成]る)$/;
/** The words in a note before a figure: 定数 of (定数73). */
const NOTE = /\(([^()]{0,20})$/;
/** How far after a figure its note may end, in characters. */
const LONGEST_NOTE = 100;
/** How much of a bunsetsu is read, in characters. */
const LONGEST_PART = 60;
const APPROXIMATELY = /^(?:約|およそ|計|いずれも)?$/;
const SENTENCE_END = new CharSet("。!?");

/**
 * The status of each figure: by the noun before it, 目標は100億円, or by the first word that tells one among what its bunsetsu depends on, 120億円を
 * 見込む; actual for a clause in the past, 100億円だった. The words of another clause are not read: 3億円を集めた団体が5億円を目指す.
 */
export function statuses(context: FigureContext, drafts: readonly FigureDraft[]): (FigureStatus | undefined)[] {
  const cues = new StatusCues(context);
  return drafts.map((draft) => statusOf(context, draft, cues));
}

function statusOf(context: FigureContext, draft: FigureDraft, cues: StatusCues): FigureStatus | undefined {
  if (draft.kind === "age" || draft.kind === "ordinal") return undefined;
  const { text } = context;
  const before = isChange(context, draft) ? null : statusBefore(context, draft.start);
  if (before) return before;
  if (draft.decimal === "1" && NEGATED_STARTS.isAt(text, draft.end) && NEGATED.test(clauseAfter(text, draft.end)))
    return "denied";
  // 定員は30人で、来年開業する: the next clause is another's
  if (COPULA.isAt(text, tailEnd(context.lexicon, text, draft.end))) return undefined;
  if (WHERE.endsAt(text, draft.start)) return undefined;
  // 49校から55校に増やす, 100億円より増やす: what was before
  if (EARLIER.isAt(text, draft.end)) return undefined;
  // 10億円を目標とする, 20億円を見込みとして
  const object = OBJECT.endAt(text, tailEnd(context.lexicon, text, draft.end));
  const aim = object < 0 ? null : context.lexicon.statuses.longest(text, object);
  if (aim && AS.isAt(text, aim.end)) return aim.value;
  const cue = cues.after(draft.end);
  if (cue && cue.start - draft.end <= CUE_REACH)
    return isObjectOf(context, draft.end, cue) && cues.isInClause(draft.end, cue)
      ? cue.status
      : statusOfClause(context, draft);
  // What is said of a sentence is not said of its note, 売上高は25億円(前年同期比4.1%増)となった, unless the note is the predicate: …増)だった
  const close = closeOfNote(text, draft.start);
  const isSaid = close === Number.POSITIVE_INFINITY || text.startsWith("だった", close + 1);
  return isSaid && cues.isPast(draft.end) ? "actual" : undefined;
}

/** Whether a word that tells a status takes the figure: 120億円を見込む, 5万ドルの支援を表明. It needs no parse. */
const isObjectOf = ({ text }: FigureContext, end: number, cue: StatusCue): boolean =>
  cue.start < cue.end && TO_VERB.test(text.slice(end, cue.start)) && !NOUN_AFTER.hasAt(text, cue.end);

/** The status that the parse tells. */
function statusOfClause(context: FigureContext, draft: FigureDraft): FigureStatus | undefined {
  const { text } = context;
  const close = closeOfNote(text, draft.start);
  const isAgent = AGENT.isAt(text, draft.end);
  let isPast = false;
  const path = new ClausePath(context, draft);
  for (let part = path.next(); part !== null; part = path.next()) {
    // 選挙区(定数73)に246人が立候補する予定: 73 is in a note
    if (part.start > close) break;
    const status = statusIn(context, part);
    // 100人が撤回を求めた: they ask, and are not what is asked for
    if (status && !(isAgent && (status === "target" || status === "denied"))) return status;
    const words = text.slice(Math.max(part.start, part.end - LONGEST_PART), part.end);
    if (part.isPredicate && PAST.test(words)) isPast = true;
    if (CONTRAST.test(words) || (isPast && /た(?:が|ものの|一方で?|[、。])/.test(words))) break;
    if (part.isAdnominal && !MEASURING.test(words) && !isOpenNoun(context, part)) break;
    const deed = !isPast && path.isAtEnd() ? statusAtEnd(context.lexicon, text, part) : null;
    if (deed) return deed;
  }
  return isPast ? "actual" : undefined;
}

/** Whether a figure is a change, or a part: 計画を2割下回った, 計画の30%. */
const isChange = ({ text, lexicon }: FigureContext, { kind, start, end }: FigureDraft): boolean =>
  lexicon.directions.longest(text, tailEnd(lexicon, text, end)) !== null ||
  (kind === "percent" && text[start - 1] === "の");

/** The status that the noun before a figure tells: 目標は100億円. */
function statusBefore({ text, lexicon }: FigureContext, start: number): FigureStatus | null {
  for (let end = start; end > Math.max(0, start - NOUN_REACH); end--) {
    if (!lexicon.statusNounEnds.hasAt(text, end - 1)) continue;
    const found = lexicon.statusNouns.longestBefore(text, end);
    if (found && NOUN_LINK.test(text.slice(end, start))) return found.value;
  }
  return null;
}

/** The end of the note in which a figure is with words of its own, (定数73); a restated figure is of the sentence: 10万ポンド(およそ17万ドル). */
function closeOfNote(text: string, start: number): number {
  const note = NOTE.exec(text.slice(Math.max(0, start - 21), start));
  if (!note || APPROXIMATELY.test(note[1]!)) return Number.POSITIVE_INFINITY;
  const close = text.slice(start, start + LONGEST_NOTE).indexOf(")");
  return close < 0 ? Number.POSITIVE_INFINITY : start + close;
}

/** The status that the first word in a bunsetsu tells; the word may go on in the next: することを決めた. */
function statusIn({ text, lexicon }: FigureContext, { start, end }: ClausePart): FigureStatus | null {
  for (let at = start; at < Math.min(end, start + LONGEST_PART); at++) {
    const status = lexicon.statusStarts.hasAt(text, at) && lexicon.statuses.longest(text, at)?.value;
    if (status) return status;
  }
  return null;
}

/** Whether the noun after a clause goes on with it: 見込み of 達する見込み, こと, もの, という. */
function isOpenNoun({ text, lexicon }: FigureContext, { end }: ClausePart): boolean {
  return (
    lexicon.statuses.longest(text, end) !== null ||
    /^(?:こと|もの|と|見|よう|の[はがをに])/.test(text.slice(end, end + 2))
  );
}

function clauseAfter(text: string, from: number): string {
  let end = from;
  while (end < text.length && end < from + 30 && !SENTENCE_END.hasAt(text, end)) end++;
  return text.slice(from, end);
}
