const minute = 60_000;
const hour = 60 * minute;
/** Of one length, before the buckets are made longer. */
const mostBuckets = 1500;

/** A time in which there was far more than usual. Times in milliseconds since 1970. */
export interface Spike {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Per bucket, over the whole log. */
  readonly median: number;
  readonly bucket: 'minute' | 'hour';
}

/** How much occurred in each minute, or in each hour where the minutes would be too many. */
export class TimeBuckets {
  #length = minute;
  #counts = new Map<number, number>();

  add(time: number): void {
    this.#put(Math.floor(time / this.#length), 1);
    // A log of centuries is broken; what does not fit then is left out.
    if (this.#counts.size > mostBuckets && this.#length === minute) this.#lengthen();
  }

  #put(bucket: number, count: number): void {
    if (this.#counts.size > mostBuckets * 10 && !this.#counts.has(bucket)) return;
    this.#counts.set(bucket, (this.#counts.get(bucket) ?? 0) + count);
  }

  #lengthen(): void {
    const minutes = this.#counts;
    this.#counts = new Map();
    this.#length = hour;
    for (const [bucket, count] of minutes) this.#put(Math.floor(bucket / 60), count);
  }

  /**
   * The buckets that stand out of the time from `first` to `last` (milliseconds since 1970; the time that the whole log
   * covers, quiet minutes included), neighbours joined, the highest first.
   */
  spikes(first: number, last: number): Spike[] {
    if (last - first > 24 * hour && this.#length === minute) this.#lengthen();
    const all = Math.floor(last / this.#length) - Math.floor(first / this.#length) + 1;
    if (all < 5) return [];
    const median = this.#median(all);
    const high = [...this.#counts].filter(([, count]) => count >= Math.max(10, median * 5));
    // Where there is next to nothing else, a handful of buckets is all that there is: no spike, but the whole of it.
    if (high.length * 4 > all) return [];
    return this.#joined(high, median).sort((a, b) => b.count - a.count);
  }

  /** Over all buckets of the time, those without an occurrence too. */
  #median(all: number): number {
    const counts = [...this.#counts.values()].sort((a, b) => a - b);
    const at = (index: number) => counts[index - (all - counts.length)] ?? 0;
    return (at(Math.floor((all - 1) / 2)) + at(Math.floor(all / 2))) / 2;
  }

  #joined(high: readonly (readonly [bucket: number, count: number])[], median: number): Spike[] {
    const spikes: Spike[] = [];
    for (const [bucket, count] of [...high].sort(([a], [b]) => a - b)) {
      const from = bucket * this.#length;
      const last = spikes.at(-1);
      if (last?.to === from)
        spikes[spikes.length - 1] = { ...last, to: from + this.#length, count: last.count + count };
      else
        spikes.push({
          ...{ from, to: from + this.#length, count, median },
          bucket: this.#length === minute ? 'minute' : 'hour',
        });
    }
    return spikes;
  }
}
