/** Lets so many be at work at once; the others wait in line, first come, first served. */
export class Turns {
  private readonly line = new Set<() => void>();
  private busy = 0;

  constructor(private readonly most: number) {}

  get waiting(): number {
    return this.line.size;
  }

  get active(): number {
    return this.busy;
  }

  /** Whether the next has to wait. */
  get isFull(): boolean {
    return this.busy >= this.most;
  }

  /** Resolves once it is the caller's turn, who then calls `done`; with false if the signal was aborted before. */
  take(signal?: AbortSignal): Promise<boolean> {
    if (signal?.aborted) return Promise.resolve(false);
    if (!this.isFull) {
      this.busy++;
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      const leave = () => {
        this.line.delete(begin);
        resolve(false);
      };
      const begin = () => {
        signal?.removeEventListener("abort", leave);
        resolve(true);
      };
      this.line.add(begin);
      signal?.addEventListener("abort", leave, { once: true });
    });
  }

  /** Ends a turn, which goes to whoever has waited longest. */
  done(): void {
    const [next] = this.line;
    if (!next) {
      this.busy--;
      return;
    }
    this.line.delete(next);
    next();
  }
}
