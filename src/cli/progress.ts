import type { MultiBar, SingleBar } from "cli-progress";
import { messageLine } from "./message";

/** Shows progress on standard error while articles are read: a bar and messages; only messages if it is not a terminal. */
export interface Progress {
  /** Counts bytes that were read from the files. */
  read(bytes: number): void;
  /**
   * Counts one more article, read or not.
   * @param failed how many articles could not be read so far.
   */
  step(failed: number): Promise<void>;
  /** Prints a message on its own line. */
  log(message: string): void;
  /** Removes the bar and prints the totals. */
  end(failed: number, interrupted: boolean): void;
}

const KNOWN_SIZE = "{bar} {percentage} % · {articles} articles · {rate}/s · {failed} errors{left}";
const UNKNOWN_SIZE = "{articles} articles · {rate}/s · {failed} errors";

interface Bar {
  readonly bars: MultiBar;
  readonly bar: SingleBar;
  /** How many bytes there are to read; undefined if that is not known. */
  readonly size: number | undefined;
}

/**
 * Creates the progress of a run; its bar appears with the second article.
 * @param wanted whether to show a bar: not if the data goes to the same terminal.
 * @param sizeOf returns how many bytes there are to read; undefined if that is not known.
 */
export function createProgress(
  stream: NodeJS.WriteStream,
  wanted: boolean,
  sizeOf: () => Promise<number | undefined>,
): Progress {
  const live = wanted && stream.isTTY === true;
  // `performance` is a module of Node that takes as long to load as 100 characters to read.
  const started = process.uptime();
  const seconds = () => Math.max(0.001, process.uptime() - started);
  const rate = () => Math.round(articles / seconds());
  let articles = 0;
  let bytes = 0;
  let shown: Bar | undefined;
  return {
    read(count) {
      bytes += count;
    },
    async step(failed) {
      articles++;
      if (!live || articles < 2) return;
      shown ??= await startBar(stream, await sizeOf());
      const left = shown.size === undefined ? "" : timeLeft(bytes, shown.size, seconds());
      // A file can grow, and the bar ends at its end.
      shown.bar.update(Math.min(bytes, shown.size ?? 0), { articles, failed, rate: rate(), left });
    },
    log(message) {
      const line = messageLine(message);
      if (shown) shown.bars.log(line);
      else stream.write(line);
    },
    end(failed, interrupted) {
      shown?.bars.stop();
      shown = undefined;
      if (interrupted) this.log(`interrupted after ${articles} articles`);
      if (live && articles > 1) {
        this.log(`${articles} articles in ${seconds().toFixed(1)} s, ${rate()} a second`);
      }
      if (articles > 1 && failed > 0) this.log(`${failed} of ${articles} articles could not be read`);
    },
  };
}

async function startBar(stream: NodeJS.WriteStream, size: number | undefined): Promise<Bar> {
  const { MultiBar, Presets } = (await import("cli-progress")).default;
  const known = size !== undefined && size > 0 && Number.isFinite(size) ? size : undefined; // an empty or endless file has no share to show
  const format = known === undefined ? UNKNOWN_SIZE : KNOWN_SIZE;
  const bars = new MultiBar(
    { stream, format, hideCursor: true, clearOnComplete: true, barsize: 24 },
    Presets.shades_classic,
  );
  return { bars, bar: bars.create(known ?? 1, 0, { articles: 0, failed: 0, rate: 0, left: "" }), size: known };
}

/** Longer than this is not foretold, in seconds. */
const LONGEST_LEFT = 100 * 3600;

/** Returns how long the rest will take at the rate so far: " · 40 s left"; nothing as long as it cannot be told. */
export function timeLeft(bytes: number, size: number, seconds: number): string {
  const left = Math.ceil(((size - bytes) * seconds) / bytes);
  if (bytes > size || !(left <= LONGEST_LEFT)) return ""; // nor if it is NaN
  const minutes = Math.ceil(left / 60);
  if (left < 60) return ` · ${left} s left`;
  if (minutes < 60) return ` · ${minutes} min left`;
  return ` · ${Math.floor(minutes / 60)} h ${minutes % 60} min left`;
}
