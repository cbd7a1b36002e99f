import type { Failure } from "../../node/answer";
import { visibleLines } from "../../present/visible";
import type { Language } from "../../present/wording";
import { colorsFor } from "../colors";
import { languageOf } from "../language";
import type { Output } from "../output";
import type { CheckedClaim } from "./checked-claim";
import { checkPage } from "./html";
import { claimReport } from "./text";

export const CHECK_FORMATS = ["text", "json", "ndjson", "html"] as const;

export type CheckFormatName = (typeof CHECK_FORMATS)[number];

/** An output format: turns checked claims into text, one after the other. */
export interface CheckFormat {
  begin(): string;
  claim(checked: CheckedClaim): string;
  /** Returns the text for a line that could not be read; null if the format shows none. */
  failure(failure: Failure): string | null;
  end(): string;
}

/**
 * Returns the format of that name.
 * @param several whether there may be many claims: then JSON is an array.
 */
export function createCheckFormat(
  name: CheckFormatName,
  several: boolean,
  language: Language | undefined,
  output: Output,
): CheckFormat {
  if (name === "text") return textFormat(output, language ?? languageOf(process.env));
  const format =
    name === "html" ? checkPage(language ?? "ja") : name === "ndjson" ? ndjsonFormat() : jsonFormat(several);
  return output.isTerminal ? forTerminal(format) : format;
}

function textFormat(output: Output, language: Language): CheckFormat {
  const report = claimReport(output, language);
  const { dim } = colorsFor(output.isTerminal, process.env);
  let count = 0;
  return {
    begin: () => "",
    claim: (checked) => (count++ > 0 ? `\n${dim("─".repeat(60))}\n\n` : "") + report(checked),
    failure: () => null,
    end: () => "",
  };
}

const ndjsonFormat = (): CheckFormat => ({
  begin: () => "",
  claim: ({ report }) => `${JSON.stringify(report)}\n`,
  failure: (failure) => `${JSON.stringify(failure)}\n`,
  end: () => "",
});

function jsonFormat(several: boolean): CheckFormat {
  let count = 0;
  const add = (value: object): string =>
    `${several ? (count++ === 0 ? "[\n" : ",\n") : ""}${JSON.stringify(value, null, 2)}${several ? "" : "\n"}`;
  return {
    begin: () => "",
    claim: ({ report }) => add(report),
    failure: add,
    end: () => (several ? (count === 0 ? "[]\n" : "\n]\n") : ""),
  };
}

/** In a file or a pipe data are exact; a terminal would obey what a text says. */
const forTerminal = (format: CheckFormat): CheckFormat => ({
  begin: () => visibleLines(format.begin()),
  claim: (checked) => visibleLines(format.claim(checked)),
  failure: (failure) => {
    const text = format.failure(failure);
    return text === null ? null : visibleLines(text);
  },
  end: () => visibleLines(format.end()),
});
