import { CLAIM_WORDS } from "./claim-tables";
import type { ClaimWordClass } from "./claim-word";

/** Returns the pattern of any of some texts, the longest first: 増加 before 増. */
export const patternOfTexts = (texts: readonly string[], flags?: string): RegExp =>
  new RegExp(longestFirst(texts).map(escaped).join("|"), flags);

/** Returns the pattern of the words of a class, each where its row allows it: 増, but not 増 of 増税. */
export function patternOfWords(wanted: ClaimWordClass, flags?: string): RegExp {
  const forms = new Map(
    CLAIM_WORDS.filter(([, kind]) => kind === wanted).map(([text, , next, notNext]) => [
      text,
      escaped(text) + ahead("=", next) + ahead("!", notNext),
    ]),
  );
  return new RegExp(
    longestFirst([...forms.keys()])
      .map((text) => forms.get(text))
      .join("|"),
    flags,
  );
}

/** Returns the texts of a class, where a word has to be one of them. */
export const textsOf = (wanted: ClaimWordClass): ReadonlySet<string> =>
  new Set(CLAIM_WORDS.flatMap(([text, kind]) => (kind === wanted ? [text] : [])));

/** What must follow, or must not; 0 is any digit. */
const ahead = (sign: "=" | "!", texts: readonly string[]): string =>
  texts.length === 0 ? "" : `(?${sign}${texts.map((text) => escaped(text).replaceAll("0", "\\d")).join("|")})`;

const longestFirst = (texts: readonly string[]): string[] => [...texts].sort((a, b) => b.length - a.length);

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
