import { CharSet } from "../../text/char-set";
import { GuardedPattern } from "../../text/guarded-pattern";
import type { FigureContext } from "../context";
import type { FigureDraft } from "../draft";
import { LETTERS } from "../lexicon";

/** Before the number of a flight: 羽田発61便, モスクワ行き778便, 日本航空123便, 同社機7便. */
const BEFORE_FLIGHT = new GuardedPattern(/[発行機空]き?|エア(?:ライン)?ズ?|航空|エアウェイズ|日航|全日空/, {
  last: "発行機空きアンズ航",
});
/** After flights that are counted: 120便が欠航. */
const COUNTED_FLIGHTS = new GuardedPattern(
  /(?:[がをのはも、]|以上|程度)?(?:欠航|運休|運航|増便|減便|に影響|すべて|全て|中)/,
  {
    first: "がをのはも、以程欠運増減にす全中",
  },
);
/** The lowest league of a sport. */
const LOWEST_LEAGUE = 6;
/** Before and after the number of a league: イングランド2部, 1部リーグ, 2部(J2), 2部に降格. */
const BEFORE_LEAGUE = new GuardedPattern(/(?:リーグ|サッカー|ラグビー|大学|プロ)・?|J[1-3]?・?/, {
  last: "グー学ロ・J123",
});
const AFTER_LEAGUE = new GuardedPattern(
  /(?:リーグ|上場|市場|銘柄|所属|相当|降格|昇格|残留|優勝|入れ?替|[(・]|[にへ](?:の)?(?:自動)?(?:降格|昇格|残留|復帰|参入)|の(?:チーム|クラブ|[ァ-ヴー]{2,12}(?:[にへとがでの、]|$)))/,
  { first: "リ上市銘所相降昇残優入(・にへの" },
);
/** After the number of a group in a contest or of a lottery: 2組1位, 3組で2着, 24組158537番. */
const AFTER_GROUP = new GuardedPattern(/(?:で|の)?\d{1,3}[位着枠]|\d{3,6}番/, { first: "での0123456789" });
/** After one of several, which is not counted: 素粒子の一つ・ニュートリノ, 金字塔の1つにすぎない, 原因の一つだ. */
const ONE_OF_AFTER = new GuardedPattern(/[・だにと。「『」』]|で(?!き)|と(?:して|なっ|な[るり])/, {
  first: "・だにと。「『」』で",
});
/** Before one of several, of which the number counts: そのうちの1人, 次の一つ. */
const COUNTED_ONE = new GuardedPattern(/うち|中|なか|残り|もう|次|以下|上|下|左|右|前|後/, {
  last: "ちかり中う次下上左右前後",
});
const OPENING_QUOTES = new CharSet("「『");
const CLOSING_QUOTES = new CharSet("」』");
/** Before a number of a place: 明神町3の, 中央区銀座4; the chōme of an address in short. */
const AFTER_TOWN = new CharSet("町");

/** Whether a number with its unit names one thing and counts nothing: a flight, a league, a group, one of several, a quoted name. */
export function isDesignation(context: FigureContext, draft: FigureDraft): boolean {
  const { text } = context;
  if (draft.bare) return AFTER_TOWN.hasAt(text, draft.start - 1) && /^\d+$/.test(draft.decimal ?? "");
  if (isPlaceholder(text, draft)) return true;
  switch (draft.unit?.text) {
    case "便":
      return isFlight(context, draft);
    case "部":
      return isLeague(context, draft);
    case "組":
      return text[draft.start] !== "第" && AFTER_GROUP.isAt(text, draft.end);
    case "番":
      return isLotteryNumber(text, draft);
    case "区":
      return text[draft.start] === "第" && !context.orderEvidence().isRelay;
    case "つ":
    case "人":
      return isOneOf(context, draft);
    default:
      return isQuotedName(text, draft);
  }
}

/** 00 in ※00、00歳, which stands for a number that is not known. */
const isPlaceholder = (text: string, { amount }: FigureDraft): boolean =>
  text[amount.start] === "0" && /^00+$/.test(text.slice(amount.start, amount.end));

/** Before the number of a lottery ticket: 24組158537番, 下2ケタ22番. */
const BEFORE_TICKET = new GuardedPattern(/\d組|[桁タ]/, { last: "組桁タ" });
/** A number of so many digits without a comma is no place in an order. */
const TICKET = /^\d{5,}$/;

/** The number of a ticket, or of its last digits: 158537番, 下2ケタ22番; but not 12345番目. */
const isLotteryNumber = (text: string, { start, end, amount }: FigureDraft): boolean =>
  text[end - 1] !== "目" && (BEFORE_TICKET.endsAt(text, start) || TICKET.test(text.slice(amount.start, amount.end)));

function isFlight({ text, isTaken }: FigureContext, { start, end, decimal }: FigureDraft): boolean {
  if (!/^\d{1,4}$/.test(decimal ?? "") || COUNTED_FLIGHTS.isAt(text, end)) return false;
  return (
    LETTERS.hasAt(text, start - 1) ||
    BEFORE_FLIGHT.endsAt(text, start) ||
    (isTaken(start - 1) && !/都|道|府|県|市/.test(text[start - 1]!))
  );
}

function isLeague(context: FigureContext, { start, end, decimal, amount }: FigureDraft): boolean {
  const { text } = context;
  if (text[start] === "第" || !/^[1-9]$/.test(decimal ?? "") || Number(decimal) > LOWEST_LEAGUE) return false;
  if (amount.script !== "arabic" && amount.script !== "kanji") return false;
  if (BEFORE_LEAGUE.endsAt(text, start) || AFTER_LEAGUE.isAt(text, end)) return true;
  return context.nameEndingAt(start)?.entity.type === "location";
}

/** 〜の一つ and 〜の一人だった, which say that there are others. */
function isOneOf({ text }: FigureContext, { start, end, decimal, unit, kind }: FigureDraft): boolean {
  if (decimal !== "1" || kind !== "quantity" || text[start - 1] !== "の") return false;
  if (unit!.text === "人" && !/^(?:だ|で(?!き)|・|と(?:して|な))/.test(text.slice(end, end + 3))) return false;
  return ONE_OF_AFTER.isAt(text, end) && !COUNTED_ONE.endsAt(text, start - 1);
}

/** 「四戸」, 「五年生」: a name in quotes that is made of one numeral in kanji and a word. */
const isQuotedName = (text: string, { start, end, amount }: FigureDraft): boolean =>
  amount.script === "kanji" &&
  amount.end - amount.start === 1 &&
  OPENING_QUOTES.hasAt(text, start - 1) &&
  CLOSING_QUOTES.hasAt(text, end);
