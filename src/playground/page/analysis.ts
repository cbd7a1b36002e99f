import type { AnalysisReply, AnalysisTask } from "../messages";

/** A task that runs longer is ended when another comes: a long text must not keep a short one waiting. */
const PATIENCE_MS = 1500;

type Task = Omit<AnalysisTask, "id">;

/** Gives tasks to the worker. Only the last task is answered. */
export class Analysis {
  private worker: Worker = this.start();
  private isReady = false;
  private last = 0;
  private running: { readonly task: AnalysisTask; readonly since: number } | undefined;

  /** @param onReply is told when the worker is ready, and the answer to the last task */
  constructor(private readonly onReply: (reply: AnalysisReply) => void) {}

  /** Whether the dictionaries are loaded. */
  get ready(): boolean {
    return this.isReady;
  }

  run(task: Task): void {
    const { running } = this;
    if (this.isReady && running && performance.now() - running.since > PATIENCE_MS) this.restart();
    const numbered = { ...task, id: ++this.last };
    this.running = { task: numbered, since: performance.now() };
    this.worker.postMessage(numbered);
  }

  /** Makes the answer of the last task come to nothing. */
  forget(): void {
    this.last++;
    this.running = undefined;
  }

  private restart(): void {
    this.worker.terminate();
    this.isReady = false;
    this.worker = this.start();
  }

  private start(): Worker {
    const worker = new Worker(new URL("./playground-worker.js", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<AnalysisReply>) => this.receive(data);
    worker.onerror = ({ message }) =>
      this.onReply({ kind: "problem", id: null, problem: { code: "ERR_DICTIONARY", message: message ?? "" } });
    return worker;
  }

  private receive(reply: AnalysisReply): void {
    if (reply.kind === "ready") {
      this.isReady = true;
      // Loading does not count.
      if (this.running) this.running = { ...this.running, since: performance.now() };
    } else if (reply.id !== null) {
      if (reply.id !== this.last) return;
      this.running = undefined;
    }
    this.onReply(reply);
  }
}
