import type { ParsedBlock } from '../../core/http-file/incremental.ts';
import { type SecretFinding, scanRequest } from '../../core/secrets/scan.ts';

/** Blocks between two looks at the clock. */
const stride = 16;

/** What was found in a block, request by request. A block never changes, so this holds as long as the block is there. */
export type ScannedBlocks = WeakMap<ParsedBlock, readonly (readonly SecretFinding[])[]>;

/** The hardcoded secrets of a file, found piece by piece, so that a file of any length never holds the editor up. */
export class SecretScan {
  readonly #blocks: readonly ParsedBlock[];
  readonly #scanned: ScannedBlocks;
  #next = 0;

  /** `scanned` holds what earlier scans found, and takes what this one finds. */
  constructor(blocks: readonly ParsedBlock[], scanned: ScannedBlocks = new WeakMap()) {
    this.#blocks = blocks;
    this.#scanned = scanned;
  }

  /** Goes on for about `budgetMs` milliseconds; true when every request has been looked at. */
  advance(budgetMs: number): boolean {
    const deadline = performance.now() + budgetMs;
    let fresh = 0;
    for (; this.#next < this.#blocks.length; this.#next++) {
      const block = this.#blocks[this.#next];
      if (block === undefined || this.#scanned.has(block)) continue;
      if (fresh % stride === 0 && performance.now() >= deadline) return false;
      this.#scanned.set(
        block,
        block.file.requests.map(node => scanRequest(node, block.file, block.text)),
      );
      fresh++;
    }
    return true;
  }

  /** What has been found in a block, request by request; `undefined` where it has not been looked at yet. */
  of(block: ParsedBlock): readonly (readonly SecretFinding[])[] | undefined {
    return this.#scanned.get(block);
  }
}
