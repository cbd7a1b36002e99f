import { buildTrie } from "../../dictionary/double-array";
import { AnalyzerError } from "../../errors";
import { NAME_CLASSES, NAME_LETTERS, type NameClass, writeProperNouns } from "./proper-nouns";

/** Places tried for each node of the trie: enough for a file a tenth larger than the smallest, in seconds. */
const EFFORT = 1000;

/**
 * The bytes of a file of names out of rows `name,letters`; `openProperNouns` reads them. For the build, never at run time.
 * @throws AnalyzerError `ERR_DICTIONARY` with file and line of a bad row.
 */
export function compileProperNouns(csv: string, file: string): ArrayBuffer {
  const names = readRows(csv, file);
  // The commonest characters come first: the arrays are filled the denser.
  const counts = new Map<number, number>();
  for (const name of names.keys()) for (const unit of unitsOf(name)) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const characters = [0, ...[...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([unit]) => unit)];
  const codeOf = new Map(characters.map((unit, code) => [unit, code]));
  const rows = [...names]
    .map(([name, classes]) => ({ key: String.fromCharCode(...unitsOf(name).map((u) => codeOf.get(u)!)), classes }))
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

const unitsOf = (name: string): number[] => Array.from({ length: name.length }, (_, i) => name.charCodeAt(i));
