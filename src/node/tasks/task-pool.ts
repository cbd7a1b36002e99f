import { setMaxListeners } from "node:events";
import type { Piscina } from "piscina";
import { AnalyzerError } from "../../errors";
import type { AnalyzerOptions } from "../../types";
import { findThreadModule } from "../thread-module";
import { checkedTask } from "./checked-task";
import { startThreads } from "./start-threads";
import type { Task, TaskReply } from "./task";
import { Turns } from "./turns";

/** Options of `startTaskPool`. */
export interface TaskPoolOptions {
  readonly threads: number;
  /** How many tasks may wait for a thread. */
  readonly mostWaiting: number;
  /** How long a task may take in its thread, in milliseconds; its thread is then ended and another started. */
  readonly mostMs: number;
  /** Plain data, since it is sent to the threads. */
  readonly analyzer?: AnalyzerOptions;
}

/** Threads for a service: they do one task each, and no task can hold one for ever. */
export interface TaskPool {
  readonly threads: number;
  /**
   * Does a task in the next free thread. Returns the result as written.
   * @param options `patient`: whether it waits even if as many wait as may; `signal`: gives up a task that has not begun
   * @throws AnalyzerError as the function that the task stands for; TaskRefusal
   */
  run(task: Task, options?: TaskOptions): Promise<string>;
  state(): { readonly waiting: number; readonly active: number };
  /** Waits for the tasks in progress, refuses those that wait, and ends the threads. */
  close(): Promise<void>;
}

interface TaskOptions {
  readonly patient?: boolean;
  readonly signal?: AbortSignal;
}

/** Why a task has no result: too many wait, it took too long, or nobody wants the result any more. */
export class TaskRefusal extends Error {
  constructor(
    readonly reason: "busy" | "late" | "closed",
    message: string,
  ) {
    super(message);
  }
}

/** How often a task is tried whose thread dies: twice, since it need not be the cause. */
const MOST_ATTEMPTS = 2;

/**
 * Starts the threads, and waits until one has loaded its dictionaries.
 * @param worker the module that the threads run; tests have one of their own
 * @throws AnalyzerError `ERR_OPTION`, `ERR_DICTIONARY`.
 */
export async function startTaskPool(options: TaskPoolOptions, worker?: URL): Promise<TaskPool> {
  const { threads, mostWaiting, mostMs, analyzer = {} } = options;
  const piscina = await startThreads(worker ?? (await findThreadModule("yomitori-task-worker.js")), threads, analyzer);
  const turns = new Turns(threads);
  const inProgress = new Set<Promise<unknown>>();
  const closing = new AbortController();
  setMaxListeners(0, closing.signal); // each task that waits listens

  const loaded: TaskReply | null = await piscina.run(null);
  if (loaded && "problem" in loaded) {
    await piscina.destroy();
    throw new AnalyzerError(loaded.problem.code, loaded.problem.message);
  }
  return { threads, run, state: () => ({ waiting: turns.waiting, active: turns.active }), close };

  async function run(given: Task, { patient = false, signal }: TaskOptions = {}): Promise<string> {
    const task = checkedTask(given);
    if (!patient && turns.isFull && turns.waiting >= mostWaiting)
      throw new TaskRefusal("busy", `${turns.waiting} requests wait already; try again later`);
    const giveUp = signal ? AbortSignal.any([signal, closing.signal]) : closing.signal;
    if (!(await turns.take(giveUp)))
      throw new TaskRefusal("closed", closing.signal.aborted ? "the service is stopping" : "the request was given up");
    const running = runInTime(piscina, task, mostMs);
    inProgress.add(running);
    try {
      return await running;
    } finally {
      inProgress.delete(running);
      turns.done();
    }
  }

  async function close(): Promise<void> {
    closing.abort();
    await Promise.allSettled(inProgress);
    await piscina.destroy();
  }
}

async function runInTime(piscina: Piscina, task: Task, mostMs: number): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), mostMs);
    try {
      const reply: TaskReply = await piscina.run(task, { signal: limit.signal });
      if ("written" in reply) return reply.written;
      throw new AnalyzerError(reply.problem.code, reply.problem.message);
    } catch (cause) {
      if (cause instanceof AnalyzerError) throw cause;
      if (limit.signal.aborted) throw new TaskRefusal("late", `it took longer than ${mostMs / 1000} seconds`);
      if (attempt < MOST_ATTEMPTS) continue;
      throw new AnalyzerError("ERR_INTERNAL", `the thread that read it died twice: ${String(cause)}`, { cause });
    } finally {
      clearTimeout(timer);
    }
  }
}
