import { PAGE_LABELS } from "../labels";

const isEnglish = document.documentElement.lang === "en";

/** The words of the page in its language. */
export const LABELS = PAGE_LABELS[isEnglish ? "en" : "ja"];
/** Between the items of a list. */
export const LIST_SEPARATOR = isEnglish ? ", " : "、";
