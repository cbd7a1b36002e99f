import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { ENTITY_TYPES } from "../../../src/enumerations";

/** A sentence of a corpus with its names under the labels of that corpus. */
export interface LabelledText {
  readonly text: string;
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

/** An article whose names readers checked under the project's guideline; only the text up to `bodyEnd` is labelled. */
export interface CheckedArticle extends LabelledText {
  readonly id: string;
  readonly headline: string;
  readonly bodyEnd: number;
}

/** Reads a file of JSON lines, gzipped if its name ends in .gz. */
export function readRows<T>(folder: string, file: string): T[] {
  const bytes = readFileSync(join(folder, file));
  return (file.endsWith(".gz") ? gunzipSync(bytes) : bytes)
    .toString("utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

/** The files of checked articles. */
export const CHECKED_FILES = ["news", "names", "reports", "own"] as const;

/** Reads a file of checked articles, each up to the end of its body. */
export const readChecked = (folder: string, file: (typeof CHECKED_FILES)[number]): CheckedArticle[] =>
  readRows<CheckedArticle>(folder, `${file}.jsonl`).map((article) => ({
    ...article,
    text: article.text.slice(0, article.bodyEnd),
  }));

/** The types of the guideline, in the order in which the model numbers them. */
export type TypeName = (typeof ENTITY_TYPES)[number];

/**
 * The types that a label of a corpus can be in our guideline; if there are several, training leaves open which. With `"none"` among them it
 * may be no name at all. A missing label is no name (figures, times, titles, languages).
 */
export const MEANING: Record<string, Record<string, readonly (TypeName | "none")[]>> = {
  checked: Object.fromEntries(ENTITY_TYPES.map((type) => [type, [type]])),
  gsd: {
    PERSON: ["person"],
    PET_NAME: ["person"],
    ORG: ["organization"],
    GPE: ["location"],
    LOC: ["location"],
    FAC: ["facility"],
    PRODUCT: ["product"],
    WORK_OF_ART: ["product"],
    EVENT: ["event"],
    LAW: ["law"],
    NORP: ["none", "organization", "location"],
  },
  stockmark: {
    人名: ["person"],
    法人名: ["organization"],
    政治的組織名: ["organization"],
    その他の組織名: ["organization"],
    地名: ["location"],
    施設名: ["facility"],
    製品名: ["product", "law"],
    イベント名: ["event"],
  },
  wac: {
    PERSON: ["person"],
    ORGANIZATION: ["organization"],
    LOCATION: ["location", "facility"],
    ARTIFACT: ["product", "law", "facility"],
    OPTIONAL: ["none", ...ENTITY_TYPES],
  },
};
