import { CharSet } from "../../text/char-set";
import type { TokenizedDocument } from "../../tokens/tokenized-document";
import type { EntityType, Mention } from "../../types";
import type { NameLexicon } from "../names/lexicon";

/** What decides whether an entity is the antecedent of an anaphor. */
export interface Antecedent {
  readonly type: EntityType;
  readonly forms: readonly string[];
  readonly titles: readonly string[];
  readonly mentions: readonly Mention[];
}

/** An anaphor with 同, and which entities can be its antecedent. */
export interface AnaphorQuery {
  readonly end: number;
  /** Whether the source of a report is no antecedent: 毎日新聞によると同社は… means another company. */
  readonly noSource: boolean;
  fits(entity: Antecedent, subtype: string | undefined): boolean;
}

/** The last character of a word in which an anaphor ends: 同市|内, 同国|側, 同社|製. */
const REST_OF_WORD = new CharSet("内外側製産発立");
/** The first character of the forms of する: 同行し is a verb and no anaphor for a bank. */
const VERB = new CharSet("しすさせ");

/**
 * Reads the anaphor that begins with the 同 at `at`; null if there is none. The longest of a title (同容疑者), a last word of names (同病院)
 * and a word of the table of anaphors (同社) counts.
 */
export function anaphorQueryAt(document: TokenizedDocument, at: number, lexicon: NameLexicon): AnaphorQuery | null {
  const { text } = document;
  const row = lexicon.anaphors.longest(text, at + 1);
  const title = lexicon.titles.longest(text, at + 1);
  const suffix = lexicon.suffixes.longest(text, at + 1);
  const ending = suffix?.value.type === "none" ? null : suffix;
  const end = Math.max(row?.end ?? 0, title?.end ?? 0, ending?.end ?? 0);
  if (!endsWord(document, end)) return null;
  const word = text.slice(at + 1, end);
  if (title?.end === end && title.value !== "courtesy") return queryByTitle(end, word);
  if (row?.end === end) {
    const isDerivative = lexicon.placeDerivatives.longest(text, end)?.value === false;
    // 同国人 is somebody of the country, not the country.
    return row.value.type === "location" && isDerivative ? null : queryByTable(end, word, row.value);
  }
  if (ending?.end !== end) return null;
  const { type } = ending.value;
  return { end, noSource: false, fits: (one) => one.type === type && one.forms.some((form) => form.endsWith(word)) };
}

/** Whether a word ends at `end` or at a 内, 側 … behind it, and is no verb: 同市, 同市内, but not 同行し. */
function endsWord({ text, tokens, ends, tokenAt }: TokenizedDocument, end: number): boolean {
  const t = tokenAt(end - 1);
  const last = tokens[t];
  if (last === undefined) return false;
  if (ends[t] !== end && !(ends[t] === end + 1 && REST_OF_WORD.hasAt(text, end))) return false;
  return !(VERB.hasAt(text, end) && last.posDetail[0] === "サ変接続");
}

/** 同容疑者: a person with that title. */
const queryByTitle = (end: number, title: string): AnaphorQuery => ({
  end,
  noSource: false,
  fits: (one) => one.type === "person" && one.titles.some((own) => own.endsWith(title)),
});

type AnaphorRow = NonNullable<ReturnType<NameLexicon["anaphors"]["longest"]>>["value"];

/** 同社, 同県: an entity of the type and a subtype of the table, or one whose name ends with the word. */
const queryByTable = (end: number, word: string, { type, subtypes, open }: AnaphorRow): AnaphorQuery => ({
  end,
  noSource: open === "yes",
  fits: (one, subtype) =>
    one.type === type &&
    ((subtype !== undefined && subtypes.includes(subtype)) ||
      one.forms.some((form) => form.endsWith(word)) ||
      (open === "yes" && (subtype === undefined || subtypes.length === 0))),
});
