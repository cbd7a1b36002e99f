import type { EntityType } from "../types";
import type { Draft } from "./draft";
import type { NameLexicon } from "./lexicon";

const LEGAL = /^(?:株式会社|有限会社|合同会社)|(?:株式会社|有限会社|ホールディングス)$/g;
/** 台風第13号 and 台風13号 are one. */
const ORDINAL = /第(?=\d+号$)/;
/** Endings that a shorter form of the same name leaves out: タワーレコード, タワー社. */
const LIGHT = /(?:署|新聞社|新聞|レコード|放送|テレビ|社|グループ|自動車|工業|製作所|大会|選手権|党)$/;
/** 愛知県警豊田警察署 is called 豊田警察署: what stands before is the first office of a chain. */
const CHAIN = /^.{1,6}?(?:県警|府警|道警|警視庁|県|府|都|市|地検|省|大学|第\d+回)(?=.{2,})/;
/** 柏|レイソル, ニューヨーク・|タイムズ: where a name may be cut so that the rest names it too. */
const CUT = /^(?:[^ァ-ヴー][ァ-ヴ]|[^A-Za-z][A-Z]|[^\p{Script=Han}]\p{Script=Han})/u;
const SHORTEST_REST = 3;
/** 新|日本石油 and 東|日本旅客鉄道 are others than what stands behind. */
const APART = /[新旧元東西南北全大第]/;
/** A longer rest names the same thing wherever it is cut: 赤十字社. */
const SURE_REST = 4;

/** The names of one type that the article has shown: their shortened text, and keys by text and by what may stand for it. */
interface TypeNames {
  readonly shortened: Map<string, string>;
  readonly byText: Map<string, string>;
  readonly byRest: Map<string, string>;
}

/**
 * Organizations, facilities, works, events and laws. Drafts with one key are one thing: by the key of a list, by their text without
 * legal form and with its ending as the press shortens it, by a bracket (日本製鉄(日鉄)), as the end of a chain or of a longer name,
 * or without an ending that says only what it is.
 */
export function bodyKeys(
  drafts: readonly Draft[],
  textOf: (draft: Draft) => string,
  { shortEndings, names }: NameLexicon,
): Map<Draft, string> {
  const keys = new Map<Draft, string>();
  const ofType = new Map<EntityType, TypeNames>();
  const add = (map: Map<string, string>, form: string, key: string) => {
    if (!map.has(form)) map.set(form, key);
  };
  const shortened = (text: string): string => {
    const name = text.replace(LEGAL, "").replace(ORDINAL, "");
    const ending = shortEndings.endingAt(name, name.length, 1);
    return ending ? name.slice(0, ending.start) + ending.value : name;
  };
  // The full forms first, so that a short form finds its full form wherever it stands.
  const longestFirst = [...drafts].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const draft of longestFirst) {
    const text = textOf(draft);
    let others = ofType.get(draft.type);
    if (!others) {
      others = { shortened: new Map(), byText: new Map(), byRest: new Map() };
      ofType.set(draft.type, others);
    }
    const { byText, byRest } = others;
    const before = others.shortened.get(text);
    const name = before ?? shortened(text);
    const bare = name.replace(LIGHT, "");
    const key =
      draft.key ??
      byText.get(name) ??
      (draft.shortFor && byText.get(shortened(draft.shortFor))) ??
      byRest.get(name) ??
      (bare.length > 1 ? byRest.get(bare) : undefined) ??
      `${draft.type}:${name}`;
    keys.set(draft, key);
    if (draft.shortFor) add(byText, text, key);
    // A name said again has no forms that it did not have before.
    if (before !== undefined) continue;
    others.shortened.set(text, name);
    add(byText, name, key);
    const listed = names.longest(text, 0);
    if (listed?.end === text.length) for (const short of listed.value.shorts) add(byText, short, key);
    if (bare.length > 1) add(byRest, bare, key);
    const chain = CHAIN.exec(name)?.[0].length;
    if (chain) add(byRest, name.slice(chain), key);
    if (draft.type === "organization" || draft.type === "facility") {
      for (const rest of restsOf(name)) add(byRest, rest, key);
    }
  }
  return keys;
}

/** The ends of a name that may stand for it. */
function restsOf(name: string): string[] {
  const rests: string[] = [];
  for (let at = 1; at <= name.length - SHORTEST_REST; at++) {
    if (APART.test(name[at - 1]!)) continue;
    if (name.length - at >= SURE_REST || CUT.test(name.slice(at - 1, at + 1))) rests.push(name.slice(at));
  }
  return rests;
}
