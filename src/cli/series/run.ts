import { STDIN } from "../../node/files/input-format";
import { sizeOf } from "../../node/files/paths";
import { checkReadOptions, type ReadOptions } from "../../node/files/read-articles";
import type { Language } from "../../present/wording";
import { createObserver, type SeriesObservation, seriesOfKey } from "../../series/index";
import { knownPeriods } from "../../series/series";
import type { AnalyzerOptions, Summary } from "../../types";
import { originName } from "../origin-name";
import type { Output } from "../output";
import { WRONG_USE } from "../program";
import { createProgress } from "../progress";
import { ExternalSorter } from "./external-sort";
import { createSeriesFormat, type SeriesFormatName } from "./formats";
import { analyzedSummaries, type InputSummary, writtenSummaries } from "./inputs";

/** What `yomitori series` is to do. */
export interface SeriesRun {
  readonly files: readonly string[];
  readonly format: SeriesFormatName;
  /** Whether the files hold summaries. */
  readonly summaries: boolean;
  readonly minPeriods: number;
  readonly language: Language;
  readonly bom: boolean;
  readonly reading: ReadOptions;
  readonly analyzer: AnalyzerOptions;
}

/**
 * Reads all articles, sorts their figures on disk, and prints one series after the other. At most one series is in memory. Returns the exit
 * code.
 * @param signal after it is aborted the series of what was read are still printed; its reason is the exit code.
 */
export async function collateFiles(run: SeriesRun, output: Output, signal: AbortSignal): Promise<number> {
  const { files } = run;
  await checkReadOptions(files, run.reading);
  const format = createSeriesFormat(run.format, run.bom, run.language);
  const progress = createProgress(process.stderr, !output.isTerminal, () => sizeOf(files));
  if (files.includes(STDIN) && process.stdin.isTTY) progress.log("reading standard input; Ctrl-D ends it");
  const reading = { ...run.reading, onRead: progress.read, onNotice: progress.log };
  const inputs = run.summaries ? writtenSummaries(files, reading) : analyzedSummaries(files, reading, run.analyzer);
  const sorter = new ExternalSorter<SeriesObservation>();
  const counts = { read: 0, failed: 0, wrongUses: 0 };
  try {
    const observe = createObserver();
    for await (const input of inputs) {
      if (signal.aborted) break;
      if ("problem" in input) {
        counts.failed++;
        if (input.problem.code === "ERR_OPTION") counts.wrongUses++;
        progress.log(`${originName(input)}: ${input.problem.message}`);
      } else {
        counts.read++;
        for (const observation of observe(named(input))) await sorter.add(observation);
      }
      await progress.step(counts.failed);
    }
    progress.end(counts.failed, signal.aborted);
    await output.write(format.begin());
    for await (const group of sorter.groups()) {
      const series = seriesOfKey(group);
      if (knownPeriods(series) >= run.minPeriods) await output.write(format.series(series));
    }
    await output.write(format.end());
  } finally {
    await sorter.close();
  }
  if (signal.aborted) return signal.reason;
  if (counts.failed === 0) return 0;
  return counts.wrongUses === counts.failed && counts.read === 0 ? WRONG_USE : 1;
}

/** Returns the summary under its id, or the file and line that it is from. */
function named({ summary, ...origin }: InputSummary & { readonly summary: Summary }): Summary {
  return summary.id === undefined ? { ...summary, id: originName(origin) } : summary;
}
