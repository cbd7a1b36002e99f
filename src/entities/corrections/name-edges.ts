import { CharSet } from "../../text/char-set";
import { GuardedPattern } from "../../text/guarded-pattern";
import type { NameContext } from "../context";
import { type RecognizedName, recognizedName } from "../crf/recognizer";

/** The initials before the name of a person: F. in F.アロンソ, W・ in W・エドワーズ・デミング. */
const INITIALS = new GuardedPattern(/(?<![A-Za-z])(?:[A-Z][.・]){1,3}/, { last: ".・" });
const KATAKANA = /[ァ-ヴ]/;
/** What shows that 代表 is a person or an office, and no team: 日本代表取締役, 日本代表として, 日本代表団; チーム says the rest itself. */
const NO_TEAM = /^(?:チーム|取締|理事|社員|団|者|とし|とな|を務|に就|に選|に指)/;

/**
 * Corrects where a name of the model begins and ends, by the table of words at the end of names: ブラジル代表 is a team, 島津家 a family,
 * 名神高速道路下り線 is 名神高速道路.
 */
export function withEdges(name: RecognizedName, context: NameContext): RecognizedName {
  const found = withPrefix(withInitials(name, context), context);
  return typedByLastWord(withLastWord(found, context) ?? withoutLastWord(found, context), context);
}

/** A word before a country that belongs to the name of an office: 対 in 対米外国投資委員会, but not 反対 before 米大統領. */
const TOWARDS = new GuardedPattern(/(?<!\p{Script=Han})[対在駐]/u, { last: "対在駐" });

/** Countries in one character, also those that are no name by themselves: 中, 日. */
const COUNTRY = new CharSet("日米中英仏独伊露韓朝印豪加台");

/** Takes 対 of 対米外国投資委員会 into the name. */
function withPrefix(name: RecognizedName, { text }: NameContext): RecognizedName {
  const { start, end, type } = name;
  const isOffice = type === "organization" && end - start > 2 && COUNTRY.hasAt(text, start);
  return isOffice && TOWARDS.endsAt(text, start) ? recognizedName(start - 1, end, type) : name;
}

/** Prizes are events, whatever the model takes them for: サイ・ヤング賞. Latin names have the type of their last word: POST OFFICE TOUR. */
function typedByLastWord(name: RecognizedName, { text, nameAt }: NameContext): RecognizedName {
  if (name.type !== "product" && name.type !== "organization") return name;
  const isLatin = text.charCodeAt(name.end - 1) < 0x80;
  if (!isLatin && text[name.end - 1] !== "賞") return name;
  const { ending, listed } = nameAt(name.start, name.end);
  if (!ending || listed || ending.type === "none") return name;
  if (isLatin ? text[name.end - ending.text.length - 1] !== " " : ending.subtype !== "award") return name;
  return recognizedName(name.start, name.end, ending.type);
}

function withInitials(name: RecognizedName, { text }: NameContext): RecognizedName {
  if (name.type !== "person" || !KATAKANA.test(text[name.start]!)) return name;
  const { length } = INITIALS.endingAt(text, name.start);
  return length === 0 ? name : recognizedName(name.start - length, name.end, name.type);
}

/** Takes the word behind a name into it, if it belongs to the name; undefined if none does. */
function withLastWord(name: RecognizedName, context: NameContext): RecognizedName | undefined {
  const { text, lexicon } = context;
  const word = lexicon.nameEdges.longest(text, name.end, (end) => endsToken(end, context));
  const edge = word?.value.find(({ of, belongs }) => belongs === "yes" && isOf(of, name, context));
  if (!edge || !word) return undefined;
  if (edge.of === "country" && NO_TEAM.test(text.slice(word.end, word.end + 3))) return undefined;
  return recognizedName(name.start, word.end, edge.type === "" ? name.type : edge.type);
}

/** Trims the last words of a name that do not belong to it: 前 of 群馬県庁前. */
function withoutLastWord(name: RecognizedName, context: NameContext): RecognizedName {
  const { text, lexicon, document } = context;
  const word = lexicon.nameEdges.longestBefore(text, name.end, name.start + 2);
  if (!word?.value.some(({ of, belongs }) => belongs === "no" && of === name.type)) return name;
  const isToken = document.starts[document.tokenAt(word.start)] === word.start;
  // 京成船橋競馬場前駅 is whole: a listed name, or one whose last word a table has, ends behind the word.
  const endsBefore = isToken && !context.nameAt(name.start, name.end).listed;
  return endsBefore ? recognizedName(name.start, word.start, name.type) : name;
}

const endsToken = (end: number, { document }: NameContext): boolean => document.ends[document.tokenAt(end - 1)] === end;

function isOf(of: string, { start, end, type }: RecognizedName, { nameAt }: NameContext): boolean {
  if (of !== "country") return of === type;
  return type === "location" && nameAt(start, end).listed?.subtype === "country";
}
