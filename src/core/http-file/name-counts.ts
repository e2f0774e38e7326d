import type { HttpFile } from './nodes.ts';

type Block = { readonly file: HttpFile };

/** How many requests of a row of blocks bear each name. */
class NameCounts {
  readonly #counts = new Map<string, number>();
  /** Names that more than one request bears. */
  repeated = 0;

  change(blocks: readonly Block[], by: 1 | -1): void {
    for (const { file } of blocks) {
      for (const { name } of file.requests) if (name !== undefined) this.#change(name.text, by);
    }
  }

  #change(name: string, by: 1 | -1): void {
    const before = this.#counts.get(name) ?? 0;
    const after = before + by;
    if (after === 0) this.#counts.delete(name);
    else this.#counts.set(name, after);
    if (before === 1 && after === 2) this.repeated++;
    if (before === 2 && after === 1) this.repeated--;
  }
}

const known = new WeakMap<readonly Block[], NameCounts>();

/** Whether two requests of the blocks bear the same name. */
export function repeatsName(blocks: readonly Block[]): boolean {
  const before = known.get(blocks);
  if (before !== undefined) return before.repeated > 0;
  const counts = new NameCounts();
  counts.change(blocks, 1);
  known.set(blocks, counts);
  return counts.repeated > 0;
}

/**
 * Hands what is known of one row of blocks on to another that has `fresh` blocks in the place of `gone`. The names of a
 * long file are many, and an edit changes few of them.
 */
export function handOnNames(
  from: readonly Block[],
  to: readonly Block[],
  { gone, fresh }: { readonly gone: readonly Block[]; readonly fresh: readonly Block[] },
): void {
  const counts = known.get(from);
  if (counts === undefined) return;
  known.delete(from);
  counts.change(gone, -1);
  counts.change(fresh, 1);
  known.set(to, counts);
}
