/** What a person at the terminal sees while a long input is read. Silent where standard error is no terminal. */
export interface Progress {
  step(): void;
  /** A message of its own line; never silent. */
  say(message: string): void;
  end(failed: number): void;
}

const INTERVAL_MS = 200;

/** @param wanted whether the input is long and the data goes elsewhere. */
export function createProgress(stream: NodeJS.WriteStream, wanted: boolean): Progress {
  const live = wanted && stream.isTTY === true;
  const started = Date.now();
  let articles = 0;
  let shown = 0;
  const clear = () => live && stream.write("\r\x1b[K");
  return {
    step() {
      articles++;
      const now = Date.now();
      if (!live || now - shown < INTERVAL_MS) return;
      shown = now;
      stream.write(
        `\r\x1b[K${articles} articles, ${Math.round((1000 * articles) / Math.max(1, now - started))} a second`,
      );
    },
    say(message) {
      clear();
      stream.write(`${message}\n`);
    },
    end(failed) {
      clear();
      if (articles > 1 && failed > 0) stream.write(`yomitori: ${failed} of ${articles} articles could not be read\n`);
    },
  };
}
