/** How often each of many things occurred, in bounded memory: beyond the bound, new things are counted together. */
export class Counts {
  readonly #counts = new Map<string, number>();
  readonly #most: number;
  /** Occurrences of things that had no room of their own. */
  others = 0;

  constructor(most: number) {
    this.#most = most;
  }

  add(name: string, times = 1): void {
    const known = this.#counts.get(name);
    if (known === undefined && this.#counts.size >= this.#most) this.others += times;
    else this.#counts.set(name, (known ?? 0) + times);
  }

  has(name: string): boolean {
    return this.#counts.has(name);
  }

  get size(): number {
    return this.#counts.size;
  }

  /** The most frequent first; among equals, in the order of their first occurrence. */
  top(most: number): Counted[] {
    return [...this.#counts]
      .map(([name, count]) => ({ name, count }))
      .sort((a, b) => b.count - a.count)
      .slice(0, most);
  }
}

export interface Counted {
  readonly name: string;
  readonly count: number;
}
