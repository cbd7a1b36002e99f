import type { NameContext } from "../context";
import { type Draft, draftOf, RANK } from "../draft";

const BRACKET =
  /[(（](?:(?:以下|略称|通称|愛称|本名|芸名|筆名|別名|旧姓|旧名|旧称|前身|正式名称|現在の|現|旧|英語|英)[、:：・は]?\s*)?([「『]?)([^()（）「」『』、。]{2,30})[」』]?[)）]/y;
const KANA = /^[ぁ-んー・\s]+$/;
const LATIN = /^[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ0-9 .&'-]*$/;

/** Other names in brackets behind a name: 日本中央競馬会(JRA), 日本製鉄(日鉄), 以下「…」, the spelling in Latin letters. */
export function bracketedNames({ text, lexicon }: NameContext, names: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  for (const [i, name] of names.entries()) {
    if (text[name.end] !== "(" && text[name.end] !== "（") continue;
    BRACKET.lastIndex = name.end;
    const match = BRACKET.exec(text);
    if (!match) continue;
    const inner = match[2]!;
    if (KANA.test(inner) || lexicon.acronyms.has(inner)) continue;
    const full = text.slice(name.start, name.end);
    const stated = /^[(（](?:以下|略称|通称|愛称|本名|芸名|筆名|別名|旧称|旧名|正式名称)/.test(match[0]);
    const start = match.index + match[0].indexOf(inner, 1);
    // 金正日(キム・ジョンイル): what fills the bracket is a name of the same sort.
    let next = i + 1;
    while (next < names.length && names[next]!.start < start) next++;
    const other = names[next];
    const same =
      other?.start === start &&
      other.end === start + inner.length &&
      other.type === name.type &&
      name.type !== "location" &&
      name.type !== "facility";
    if (!stated && !same && !LATIN.test(inner) && !abbreviates(inner, full)) continue;
    drafts.push(draftOf({ start, end: start + inner.length }, name.type, RANK.bracket, { shortFor: full }));
  }
  return drafts;
}

/** Whether the characters of `short` stand in `full` in that order, the first and at least one more. */
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
