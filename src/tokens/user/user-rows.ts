import { shown } from "../../checks/shown";
import { csvCells } from "../../dictionary/csv";
import { AnalyzerError } from "../../errors";
import { ipadicView } from "../../text/view/ipadic-view";
import type { UserWord } from "../../types";

/** A row of a user dictionary, from an array or a CSV with either set of columns. */
export interface UserRow extends UserWord {
  readonly lemma?: string;
  readonly pronunciation?: string;
  /** IPADIC's number of the context, if the row has it. */
  readonly context?: number;
  /** Names the row in an error: `words.csv:3`, `userDictionary[2]`. */
  readonly location: string;
}

/** The range of a cost, which has 16 bits. */
export const COSTS = { least: -32768, most: 32767 };
/** The longest surface, in code units. */
const LONGEST_SURFACE = 255;

/** @throws AnalyzerError `ERR_DICTIONARY` with the location of the row */
export function bad(row: { readonly location: string }, why: string): never {
  throw new AnalyzerError("ERR_DICTIONARY", `${row.location}: ${why}`);
}

/** Returns the rows and, for each with letters or signs in half width (AI), one in full width (ＡＩ), as the analyzer reads them. */
export function withWideForms(rows: readonly UserRow[]): UserRow[] {
  const narrow = rows.filter(({ surface }) => ipadicView(surface) !== surface);
  if (narrow.length === 0) return [...rows];
  const surfaces = new Set(rows.map(({ surface }) => surface));
  const wide = narrow.map((row) => ({ ...row, surface: ipadicView(row.surface) }));
  return [...rows, ...wide.filter(({ surface }) => !surfaces.has(surface))];
}

/**
 * Checks the rows of a user.
 * @throws AnalyzerError `ERR_DICTIONARY` with the index of a bad row
 */
export function readUserRows(words: readonly UserWord[], name = "userDictionary"): UserRow[] {
  return words.map((word, i) => {
    const location = `${name}[${i}]`;
    if (typeof word !== "object" || word === null)
      bad({ location }, `it is ${shown(word)}, wanted an object with a surface`);
    const { surface, reading, pos, cost } = word;
    for (const [key, value] of Object.entries({ reading, pos })) {
      if (value !== undefined && typeof value !== "string")
        bad({ location }, `its ${key} is ${shown(value)}, wanted text`);
    }
    return {
      location,
      surface: checkSurface(surface, location),
      ...(reading === undefined ? {} : { reading }),
      ...(pos === undefined ? {} : { pos }),
      ...(cost === undefined ? {} : { cost: checkCost(cost, location) }),
    };
  });
}

/** The columns of IPADIC: surface, left context, right context, cost, part of speech and conjugation (6), lemma, reading, pronunciation. */
const IPADIC_COLUMNS = 13;
/** The columns of kuromoji's user dictionary: surface, its parts, their readings, part of speech. */
const KUROMOJI_COLUMNS = 4;

/**
 * Reads a CSV with the columns of IPADIC or of kuromoji's user dictionary. Contexts and cost may be empty; a context may be -1, as in
 * MeCab. Skips empty lines and lines that begin with #.
 *
 * @throws AnalyzerError `ERR_DICTIONARY` with file and line of a bad row
 */
export function readUserCsv(content: string, file: string): UserRow[] {
  const rows: UserRow[] = [];
  content.split(/\r?\n/).forEach((line, index) => {
    const text = index === 0 ? line.replace(/^\uFEFF/, "") : line;
    if (text.trim() === "" || text.startsWith("#")) return;
    const location = `${file}:${index + 1}`;
    const cells = csvCells(text, location);
    if (cells.length === KUROMOJI_COLUMNS) rows.push(kuromojiRow(cells, location));
    else if (cells.length >= IPADIC_COLUMNS) rows.push(ipadicRow(cells, location));
    else {
      bad(
        { location },
        `${cells.length} columns, wanted ${IPADIC_COLUMNS} as in IPADIC (surface, left, right, cost, …) or ${KUROMOJI_COLUMNS} as in kuromoji (surface, parts, readings, part of speech)`,
      );
    }
  });
  return rows;
}

function kuromojiRow([surface, parts, readings, pos]: readonly string[], location: string): UserRow {
  if (parts!.replaceAll(" ", "") !== surface) bad({ location }, `the parts "${parts}" are not "${surface}"`);
  const reading = readings!.replaceAll(" ", "");
  return {
    location,
    surface: checkSurface(surface, location),
    ...(reading ? { reading } : {}),
    ...(pos ? { pos } : {}),
  };
}

function ipadicRow(cells: readonly string[], location: string): UserRow {
  const [surface, left, right, cost] = cells as [string, string, string, string];
  if (left !== right) bad({ location }, `the contexts ${left} and ${right} differ, wanted one for both sides`);
  const context = left === "" || left === "-1" ? undefined : whole(left, "context", location);
  const [lemma, reading, pronunciation] = cells.slice(10, 13).map((cell) => (cell === "*" ? "" : cell));
  return {
    location,
    surface: checkSurface(surface, location),
    pos: cells.slice(4, 10).join(","),
    ...(context === undefined ? {} : { context }),
    ...(cost === "" ? {} : { cost: checkCost(whole(cost, "cost", location), location) }),
    ...(lemma ? { lemma } : {}),
    ...(reading ? { reading } : {}),
    ...(pronunciation ? { pronunciation } : {}),
  };
}

function whole(cell: string, name: string, location: string): number {
  return /^-?\d+$/.test(cell)
    ? Number(cell)
    : bad({ location }, `the ${name} is "${cell}", wanted a whole number or nothing`);
}

function checkSurface(surface: unknown, location: string): string {
  if (typeof surface !== "string" || surface === "")
    return bad({ location }, `the surface is "${String(surface)}", wanted some text`);
  if (/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(surface))
    return bad({ location }, "the surface holds half a character");
  if (surface.length > LONGEST_SURFACE)
    return bad({ location }, `the surface has ${surface.length} characters, wanted at most ${LONGEST_SURFACE}`);
  return surface;
}

function checkCost(cost: unknown, location: string): number {
  if (typeof cost === "number" && Number.isInteger(cost) && cost >= COSTS.least && cost <= COSTS.most) return cost;
  return bad({ location }, `the cost is ${shown(cost)}, wanted a whole number from ${COSTS.least} to ${COSTS.most}`);
}
