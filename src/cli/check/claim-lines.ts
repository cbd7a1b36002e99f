import { AnalyzerError } from "../../errors";
import { articleId, type Problem, problemOf } from "../../node/answer";
import { openBytes } from "../../node/files/bytes";
import { numberLines, readLines } from "../../node/files/lines";
import { isObject, parseJson } from "../../node/files/ndjson";
import type { Article } from "../../types";
import type { ClaimInput } from "./checked-claim";

/** A line of NDJSON with a claim and its sources, or the problem in its place. */
export type ClaimLine = { readonly line: number } & (ClaimInput | UnreadClaim);

/** What is wrong with a claim, with its id, if that could be read. */
export interface UnreadClaim {
  readonly id: string | null;
  readonly problem: Problem;
}

/** Yields the claims of NDJSON: `{ id, sources: [{ text, title?, publishedAt? }], claim: { text, publishedAt? } }` a line. */
export async function* readClaimLines(file: string): AsyncGenerator<ClaimLine, void, undefined> {
  for await (const content of numberLines(readLines(await openBytes(file), { skipSpace: true })))
    yield "problem" in content ? { id: null, ...content } : { line: content.line, ...readClaimLine(content.text) };
}

function readClaimLine(content: string): ClaimInput | UnreadClaim {
  let value: unknown;
  try {
    value = parseJson(content, "line");
    if (!isObject(value))
      fail(
        'the line is no claim, wanted an object such as {"id": "1", "sources": [{"text": "…"}], "claim": {"text": "…"}}',
      );
    return claimInputOf(value);
  } catch (error) {
    return { id: articleId(value), problem: problemOf(error) };
  }
}

/**
 * Returns the claim and the sources of an object; their fields are not checked yet.
 * @throws AnalyzerError `ERR_INPUT` if one of the two is missing.
 */
export function claimInputOf(value: Readonly<Record<string, unknown>>): ClaimInput {
  const { id, claim, sources } = value;
  if (!Array.isArray(sources)) fail('sources is missing, wanted an array of articles such as [{"text": "…"}]');
  if (typeof claim !== "string" && !isObject(claim)) fail('claim is missing, wanted an object such as {"text": "…"}');
  const { text, publishedAt } =
    typeof claim === "string" ? { text: claim, publishedAt: undefined } : (claim as Record<string, unknown>);
  return {
    claim: {
      ...(id == null ? {} : { id: id as string }),
      text: text as string,
      ...(publishedAt == null ? {} : { publishedAt: publishedAt as string }),
    },
    sources: (sources as readonly unknown[]).map(
      (source) => (typeof source === "string" ? { text: source } : source) as Article,
    ),
  };
}

function fail(message: string): never {
  throw new AnalyzerError("ERR_INPUT", message);
}
