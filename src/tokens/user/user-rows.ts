import { csvCells } from "../../dictionary/csv";
import { AnalyzerError } from "../../errors";
import { ipadicView } from "../../text/ipadic-view";
import type { UserWord } from "../../types";

/** A row of a user dictionary, whatever its columns were. */
export interface UserRow extends UserWord {
  readonly lemma?: string;
  readonly pronunciation?: string;
  /** IPADIC's number of the context, where the row has it. */
  readonly context?: number;
  /** Where the row stands, for errors: `words.csv:3`. */
  readonly place: string;
}

/** What a cost may be. */
export const COSTS = { least: -32768, most: 32767 };
/** A word of more units than this is none. */
const LONGEST_SURFACE = 255;

/** @throws AnalyzerError `ERR_DICTIONARY` with the place of the row that is wrong. */
export function bad(row: { readonly place: string }, why: string): never {
  throw new AnalyzerError("ERR_DICTIONARY", `${row.place}: ${why}`);
}

/** The rows, and those of half-width letters or signs in full width too, as IPADIC's are: so the analyzer reads them. */
export function withWideForms(rows: readonly UserRow[]): UserRow[] {
  const narrow = rows.filter(({ surface }) => ipadicView(surface) !== surface);
  if (narrow.length === 0) return [...rows];
  const given = new Set(rows.map(({ surface }) => surface));
  const wide = narrow.map((row) => ({ ...row, surface: ipadicView(row.surface) }));
  return [...rows, ...wide.filter(({ surface }) => !given.has(surface))];
}

/** Checks the rows of a user. */
export function readUserRows(words: readonly UserWord[], name = "userDictionary"): UserRow[] {
  return words.map((word, i) => {
    const place = `${name}[${i}]`;
    if (typeof word !== "object" || word === null)
      bad({ place }, `it is ${String(word)}, wanted an object with a surface`);
    const { surface, reading, pos, cost } = word;
    for (const [key, value] of Object.entries({ reading, pos })) {
      if (value !== undefined && typeof value !== "string")
        bad({ place }, `its ${key} is ${String(value)}, wanted text`);
    }
    return {
      place,
      surface: checkSurface(surface, place),
      ...(reading === undefined ? {} : { reading }),
      ...(pos === undefined ? {} : { pos }),
      ...(cost === undefined ? {} : { cost: checkCost(cost, place) }),
    };
  });
}

/** The columns of IPADIC: surface, left context, right context, cost, six labels, dictionary form, reading, pronunciation. */
const IPADIC_COLUMNS = 13;
/** The columns of kuromoji's user dictionary: surface, its parts, their readings, part of speech. */
const KUROMOJI_COLUMNS = 4;

/**
 * Reads a CSV in the order of IPADIC's columns or of kuromoji's. Contexts and cost may be empty; a context may be -1, as in MeCab.
 * Lines that begin with # and empty lines are skipped.
 *
 * @throws AnalyzerError `ERR_DICTIONARY` with file and line.
 */
export function readUserCsv(content: string, file: string): UserRow[] {
  const rows: UserRow[] = [];
  content.split(/\r?\n/).forEach((line, index) => {
    const text = index === 0 ? line.replace(/^\uFEFF/, "") : line;
    if (text.trim() === "" || text.startsWith("#")) return;
    const place = `${file}:${index + 1}`;
    const cells = csvCells(text, place);
    if (cells.length === KUROMOJI_COLUMNS) rows.push(kuromojiRow(cells, place));
    else if (cells.length >= IPADIC_COLUMNS) rows.push(ipadicRow(cells, place));
    else {
      bad(
        { place },
        `${cells.length} columns, wanted ${IPADIC_COLUMNS} as in IPADIC (surface, left, right, cost, …) or ${KUROMOJI_COLUMNS} as in kuromoji (surface, parts, readings, part of speech)`,
      );
    }
  });
  return rows;
}

function kuromojiRow([surface, parts, readings, pos]: readonly string[], place: string): UserRow {
  if (parts!.replaceAll(" ", "") !== surface) bad({ place }, `the parts "${parts}" are not "${surface}"`);
  const reading = readings!.replaceAll(" ", "");
  return { place, surface: checkSurface(surface, place), ...(reading ? { reading } : {}), ...(pos ? { pos } : {}) };
}

function ipadicRow(cells: readonly string[], place: string): UserRow {
  const [surface, left, right, cost] = cells as [string, string, string, string];
  if (left !== right) bad({ place }, `the contexts ${left} and ${right} differ, wanted one for both sides`);
  const context = left === "" || left === "-1" ? undefined : whole(left, "context", place);
  const [lemma, reading, pronunciation] = cells.slice(10, 13).map((cell) => (cell === "*" ? "" : cell));
  return {
    place,
    surface: checkSurface(surface, place),
    pos: cells.slice(4, 10).join(","),
    ...(context === undefined ? {} : { context }),
    ...(cost === "" ? {} : { cost: checkCost(whole(cost, "cost", place), place) }),
    ...(lemma ? { lemma } : {}),
    ...(reading ? { reading } : {}),
    ...(pronunciation ? { pronunciation } : {}),
  };
}

function whole(cell: string, name: string, place: string): number {
  return /^-?\d+$/.test(cell)
    ? Number(cell)
    : bad({ place }, `the ${name} is "${cell}", wanted a whole number or nothing`);
}

function checkSurface(surface: unknown, place: string): string {
  if (typeof surface !== "string" || surface === "")
    return bad({ place }, `the surface is "${String(surface)}", wanted some text`);
  if (/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(surface))
    return bad({ place }, "the surface holds half a character");
  if (surface.length > LONGEST_SURFACE)
    return bad({ place }, `the surface has ${surface.length} characters, wanted at most ${LONGEST_SURFACE}`);
  return surface;
}

function checkCost(cost: unknown, place: string): number {
  if (typeof cost === "number" && Number.isInteger(cost) && cost >= COSTS.least && cost <= COSTS.most) return cost;
  return bad({ place }, `the cost is ${String(cost)}, wanted a whole number from ${COSTS.least} to ${COSTS.most}`);
}
