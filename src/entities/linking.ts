import type { Draft } from "./draft";
import { personKeys } from "./person-links";
import { placeKeys } from "./place-links";

/** Drafts that name one thing, in order of position. */
export interface Cluster {
  readonly drafts: readonly Draft[];
}

/**
 * One cluster for every name of the same thing. Each rule gives each draft a key, from maps it builds in one pass over the text; equal
 * keys are one thing.
 */
export function linkNames(drafts: readonly Draft[], textOf: (draft: Draft) => string): Cluster[] {
  const keys = new Map<Draft, string>();
  const persons = drafts.filter((d) => d.type === "person");
  const places = drafts.filter((d) => d.type === "location");
  const others = drafts.filter((d) => d.type !== "person" && d.type !== "location");
  for (const [draft, key] of personKeys(persons, textOf)) keys.set(draft, key);
  for (const [draft, key] of placeKeys(places, textOf)) keys.set(draft, key);
  for (const [draft, key] of bodyKeys(others, textOf)) keys.set(draft, key);

  const clusters = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const key = keys.get(draft)!;
    const cluster = clusters.get(key);
    if (cluster) cluster.push(draft);
    else clusters.set(key, [draft]);
  }
  return [...clusters.values()].map((list) => ({ drafts: list }));
}

const LEGAL = /^(?:株式会社|有限会社|合同会社)|(?:株式会社|有限会社|ホールディングス)$/g;
/** Endings that a shorter form of the same name leaves out: タワーレコード, タワー社. */
const LIGHT = /(?:警察署|署|新聞社|新聞|レコード|放送|テレビ|社|グループ|自動車|工業|製作所|大会|選手権大会)$/;

/** Organizations, facilities, works, events and laws: the gazetteer's key, bracketed names, the tail of a chain, the bare form. */
function bodyKeys(drafts: readonly Draft[], textOf: (draft: Draft) => string): Map<Draft, string> {
  const keys = new Map<Draft, string>();
  const byText = new Map<string, string>();
  const byTail = new Map<string, string>();
  const add = (map: Map<string, string>, text: string, key: string) => {
    if (text.length > 1 && !map.has(text)) map.set(text, key);
  };
  // The full forms first, so that a short form finds its full form wherever it stands.
  const longestFirst = [...drafts].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const draft of longestFirst) {
    const text = textOf(draft);
    const name = text.replace(LEGAL, "");
    const type = draft.type;
    const of = (form: string) => `${type}:${form}`;
    const key =
      draft.key ??
      byText.get(of(name)) ??
      (draft.shortFor && byText.get(of(draft.shortFor.replace(LEGAL, "")))) ??
      byTail.get(of(name)) ??
      byTail.get(of(name.replace(LIGHT, ""))) ??
      of(name);
    keys.set(draft, key);
    add(byText, of(name), key);
    if (draft.shortFor) add(byText, of(text), key);
    const bare = name.replace(LIGHT, "");
    if (bare.length > 1) add(byTail, of(bare), key);
    // 愛知県警豊田警察署 is called 豊田警察署: what follows the first office of a chain.
    const chain = /^.{1,6}?(?:県警|府警|道警|警視庁|県|府|都|市|地検|省|大学|第\d+回)(?=.{2,})/.exec(name)?.[0].length;
    if (chain) add(byTail, of(name.slice(chain)), key);
  }
  return keys;
}
