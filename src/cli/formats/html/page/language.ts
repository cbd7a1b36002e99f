import { PAGE_LABELS } from "../../../../page/labels";

/** The words of the page in its language. */
export const LABELS = PAGE_LABELS[document.documentElement.lang === "en" ? "en" : "ja"];
