import type { Span } from "../../types";
import type { NameContext } from "../context";
import { type EntityDraft, entityDraft, RANK } from "../draft";

/**
 * (JRA), (日鉄), (以下「電取協」), (本名:山田次郎): one name in a bracket, with or without a word that says which name it is. Not a guarded
 * pattern, since its white space has no bound; it is tried only at an opening bracket.
 */
const BRACKET =
  /[(（](?:(?:以下|略称|通称|愛称|本名|芸名|筆名|別名|旧姓|旧名|旧称|前身|正式名称|現在の|現|旧|英語|英)[、:：・は]?\s*)?([「『]?)([^()（）「」『』、。]{2,30})[」』]?[)）]/y;
/** A word in a bracket which says that any name behind it is another name of the one before: (以下「電取協」). */
const STATED = /^[(（](?:以下|略称|通称|愛称|本名|芸名|筆名|別名|旧称|旧名|正式名称)/;
const KANA = /^[ぁ-んー・\s]+$/;
const LATIN = /^[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ0-9 .&'-]*$/;

/** Finds another name in the bracket behind a name: 日本中央競馬会(JRA), 日本製鉄(日鉄), 金日成(Kim Il-sung). */
export function bracketedNames({ text, lexicon }: NameContext, names: readonly EntityDraft[]): EntityDraft[] {
  const drafts: EntityDraft[] = [];
  for (const [i, name] of names.entries()) {
    if (text[name.end] !== "(" && text[name.end] !== "（") continue;
    BRACKET.lastIndex = name.end;
    const match = BRACKET.exec(text);
    if (!match) continue;
    const inner = match[2]!;
    if (KANA.test(inner) || lexicon.acronyms.has(inner)) continue;
    const full = text.slice(name.start, name.end);
    const start = match.index + match[0].indexOf(inner, 1);
    const span = { start, end: start + inner.length };
    const isOtherName =
      STATED.test(match[0]) || isNameOfSameType(names, i, span) || LATIN.test(inner) || abbreviates(inner, full);
    if (isOtherName) drafts.push(entityDraft(span, name.type, RANK.bracket, { shortFor: full }));
  }
  return drafts;
}

/** Whether a rule found a name of the same type as the name `i` at a span: 金正日(キム・ジョンイル). A place in a bracket is another place. */
function isNameOfSameType(names: readonly EntityDraft[], i: number, { start, end }: Span): boolean {
  const { type } = names[i]!;
  if (type === "location" || type === "facility") return false;
  let next = i + 1;
  while (next < names.length && names[next]!.start < start) next++;
  const other = names[next];
  return other?.start === start && other.end === end && other.type === type;
}

/** Whether `full` is longer than `short` and contains its characters in this order: 日本製鉄, 日鉄. */
function abbreviates(short: string, full: string): boolean {
  if (short.length < 2 || short.length >= full.length) return false;
  let at = 0;
  for (const c of short) {
    const found = full.indexOf(c, at);
    if (found < 0) return false;
    at = found + 1;
  }
  return true;
}
