import { buildTrie, type Trie } from "../dictionary/double-array";
import { AnalyzerError } from "../errors";
import type { UserWord, WordFeatures } from "../types";
import { packRange } from "./format";
import type { Labels } from "./labels";
import type { WordDictionary } from "./word-dictionary";

/** The words of a user as the search and the features read them; the i-th has the id `firstId + i`. */
export interface UserWords {
  readonly trie: Trie;
  /** Per UTF-16 unit its code in the trie; 0 where no word of the user holds it. */
  readonly codeOf: Uint16Array;
  readonly contexts: Int32Array;
  readonly costs: Int32Array;
  readonly firstId: number;
  readonly words: readonly UserFeatures[];
}

interface UserFeatures {
  readonly lemma: string | undefined;
  readonly features: WordFeatures;
}

/** A row of a user dictionary, whatever its columns were. */
export interface UserRow extends UserWord {
  readonly lemma?: string;
  readonly pronunciation?: string;
  /** IPADIC's number of the context, where the row has it. */
  readonly context?: number;
  /** Where the row stands, for errors: `words.csv:3`. */
  readonly place: string;
}

/** The cheapest way through a surface without the user's words: without the connections at its ends, and the contexts there. */
export interface Parts {
  readonly cost: number;
  readonly first: number;
  readonly last: number;
}

const DEFAULT_POS = "名詞,固有名詞,一般";
/** Words are made to win between the contexts with the lowest numbers, which are the commonest. */
const COMMON_CONTEXTS = 48;
const MOST_OF_ONE_SURFACE = 255;
const COSTS = { least: -32768, most: 32767 };

/** @throws AnalyzerError `ERR_DICTIONARY` with the place of the row that is wrong. */
export function compileUserWords(
  rows: readonly UserRow[],
  dictionary: WordDictionary,
  labels: readonly Labels[],
  firstId: number,
  partsOf: (surface: string) => Parts,
): UserWords {
  const contextOf = contextFinder(dictionary, labels);
  const codeOf = new Uint16Array(0x10000);
  let codes = 0;
  const byKey = new Map<string, UserRow[]>();
  for (const row of rows) {
    const units: number[] = [];
    for (let i = 0; i < row.surface.length; i++) {
      const unit = row.surface.charCodeAt(i);
      if (codeOf[unit] === 0) codeOf[unit] = ++codes;
      units.push(codeOf[unit]!);
    }
    const key = String.fromCharCode(...units);
    const same = byKey.get(key);
    if (same) same.push(row);
    else byKey.set(key, [row]);
  }

  const contexts = new Int32Array(rows.length);
  const costs = new Int32Array(rows.length);
  const words: UserFeatures[] = [];
  const keys = [...byKey.keys()].sort();
  const ranges = keys.map((key) => {
    const own = byKey.get(key)!;
    if (own.length > MOST_OF_ONE_SURFACE)
      bad(own.at(-1)!, `more than ${MOST_OF_ONE_SURFACE} rows for ${own[0]!.surface}`);
    const range = packRange(words.length, own.length);
    for (const row of own) {
      const context = contextOf(row);
      contexts[words.length] = context;
      costs[words.length] = row.cost ?? winningCost(dictionary, context, partsOf(row.surface));
      const { reading, pronunciation = reading, lemma } = row;
      const { pos, posDetail, conjugationType, conjugationForm } = labels[context]!;
      words.push({
        lemma,
        features: { pos, posDetail, conjugationType, conjugationForm, reading, pronunciation, known: true },
      });
    }
    return range;
  });
  return { trie: buildTrie(keys, ranges, codes, 4), codeOf, contexts, costs, firstId, words };
}

/**
 * The cost with which a word beats its parts, whichever of the common contexts stand beside it:
 *
 *     …a ─ 令 ─ 和 ─ b…      the parts:  connection(a, 令) + parts.cost + connection(和, b)
 *     …a ── 令和 ─── b…      the word:   connection(a, 令和) +   cost   + connection(令和, b), less by 1 at least
 */
function winningCost({ matrix, size }: WordDictionary, context: number, parts: Parts): number {
  let before = Number.NEGATIVE_INFINITY;
  let after = Number.NEGATIVE_INFINITY;
  for (let other = 0; other < COMMON_CONTEXTS; other++) {
    before = Math.max(before, matrix[context * size + other]! - matrix[parts.first * size + other]!);
    after = Math.max(after, matrix[other * size + context]! - matrix[other * size + parts.last]!);
  }
  return Math.max(COSTS.least, Math.min(COSTS.most, parts.cost - before - after - 1));
}

/** Finds the context of a row: by its number, or by its part of speech. */
function contextFinder({ file, size }: WordDictionary, labels: readonly Labels[]): (row: UserRow) => number {
  const byNumber = new Map(Array.from(file.contexts, (number, context) => [number, context]));
  const lines = labels.map(({ pos, posDetail, conjugationType, conjugationForm }) =>
    [pos, ...posDetail, conjugationType, conjugationForm].join(","),
  );
  const byPos = new Map<string, number | undefined>();
  const search = (pos: string): number | undefined => {
    // What is not said is 一般 or nothing where there is such a context, else whatever is common.
    const begins = lines.map((line) => line === pos || line.startsWith(`${pos},`));
    const plain = lines.findIndex((line, i) => begins[i] && /^(?:,(?:\*|一般|基本形))*$/.test(line.slice(pos.length)));
    const found = plain >= 0 ? plain : begins.indexOf(true);
    return found >= 0 ? found : undefined;
  };
  return (row) => {
    if (row.context !== undefined) {
      return (
        byNumber.get(row.context) ?? bad(row, `the context ${row.context} does not exist, wanted 0 to ${size - 1}`)
      );
    }
    const pos = (row.pos ?? DEFAULT_POS).replace(/^カスタム/, "");
    if (!byPos.has(pos)) byPos.set(pos, search(pos));
    return (
      byPos.get(pos) ?? bad(row, `the part of speech "${row.pos}" is none of IPADIC's, wanted such as ${DEFAULT_POS}`)
    );
  };
}

function bad(row: { readonly place: string }, why: string): never {
  throw new AnalyzerError("ERR_DICTIONARY", `${row.place}: ${why}`);
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
    const cells = text.includes('"') ? cellsOf(text, place) : text.split(",");
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
  return surface;
}

function checkCost(cost: unknown, place: string): number {
  if (typeof cost === "number" && Number.isInteger(cost) && cost >= COSTS.least && cost <= COSTS.most) return cost;
  return bad({ place }, `the cost is ${String(cost)}, wanted a whole number from ${COSTS.least} to ${COSTS.most}`);
}

/** The cells of a line of CSV with quotes. */
function cellsOf(line: string, place: string): string[] {
  const cells: string[] = [];
  const cell = /("(?:[^"]|"")*"|[^",]*)(,|$)/y;
  while (cell.lastIndex <= line.length) {
    const found = cell.exec(line);
    if (!found) return bad({ place }, "a quote is not closed or stands inside a cell");
    cells.push(found[1]!.startsWith('"') ? found[1]!.slice(1, -1).replaceAll('""', '"') : found[1]!);
    if (found[2] === "") break;
  }
  return cells;
}
