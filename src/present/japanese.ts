/** The words of the HTML report, which is in Japanese like the news that it shows. */
import type { ChangeDirection } from "../types";
import { TYPES } from "./japanese-labels";
import type { Wording } from "./wording";

const ARROWS: Readonly<Record<ChangeDirection, string>> = { up: "↑", down: "↓", flat: "→" };

export const JAPANESE: Wording = {
  entityTypes: TYPES,
  modifiers: {
    about: ["約 ", ""],
    atLeast: ["", " 以上"],
    moreThan: ["", " 超"],
    atMost: ["", " 以下"],
    lessThan: ["", " 未満"],
    several: ["数 × ", ""],
  },
  statuses: {
    actual: "実績",
    forecast: "予想",
    plan: "計画",
    target: "目標",
    estimate: "推定",
    denied: "否定",
  },
  timeModifiers: {
    APPROX: "ごろ",
    BEFORE: "より前",
    AFTER: "より後",
    ON_OR_BEFORE: "まで",
    ON_OR_AFTER: "から",
    START: "の初め",
    MID: "の半ば",
    END: "の末",
    LESS_THAN: "未満",
    MORE_THAN: "超",
  },
  rangeSeparator: " 〜 ",
  scoreSeparator: " - ",
  ordinalPrefix: null,
  /** 前年同期比 ↑ 18.2, 前日比 ↑ */
  comparison: ({ text, direction, signed }) => `${text} ${ARROWS[direction]} ${signed ?? ""}`.trimEnd(),
  conversionOf: (text) => `${text}の換算`,
  changeFrom: (text) => `${text}から`,
  partOf: (text) => `${text}のうち`,
  noteOrder: ["comparison", "conversionOf", "changeFrom", "partOf", "status"],
};
