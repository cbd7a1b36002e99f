import { createReadStream } from "node:fs";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** What is sorted: plain JSON with a key. */
interface Keyed {
  readonly key: string;
}

/** How many characters are kept in memory before they are written to a file. */
const MOST_CHARACTERS = 16 * 1024 * 1024;
/** How many files are read at once; of more, these are made one. */
const MOST_RUNS = 64;
/** How many characters are written at once. */
const CHUNK_CHARACTERS = 1 << 20;

/** An item as a line, with its key beside it. */
interface SortLine extends Keyed {
  readonly line: string;
}

/**
 * Sorts more than fits into memory by external merge sort (Knuth, TAOCP 3, 5.4): sorted runs in temporary files, then read side by side.
 * Items of one key stay in the order in which they were added. `close` removes the files.
 */
export class ExternalSorter<T extends Keyed> {
  private lines: SortLine[] = [];
  private characters = 0;
  private runs: string[] = [];
  private written = 0;
  private folder: string | undefined;

  constructor(private readonly mostCharacters = MOST_CHARACTERS) {}

  async add(item: T): Promise<void> {
    const line = JSON.stringify(item);
    this.lines.push({ key: item.key, line });
    this.characters += line.length;
    if (this.characters < this.mostCharacters) return;
    await this.writeRun(this.sortedLines());
    if (this.runs.length === MOST_RUNS) {
      const merged = this.runs;
      this.runs = [];
      await this.writeRun(mergeRuns(merged.map(readRun)));
      for (const run of merged) await rm(run);
    }
  }

  /** Yields all items by key, those of one key together. */
  async *groups(): AsyncGenerator<readonly T[], void, undefined> {
    let group: T[] = [];
    for await (const { key, line } of mergeRuns([...this.runs.map(readRun), this.sortedLines()])) {
      if (group.length > 0 && group[0]!.key !== key) {
        yield group;
        group = [];
      }
      group.push(JSON.parse(line));
    }
    if (group.length > 0) yield group;
  }

  async close(): Promise<void> {
    if (this.folder !== undefined) await rm(this.folder, { recursive: true, force: true });
  }

  private sortedLines(): SortLine[] {
    const sorted = this.lines.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    this.lines = [];
    this.characters = 0;
    return sorted;
  }

  private async writeRun(lines: Iterable<SortLine> | AsyncIterable<SortLine>): Promise<void> {
    this.folder ??= await mkdtemp(join(tmpdir(), "yomitori-series-"));
    const run = join(this.folder, `${this.written++}.ndjson`);
    const file = await open(run, "wx", 0o600);
    try {
      let chunk = "";
      for await (const { line } of lines) {
        chunk += `${line}\n`;
        if (chunk.length < CHUNK_CHARACTERS) continue;
        await file.write(chunk);
        chunk = "";
      }
      await file.write(chunk);
    } finally {
      await file.close();
    }
    this.runs.push(run);
  }
}

async function* readRun(run: string): AsyncGenerator<SortLine, void, undefined> {
  for await (const line of createInterface({ input: createReadStream(run), crlfDelay: Number.POSITIVE_INFINITY }))
    yield { key: (JSON.parse(line) as Keyed).key, line };
}

/** Yields the lines of all runs by key; of equal keys first those of the earlier run. */
async function* mergeRuns(
  runs: readonly (Iterable<SortLine> | AsyncIterable<SortLine>)[],
): AsyncGenerator<SortLine, void, undefined> {
  const iterators = runs.map((run) =>
    Symbol.asyncIterator in run ? run[Symbol.asyncIterator]() : run[Symbol.iterator](),
  );
  const heads = await Promise.all(iterators.map((iterator) => iterator.next()));
  for (;;) {
    let least = -1;
    for (const [i, head] of heads.entries())
      if (!head.done && (least < 0 || head.value.key < (heads[least] as IteratorYieldResult<SortLine>).value.key))
        least = i;
    if (least < 0) return;
    yield heads[least]!.value as SortLine;
    heads[least] = await iterators[least]!.next();
  }
}
