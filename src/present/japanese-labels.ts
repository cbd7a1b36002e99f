/** The names of kinds and types in the HTML report, in Japanese. The script of the page has a copy of its own of what it uses. */
import type { EntityType, FigureKind, TimeExpression, WarningCode } from "../types";

export const KINDS: Readonly<Record<FigureKind, string>> = {
  money: "金額",
  percent: "割合",
  quantity: "数量",
  age: "年齢",
  ordinal: "順序",
  ratio: "倍率・比",
  number: "数",
};

export const TYPES: Readonly<Record<EntityType, string>> = {
  person: "人物",
  organization: "組織",
  location: "地名",
  facility: "施設",
  product: "製品・作品",
  event: "出来事",
  law: "法令・計画",
};

export const TIME_TYPES: Readonly<Record<TimeExpression["type"], string>> = {
  date: "日付",
  time: "時刻",
  duration: "期間",
  set: "繰り返し",
};

export const WARNINGS: Readonly<Record<WarningCode, string>> = {
  empty: "本文がありません",
  ambiguous: "二通り以上に読めます",
  recognizer: "自作の認識器の結果を一部除きました",
  noPublicationDate: "公開日がないため、相対的な日時(昨日、3日など)は定まりません",
  unreadNumber: "数値の桁か単位を読み取れません",
  impossibleTime: "存在しない日時です",
  notProse: "見出しやリンク、表が大半で、キーワードと要点はあてになりません",
  notJapanese: "大半が日本語ではありません",
};
