import { buildTrie } from "../../dictionary/double-array";
import { AnalyzerError } from "../../errors";
import { NAME_CLASSES, NAME_LETTERS, type NameClass, writeProperNouns } from "./proper-nouns";

/** How many slots are tried for each node of the trie. With 1,000 it takes seconds, and the file is a tenth larger than the smallest. */
const EFFORT = 1000;

/**
 * Compiles rows `name,letters` into the bytes of a file of names, which `openProperNouns` reads. For the build, never at run time.
 * @throws AnalyzerError `ERR_DICTIONARY` with file and line of a bad row.
 */
export function compileProperNouns(csv: string, file: string): ArrayBuffer {
  const names = readRows(csv, file);
  // The most frequent characters get the lowest codes, which makes the arrays denser.
  const counts = new Map<number, number>();
  for (const name of names.keys())
    for (const codeUnit of codeUnitsOf(name)) counts.set(codeUnit, (counts.get(codeUnit) ?? 0) + 1);
  const characters = [0, ...[...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([codeUnit]) => codeUnit)];
  const codeOf = new Map(characters.map((codeUnit, code) => [codeUnit, code]));
  const rows = [...names]
    .map(([name, classes]) => ({ key: String.fromCharCode(...codeUnitsOf(name).map((u) => codeOf.get(u)!)), classes }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const keys = rows.map((row) => row.key);
  const values = rows.map((row) => row.classes);
  return writeProperNouns(buildTrie(keys, values, characters.length, EFFORT, true), characters);
}

function readRows(csv: string, file: string): Map<string, number> {
  const bits = new Map<string, number>();
  for (const one of Object.keys(NAME_CLASSES) as NameClass[]) bits.set(NAME_LETTERS[one], NAME_CLASSES[one]);
  const names = new Map<string, number>();
  csv.split(/\r?\n/).forEach((line, index) => {
    if (line === "" || line.startsWith("#")) return;
    const [name, letters = "", ...rest] = line.split(",");
    const classes = [...letters].map((letter) => bits.get(letter) ?? 0);
    if (!name || names.has(name) || classes.length === 0 || classes.includes(0) || rest.length > 0) {
      const wanted = `a new name and letters of ${[...bits.keys()].join("")}`;
      throw new AnalyzerError("ERR_DICTIONARY", `${file}:${index + 1}: "${line}", wanted ${wanted}`);
    }
    names.set(
      name,
      classes.reduce((all, bit) => all | bit),
    );
  });
  return names;
}

const codeUnitsOf = (name: string): number[] => Array.from({ length: name.length }, (_, i) => name.charCodeAt(i));
