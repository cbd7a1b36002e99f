import { FIGURE_COLUMNS } from "./columns";
/** The words of the reports in Japanese. */
import { grouped } from "./grouped";
import { TYPES, WARNINGS } from "./japanese-labels";
import type { Wording } from "./wording";

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
    actual: "",
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
  directions: { up: "↑", down: "↓", flat: "→" },
  conversionOf: (text) => `${text}の換算`,
  changeFrom: (text) => `${text}から`,
  partOf: (text) => `${text}のうち`,
  noteOrder: ["conversionOf", "changeFrom", "partOf", "status"],
  listSeparator: "、",
  timeForm: "calendar",
  sections: {
    figures: "数値",
    timeline: "年表",
    entities: "固有名",
    keywords: "キーワード",
    keySentences: "要点",
    warnings: "注意",
  },
  columns: FIGURE_COLUMNS.ja,
  characters: (count) => `${grouped(count)}字`,
  sentences: (count) => `${grouped(count)}文`,
  warning: ({ code }) => WARNINGS[code],
};
