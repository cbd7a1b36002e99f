import { mutated, Random } from "./mutate";
import type { Target } from "./targets";

/** A file that a reader could not take. */
interface Crash {
  readonly target: string;
  readonly bytes: Uint8Array;
  readonly error: unknown;
}

/** What a run came to. */
export interface FuzzResult {
  readonly tried: number;
  /** How many files showed something new and were changed further. */
  readonly corpus: number;
  readonly crashes: readonly Crash[];
  /** The slowest file, in milliseconds, and how many bytes it has. */
  readonly slowest: { readonly ms: number; readonly bytes: number };
}

export interface FuzzOptions {
  readonly seed: number;
  /** Whether to go on, given how many files were tried. */
  readonly goOn: (tried: number) => boolean;
  /** Returns what code the last run reached that no earlier one did; without it only outcomes count. */
  readonly newCoverage?: () => Promise<boolean>;
}

/** So many files are kept of one target, and so many crashes of one kind. */
const MOST_KEPT = 2000;
const MOST_CRASHES = 3;

/**
 * Changes the seeds of a target at random, reads what comes out, and keeps each file that shows new behaviour (an outcome, or code that was not
 * reached before) to change it further.
 */
export async function fuzz(target: Target, { seed, goOn, newCoverage }: FuzzOptions): Promise<FuzzResult> {
  const random = new Random(seed);
  const corpus = [...target.seeds];
  const outcomes = new Set<string>();
  const kinds = new Map<string, number>();
  const crashes: Crash[] = [];
  let slowest = { ms: 0, bytes: 0 };
  let tried = 0;
  for (; goOn(tried); tried++) {
    // Every seed as it is first; later the newest files more often than the old ones.
    const newest = corpus.length - 1 - Math.floor(random.below(corpus.length) * (random.below(100) / 100));
    const bytes =
      tried < target.seeds.length
        ? (target.seeds[tried]!.slice() as Uint8Array<ArrayBuffer>)
        : mutated(corpus[newest]!, random, random.pick(corpus), target.most);
    const before = performance.now();
    try {
      const outcome = await target.run(bytes);
      const isNew = !outcomes.has(outcome);
      outcomes.add(outcome);
      const reachesNew = newCoverage !== undefined && (await newCoverage());
      if ((isNew || reachesNew) && corpus.length < MOST_KEPT && bytes.length < 1_000_000) corpus.push(bytes);
    } catch (error) {
      const kind = String((error as Error)?.stack ?? error)
        .replace(/\d+/g, "0")
        .slice(0, 300);
      const count = (kinds.get(kind) ?? 0) + 1;
      kinds.set(kind, count);
      if (count <= MOST_CRASHES) crashes.push({ target: target.name, bytes, error });
    }
    const ms = performance.now() - before;
    if (ms > slowest.ms) slowest = { ms, bytes: bytes.length };
  }
  return { tried, corpus: corpus.length, crashes, slowest };
}
