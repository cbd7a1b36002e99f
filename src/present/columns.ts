import type { FigureColumn, Language } from "./wording";

/** The heads of the table of figures, the same in every report. */
export const FIGURE_COLUMNS: Readonly<Record<Language, Readonly<Record<FigureColumn, string>>>> = {
  ja: {
    owner: "主体",
    measure: "項目",
    period: "時期",
    value: "値",
    change: "増減",
    notes: "備考",
    written: "表記",
  },
  en: {
    owner: "entity",
    measure: "property",
    period: "period",
    value: "value",
    change: "change",
    notes: "notes",
    written: "as written",
  },
};
