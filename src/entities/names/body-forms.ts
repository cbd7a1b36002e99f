import type { NameLists } from "./name-lists";

/** 株式会社タワーレコード, 山田商事株式会社 */
const LEGAL_FORM = /^(?:株式会社|有限会社|合同会社)|(?:株式会社|有限会社|ホールディングス)$/g;
/** 第 in 台風第13号, which is also called 台風13号. */
const ORDINAL = /第(?=\d+号$)/;
/** Endings that a shorter form of the name leaves out: レコード in タワーレコード, 社 in タワー社. */
const OPTIONAL_ENDING = /(?:署|新聞社|新聞|レコード|放送|テレビ|社|グループ|自動車|工業|製作所|大会|選手権|党)$/;
/** The first office of a chain of offices: 愛知県警 in 愛知県警豊田警察署, which is also called 豊田警察署. */
const FIRST_OFFICE = /^.{1,6}?(?:県警|府警|道警|警視庁|県|府|都|市|地検|省|大学|第\d+回)(?=.{2,})/;
/** A change of script, behind which the end of a name names it too: 柏|レイソル, ニューヨーク・|タイムズ. */
const SCRIPT_CHANGE = /^(?:[^ァ-ヴー][ァ-ヴ]|[^A-Za-z][A-Z]|[^\p{Script=Han}]\p{Script=Han})/u;
const SHORTEST_END = 3;
/** Characters that make the name of another body: 新日本石油 is not 日本石油, 東日本旅客鉄道 not 日本旅客鉄道. */
const DISTINGUISHING = /[新旧元東西南北全大第]/;
/** An end of this length or more names the body even without a change of script: 赤十字社. */
const SURE_END = 4;

/** The name of a body and the forms that name the same body. */
export interface BodyForms {
  /** The name without its legal form, with its ending as the press shortens it: 東京地検 for 東京地方検察庁. */
  readonly name: string;
  /** `name` without an ending that only says what it is: タワー for タワーレコード. */
  readonly bare: string;
  /** Its short forms in the lists. */
  readonly shorts: readonly string[];
  /** The rest of a chain behind its first office: 豊田署 for 愛知県警豊田警察署. */
  readonly office: string | undefined;
  /** Ends of the name that name the same body if it is an organization or a facility: レイソル for 柏レイソル. */
  readonly ends: readonly string[];
}

/** Reads the text of a name as that of an organization, a facility, a work, an event or a law. */
export function bodyFormsOf(text: string, { shortEndings, names }: BodyLists): BodyForms {
  const plain = text.replace(LEGAL_FORM, "").replace(ORDINAL, "");
  const ending = shortEndings.longestBefore(plain, plain.length, 1);
  const name = ending ? plain.slice(0, ending.start) + ending.value : plain;
  const listed = names.longest(text, 0);
  const chain = FIRST_OFFICE.exec(name)?.[0].length;
  return {
    name,
    bare: name.replace(OPTIONAL_ENDING, ""),
    shorts: listed?.end === text.length ? listed.value.shorts : [],
    office: chain ? name.slice(chain) : undefined,
    ends: endsOf(name),
  };
}
type BodyLists = Pick<NameLists, "shortEndings" | "names">;

/** Returns the ends of a name that name the same body: レイソル for 柏レイソル. */
function endsOf(name: string): string[] {
  const ends: string[] = [];
  for (let at = 1; at <= name.length - SHORTEST_END; at++) {
    if (DISTINGUISHING.test(name[at - 1]!)) continue;
    if (name.length - at >= SURE_END || SCRIPT_CHANGE.test(name.slice(at - 1, at + 1))) ends.push(name.slice(at));
  }
  return ends;
}
