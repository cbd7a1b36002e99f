import { reading } from "../checks/options";
import { shown } from "../checks/shown";
import { readBytes } from "../data/read-bytes";
import { csvCells } from "../dictionary/csv";
import { WordList } from "../dictionary/word-list";
import { ENTITY_TYPES } from "../enumerations";
import { AnalyzerError, type AnalyzerErrorCode } from "../errors";
import { normalizedView } from "../text/view/normalized-view";
import type { TokenizedDocument } from "../tokens/tokenized-document";
import type { EntityType, KnownEntity } from "../types";
import { type EntityDraft, entityDraft, RANK } from "./draft";
import { isInsideRun, isKatakanaOrSmallKe, isLatinOrDigit } from "./segments/script-boundary";

const COLUMNS = ["name", "type", "subtype", "aliases", "id"] as const;
const SEPARATOR = "|";

/** The user's gazetteer: its entries, and each name with the index of its entry. */
export interface KnownEntities {
  readonly entries: readonly KnownEntity[];
  readonly names: WordList<number>;
}

/**
 * Loads the user's gazetteer, given as rows or as the path of a CSV with the columns name, type, subtype, aliases (separated by |), id. In
 * a CSV empty lines, lines that begin with # and a header with the names of the columns are skipped.
 *
 * @throws AnalyzerError `ERR_OPTION` with the position of a bad row (`entities[3]`); for a CSV `ERR_DICTIONARY` with file and line.
 */
export async function loadKnownEntities(given: string | readonly KnownEntity[]): Promise<KnownEntities> {
  const entries =
    typeof given === "string"
      ? readCsv(await loadText(given), given)
      : reading("entities", () => Array.from(given, (row, i) => checkRow(row, `option entities[${i}]`, "ERR_OPTION")));
  const names = new WordList<number>();
  entries.forEach((entry, index) => {
    for (const name of [entry.name, ...(entry.aliases ?? [])]) names.add(normalizedView(name).text, index);
  });
  return { entries, names };
}

const loadText = async (path: string): Promise<string> =>
  new TextDecoder().decode(await readBytes(path, (file) => `the file of entities ${file} cannot be read`));

function readCsv(content: string, file: string): KnownEntity[] {
  const entries: KnownEntity[] = [];
  content
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .forEach((line, index) => {
      if (line.trim() === "" || line.startsWith("#")) return;
      const position = `${file}:${index + 1}`;
      const cells = csvCells(line, position).map((cell) => cell.trim());
      if (entries.length === 0 && cells[0] === COLUMNS[0] && cells[1] === COLUMNS[1]) return;
      if (cells.length > COLUMNS.length)
        throw new AnalyzerError(
          "ERR_DICTIONARY",
          `${position}: ${cells.length} cells, but the columns are ${COLUMNS.join(", ")}`,
        );
      const [name, type, subtype, aliases, id] = cells;
      const row = {
        name,
        type,
        ...(subtype ? { subtype } : {}),
        ...(aliases ? { aliases: aliases.split(SEPARATOR) } : {}),
        ...(id ? { id } : {}),
      };
      entries.push(checkRow(row, position, "ERR_DICTIONARY"));
    });
  return entries;
}

function checkRow(row: unknown, position: string, code: AnalyzerErrorCode): KnownEntity {
  const bad = (what: string, value: unknown, wanted: string): never => {
    const given = Array.isArray(value) ? `[${value.slice(0, 5).map(shown).join()}]` : shown(value);
    throw new AnalyzerError(code, `${position}: ${what} is ${given}, wanted ${wanted}`);
  };
  if (typeof row !== "object" || row === null) return bad("it", row, "an object with name and type");
  const { name, type, subtype, aliases: others, id } = row as Partial<KnownEntity>;
  const aliases = others === undefined ? [] : others;
  const isName = (value: unknown) => typeof value === "string" && value.trim() !== "" && value === value.trim();
  if (!isName(name)) bad("name", name, "some text without spaces around it");
  if (!ENTITY_TYPES.includes(type as EntityType)) bad("type", type, `one of ${ENTITY_TYPES.join(", ")}`);
  if (!Array.isArray(aliases) || !aliases.every(isName)) bad("aliases", aliases, "names without spaces around them");
  for (const [key, value] of Object.entries({ subtype, id }))
    if (value !== undefined && (typeof value !== "string" || value === "")) bad(key, value, "some text");
  return {
    name: name!,
    type: type!,
    ...(subtype === undefined ? {} : { subtype }),
    ...(others === undefined ? {} : { aliases: [...aliases] }),
    ...(id === undefined ? {} : { id }),
  };
}

/** Finds the names of the gazetteer in a text, the longest at each offset. No name begins or ends inside a word of IPADIC. */
export function findKnownEntities({ entries, names }: KnownEntities, document: TokenizedDocument): EntityDraft[] {
  const { text } = document;
  const drafts: EntityDraft[] = [];
  for (let start = 0; start < text.length; start++) {
    let end = -1;
    let index = -1;
    for (const found of names.all(text, start)) {
      if (!isEdge(document, found.end)) continue;
      end = found.end;
      index = found.value;
    }
    if (end < 0 || !isEdge(document, start)) continue;
    const { type, subtype } = entries[index]!;
    drafts.push(
      entityDraft({ start, end }, type, RANK.user, { key: `known:${index}`, gazetteerEntry: index, subtype }),
    );
    start = end - 1;
  }
  return drafts;
}

/** Whether a name may begin or end at an offset, which is not inside a run of katakana or Latin letters, nor inside a word of IPADIC. */
function isEdge({ text, tokens, starts, tokenAt }: TokenizedDocument, at: number): boolean {
  if (isInsideRun(text, at, isKatakanaOrSmallKe) || isInsideRun(text, at, isLatinOrDigit)) return false;
  const t = tokenAt(at);
  return t < 0 || starts[t] === at || !tokens[t]!.known;
}

/** Replaces the drafts that overlap drafts of the user. If a rule found the same name, the titles and parts that it found are kept. */
export function withKnown(drafts: readonly EntityDraft[], known: readonly EntityDraft[]): EntityDraft[] {
  if (known.length === 0) return [...drafts];
  const kept: EntityDraft[] = [];
  let next = 0;
  for (const draft of drafts) {
    while (next < known.length && known[next]!.end <= draft.start) kept.push(known[next++]!);
    const one = known[next];
    if (one === undefined || draft.end <= one.start) kept.push(draft);
    else if (one.start === draft.start && one.end === draft.end && one.type === draft.type) {
      const { titles, family, given } = draft;
      kept.push({ ...one, titles, family, given });
      next++;
    }
  }
  return [...kept, ...known.slice(next)];
}
