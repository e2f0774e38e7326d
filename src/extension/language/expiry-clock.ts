import * as vscode from 'vscode';

/** What the clock needs of the world; passed in by tests. */
export interface Timing {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs `work` once after so many milliseconds; returns what takes that back. */
  after(milliseconds: number, work: () => void): () => void;
}

/** A timer cannot wait longer than this. */
const longestWait = 2 ** 31 - 1;

const systemTiming: Timing = {
  now: Date.now,
  after(milliseconds, work) {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
};

/**
 * Tells when words such as "expires in 12 min" have grown old. One timer for everything that is shown, set to the next
 * change; none while nothing with an end is shown.
 */
export class ExpiryClock implements vscode.Disposable {
  readonly #timing: Timing;
  readonly #holds = new Map<string, number>();
  readonly #changed = new vscode.EventEmitter<void>();
  #stop: (() => void) | undefined;
  #wakeAt: number | undefined;

  readonly onDidChange = this.#changed.event;

  constructor(timing: Timing = systemTiming) {
    this.#timing = timing;
  }

  now(): number {
    return this.#timing.now();
  }

  /** Whether a timer is set. */
  get isWaiting(): boolean {
    return this.#stop !== undefined;
  }

  /** What is shown under `key` holds for so many milliseconds; `undefined` where nothing there has an end. */
  shows(key: string, holdsFor: number | undefined): void {
    if (holdsFor === undefined) this.#holds.delete(key);
    else this.#holds.set(key, this.now() + holdsFor);
    this.#wait();
  }

  dispose(): void {
    this.#stop?.();
    this.#changed.dispose();
  }

  #wait(): void {
    const next = this.#holds.size === 0 ? undefined : Math.min(...this.#holds.values());
    if (next === this.#wakeAt) return;
    this.#stop?.();
    this.#wakeAt = next;
    this.#stop = undefined;
    if (next === undefined) return;
    const wait = Math.min(Math.max(next - this.now(), 1000), longestWait);
    this.#stop = this.#timing.after(wait, () => this.#wake());
  }

  /** Whoever still shows something says so again. */
  #wake(): void {
    this.#holds.clear();
    this.#stop = undefined;
    this.#wakeAt = undefined;
    this.#changed.fire();
  }
}
