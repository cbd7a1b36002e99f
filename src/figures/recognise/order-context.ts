import { GuardedPattern } from "../../text/guarded-pattern";
import type { FigureContext } from "../context";
import type { Amount } from "../draft";

/** After an inning, but no count, in a sentence about baseball: 三回、4番の本塁打で; 5回途中で降板. */
const AFTER_INNING = new GuardedPattern(/、|途中|から|まで|に(?![わ亘渡])|の(?:攻撃|守備)/, { first: "、途かまにの" });
/** After an inning in an article about baseball: 7回に1点を返す, 9回時点, 8回は無死二塁; but not 3回で済む or 2回に分けて. */
const AFTER_INNING_OF_GAME = new GuardedPattern(
  /[、・]|に(?!わ|亘|渡|分|の|つ|達)|で(?!は?な|あ|す|し|済)|は|と\d|途中|終了|以[降後]|から|まで|時点|コールド|サヨナラ|も(?=エラー|[ァ-ー]|[一-鿿]{1,4}[がの、])/,
  { first: "、・にでは途終以かまと時コサも" },
);
/** Before a count of times, and no inning: 計3回, 通算5回, 過去2回, 優勝2回, 年に3回. */
const BEFORE_COUNT = new GuardedPattern(
  /[計全約各毎第]|通算|過去|最多|最高|優勝|出場|当選|制覇|受賞|合わせて|これまで(?:に|の)?|それぞれ|少なくとも|[年月週日]に|年間|連敗を|連勝を|史上|たった|わずか|もう/,
  { last: "計全約各毎第算去多高勝場選覇賞てでにのれもに間をう上たか" },
);
/** Before a number of an electoral or other district: 衆院東京3区, 全7区. */
const BEFORE_DISTRICT = new GuardedPattern(/[全計都道府県市院内]/, { last: "全計都道府県市院内" });
/** How far from an inning a word of baseball may be, in characters before and after the end of the counter. */
const INNING_REACH = 60;
/** No game had more innings, and no relay race more legs. */
const LAST_INNING = 50;
const LAST_LEG = 20;

/**
 * Whether a counter that ends at `end` tells a place in an order, by the words around it and in the article: the innings of baseball, 7回に, and
 * the legs of a relay race, 2区で.
 */
export function isOrderedByContext(context: FigureContext, amount: Amount, counter: string, end: number): boolean {
  if (counter === "回") return isInning(context, amount, end);
  return counter === "区" && isLeg(context, amount, end);
}

function isInning(context: FigureContext, amount: Amount, end: number): boolean {
  const { text } = context;
  if (!/^\d+$/.test(amount.decimal) || Number(amount.decimal) > LAST_INNING || amount.several) return false;
  if (BEFORE_COUNT.endsAt(text, amount.start)) return false;
  if (AFTER_INNING.isAt(text, end) && hasWordNear(context, end)) return true;
  return (AFTER_INNING_OF_GAME.isAt(text, end) || beginsName(context, end)) && context.orderEvidence().isGame;
}

/** Whether a name begins at a position: 2回ヤンキースが先制. */
const beginsName = ({ isTaken }: FigureContext, at: number): boolean => isTaken(at);

function hasWordNear({ text, document, lexicon }: FigureContext, end: number): boolean {
  const sentence = document.sentences[document.sentenceAt(end)]!;
  const from = Math.max(sentence.start, end - INNING_REACH);
  const around = text.slice(from, Math.min(sentence.end, end + INNING_REACH));
  return lexicon.orderWords.get("回")?.some((word) => around.includes(word)) ?? false;
}

function isLeg(context: FigureContext, amount: Amount, end: number): boolean {
  const { text } = context;
  if (!/^\d+$/.test(amount.decimal) || Number(amount.decimal) > LAST_LEG || amount.several) return false;
  // 7区すべて, 23区内
  if (/^(?:内|す|全|の[うす])/.test(text.slice(end, end + 2)) || context.isTaken(amount.start - 1)) return false;
  return !BEFORE_DISTRICT.endsAt(text, amount.start) && context.orderEvidence().isRelay;
}
