import { AnalyzerError } from "../errors";
import { REINSTALL } from "./seal";
import { codeUnitsOf, type FileFormat, readSections, textOf, writeSections } from "./sections";
import { type Dictionary, type Tables, tables } from "./tables";
import type { PackedReader, PackedValues, TableColumn, TableColumns } from "./tsv";

/** The sections of the compiled `dict/`. */
const SECTIONS = {
  /** UTF-16, the tables and columns of the version that wrote it: `signature`. */
  signature: Uint16Array,
  /** For each table the number of its rows, the index of its first number and that of its first code unit of text; one more entry at the end. */
  index: Uint32Array,
  /** The numbers of all tables. */
  numbers: Int32Array,
  /** UTF-16, the texts of all tables, each but the last of a table with a line feed after it. */
  text: Uint16Array,
} as const;

const formatOf = (path: string): FileFormat<typeof SECTIONS> => ({
  magic: "YOMIDICT",
  version: 1,
  sections: SECTIONS,
  name: `the compiled dictionary ${path}`,
  remedy: REINSTALL,
});

const BETWEEN = "\n";
const names = Object.keys(tables) as (keyof Tables)[];
const columnsOf = (name: keyof Tables): [string, TableColumn<unknown>][] =>
  Object.entries(tables[name] as TableColumns);

/** Describes all tables and their columns: a file of another version would be read wrongly. */
const signature = (): string =>
  names.map((name) => `${name}: ${columnsOf(name).map(([column, { wanted }]) => `${column} ${wanted}`)}`).join(BETWEEN);

/** Returns the bytes of the file. */
export function writeDictionary(dictionary: Dictionary): ArrayBuffer {
  const index = [];
  const numbers: number[] = [];
  let text = "";
  for (const name of names) {
    const rows = dictionary[name] as readonly Readonly<Record<string, unknown>>[];
    const values: PackedValues = { texts: [], numbers: [] };
    for (const [column, { pack }] of columnsOf(name))
      pack(
        rows.map((row) => row[column]),
        values,
      );
    index.push(rows.length, numbers.length, text.length);
    numbers.push(...values.numbers);
    text += values.texts.join(BETWEEN);
  }
  index.push(0, numbers.length, text.length);
  return writeSections(formatOf(""), {
    signature: codeUnitsOf(signature()),
    index: Uint32Array.from(index),
    numbers: Int32Array.from(numbers),
    text: codeUnitsOf(text),
  });
}

/**
 * Reads the bytes of the file. The rows of a table are made when the table is first asked for, since most stages need few of them.
 *
 * @param path names it in an error
 * @throws AnalyzerError `ERR_DICTIONARY` if it is not whole, was changed, or has other tables than this version
 */
export function readCompiled(buffer: ArrayBufferLike, path: string): Dictionary {
  const file = readSections(formatOf(path), buffer);
  const { index, numbers, text } = file;
  if (textOf(file.signature) !== signature() || index.length !== 3 * names.length + 3)
    throw new AnalyzerError(
      "ERR_DICTIONARY",
      `the compiled dictionary ${path} cannot be read: it has other tables, so it is of another version; ${REINSTALL}`,
    );
  const dictionary = {};
  names.forEach((name, i) => {
    const [rows, firstNumber, firstUnit, , lastNumber, lastUnit] = index.subarray(3 * i) as unknown as number[];
    const get = (): unknown => {
      const values = readerOf(textOf(text.subarray(firstUnit, lastUnit)), numbers.subarray(firstNumber, lastNumber));
      const value = readRows(name, values, rows!);
      Object.defineProperty(dictionary, name, { value, enumerable: true });
      return value;
    };
    Object.defineProperty(dictionary, name, { get, enumerable: true, configurable: true });
  });
  return dictionary as Dictionary;
}

function readerOf(text: string, numbers: Int32Array): PackedReader {
  const texts = text.split(BETWEEN);
  let textAt = 0;
  let numberAt = 0;
  return {
    texts(count) {
      textAt += count;
      return texts.slice(textAt - count, textAt);
    },
    numbers(count) {
      numberAt += count;
      return numbers.subarray(numberAt - count, numberAt);
    },
  };
}

function readRows(name: keyof Tables, from: PackedReader, count: number): Record<string, unknown>[] {
  const rows = Array.from({ length: count }, (): Record<string, unknown> => ({}));
  for (const [column, { unpack }] of columnsOf(name)) {
    const values = unpack(from, count);
    for (let i = 0; i < count; i++) rows[i]![column] = values[i];
  }
  return rows;
}
