import { ENGLISH } from "./english";
import { JAPANESE } from "./japanese";
import type { Language, Wording } from "./wording";

/** The words of the reports in each language. */
export const WORDINGS: Readonly<Record<Language, Wording>> = { ja: JAPANESE, en: ENGLISH };
