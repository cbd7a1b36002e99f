/**
 * What went wrong:
 * - `ERR_INPUT`: a bad article
 * - `ERR_OPTION`: a bad option
 * - `ERR_DICTIONARY`: a bad row of a dictionary, or a data file that cannot be read
 * - `ERR_ENCODING`: bytes that are no text
 * - `ERR_ABORTED`: the signal was aborted
 * - `ERR_QUEUE`: Redis is out of reach, refuses or is full
 * - `ERR_INTERNAL`: a bug in yomitori, or an article that ended a thread of a pool twice
 */
export type AnalyzerErrorCode =
  | "ERR_INPUT"
  | "ERR_OPTION"
  | "ERR_DICTIONARY"
  | "ERR_ENCODING"
  | "ERR_ABORTED"
  | "ERR_QUEUE"
  | "ERR_INTERNAL";

/** The one error class of the library. Tell errors apart by `code`, not by `instanceof`: a package may be loaded twice. */
export class AnalyzerError extends Error {
  override readonly name = "AnalyzerError";
  readonly code: AnalyzerErrorCode;

  /** @param message says where (option, file and line) and what would be right. */
  constructor(code: AnalyzerErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
