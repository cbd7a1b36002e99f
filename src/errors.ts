import type { AnalyzerErrorCode } from "./enumerations";

export type { AnalyzerErrorCode };

/** The one error class of the library. Tell errors apart by `code`, not by `instanceof`: a package may be loaded twice. */
export class AnalyzerError extends Error {
  override readonly name = "AnalyzerError";
  readonly code: AnalyzerErrorCode;

  /** @param message names the option, or the file and line, and what would be right */
  constructor(code: AnalyzerErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
