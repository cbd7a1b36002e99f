import type { EntityType } from "../../types";
import type { KeyedDraft } from "../draft";
import type { NameLists } from "../names/lexicon";
import type { NameTexts } from "../names/name-form";

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

/** A name of a body, and what may stand for it. */
export interface BodyForms {
  /** Without its legal form, and with its ending as the press shortens it. */
  readonly name: string;
  /** That without an ending that says only what it is. */
  readonly bare: string;
  /** Short forms that a list has for it. */
  readonly shorts: readonly string[];
  /** What stands behind the first office of a chain. */
  readonly office: string | undefined;
  /** The ends of the name that may stand for it, where it is that of an organization or a facility. */
  readonly rests: readonly string[];
}

/** Reads the forms of a name. */
export function bodyFormsOf(text: string, { shortEndings, names }: BodyLists): BodyForms {
  const plain = text.replace(LEGAL, "").replace(ORDINAL, "");
  const ending = shortEndings.longestBefore(plain, plain.length, 1);
  const name = ending ? plain.slice(0, ending.start) + ending.value : plain;
  const listed = names.longest(text, 0);
  const chain = CHAIN.exec(name)?.[0].length;
  return {
    name,
    bare: name.replace(LIGHT, ""),
    shorts: listed?.end === text.length ? listed.value.shorts : [],
    office: chain ? name.slice(chain) : undefined,
    rests: restsOf(name),
  };
}
type BodyLists = Pick<NameLists, "shortEndings" | "names">;

/** The names of one type that the article has shown: keys by text and by what may stand for it. */
interface TypeNames {
  readonly seen: Set<string>;
  readonly byText: Map<string, string>;
  readonly byRest: Map<string, string>;
}

/**
 * Organizations, facilities, works, events and laws: by the key of a list, by their text without legal form and with its ending as the
 * press shortens it, by a bracket (日本製鉄(日鉄)), as the end of a chain or of a longer name, or without an ending that says only what
 * it is. Gives each its key.
 */
export function keyBodies(bodies: readonly KeyedDraft[], texts: NameTexts): void {
  const ofType = new Map<EntityType, TypeNames>();
  // The full forms first, so that a short form finds its full form wherever it stands.
  const longestFirst = [...bodies].sort(
    ({ draft: a }, { draft: b }) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  for (const body of longestFirst) {
    const { draft } = body;
    const { text } = body.name;
    let others = ofType.get(draft.type);
    if (!others) {
      others = { seen: new Set(), byText: new Map(), byRest: new Map() };
      ofType.set(draft.type, others);
    }
    const { seen, byText, byRest } = others;
    const { name, bare, shorts, office, rests } = body.name.body;
    const key =
      draft.key ??
      byText.get(name) ??
      (draft.shortFor && byText.get(texts.of(draft.shortFor).body.name)) ??
      byRest.get(name) ??
      (bare.length > 1 ? byRest.get(bare) : undefined) ??
      `${draft.type}:${name}`;
    body.key = key;
    if (draft.shortFor) setFirst(byText, text, key);
    // A name said again has no forms that it did not have before.
    if (seen.has(text)) continue;
    seen.add(text);
    setFirst(byText, name, key);
    for (const short of shorts) setFirst(byText, short, key);
    if (bare.length > 1) setFirst(byRest, bare, key);
    if (office !== undefined) setFirst(byRest, office, key);
    if (draft.type === "organization" || draft.type === "facility")
      for (const rest of rests) setFirst(byRest, rest, key);
  }
}

function setFirst(keys: Map<string, string>, name: string, key: string): void {
  if (!keys.has(name)) keys.set(name, key);
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
