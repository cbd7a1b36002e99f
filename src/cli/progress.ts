import type { MultiBar, SingleBar } from "cli-progress";

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

const KNOWN_SIZE = "{bar} {percentage} % · {articles} articles · {rate}/s · {failed} errors · {eta_formatted} left";
const UNKNOWN_SIZE = "{articles} articles · {rate}/s · {failed} errors";

interface Bar {
  readonly bars: MultiBar;
  readonly bar: SingleBar;
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
  const started = performance.now();
  const seconds = () => Math.max(0.001, (performance.now() - started) / 1000);
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
      shown.bar.update(bytes, { articles, failed, rate: rate() });
    },
    log(message) {
      const line = `yomitori: ${message}\n`;
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
  const format = size === undefined ? UNKNOWN_SIZE : KNOWN_SIZE;
  const bars = new MultiBar(
    { stream, format, hideCursor: true, clearOnComplete: true, barsize: 24 },
    Presets.shades_classic,
  );
  return { bars, bar: bars.create(size ?? 1, 0, { articles: 0, failed: 0, rate: 0 }) };
}
