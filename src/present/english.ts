import type { Wording } from "./wording";

/** The words of the report in the terminal. */
export const ENGLISH: Wording = {
  entityTypes: {
    person: "persons",
    organization: "organizations",
    location: "locations",
    facility: "facilities",
    product: "products",
    event: "events",
    law: "laws",
  },
  modifiers: {
    about: ["≈ ", ""],
    atLeast: ["≥ ", ""],
    moreThan: ["> ", ""],
    atMost: ["≤ ", ""],
    lessThan: ["< ", ""],
    several: ["some ", ""],
  },
  statuses: {
    actual: "",
    forecast: "forecast",
    plan: "plan",
    target: "target",
    estimate: "estimate",
    denied: "denied",
  },
  timeModifiers: {
    APPROX: " approx",
    BEFORE: " before",
    AFTER: " after",
    ON_OR_BEFORE: " on or before",
    ON_OR_AFTER: " on or after",
    START: " start",
    MID: " mid",
    END: " end",
    LESS_THAN: " less than",
    MORE_THAN: " more than",
  },
  rangeSeparator: "–",
  scoreSeparator: "–",
  ordinalPrefix: "no. ",
  /** 前年同期比 +18.2, 前日比 up, 前年比 ±0 */
  comparison: ({ text, signed, direction }) =>
    `${text} ${signed === undefined ? direction : signed.replace(/^(?=\d)/, direction === "flat" ? "±" : "+")}`,
  conversionOf: (text) => `= ${text}`,
  changeFrom: (text) => `from ${text}`,
  partOf: (text) => `of ${text}`,
  noteOrder: ["conversionOf", "changeFrom", "partOf", "comparison", "status"],
};
