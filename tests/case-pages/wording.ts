/** The texts of the pages made from the cases, in one language. */
export interface CaseWording {
  /** The folder of the pages, below that of the package. */
  readonly folder: string;
  /** What a page says before its tables. */
  readonly check: string;
  readonly figures: string;
  readonly comparison: string;
  readonly times: string;
  /** The heads of the columns. */
  readonly columns: Readonly<Record<"claims" | "figures" | "measured" | "compared" | "times", readonly string[]>>;
  /** The head of a table of texts in which nothing is found. */
  readonly none: Readonly<Record<"figure" | "time" | "any", string>>;
  /** The title of a group of cases, by its comment in the file of cases. */
  title(heading: string): string;
}
