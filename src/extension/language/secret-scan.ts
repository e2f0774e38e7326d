import type { ParsedBlock } from '../../core/http-file/incremental.ts';
import { withoutIgnored } from '../../core/secrets/ignored.ts';
import { type SafeGroundHint, safeGroundHints, usualTokenLife } from '../../core/secrets/safe-ground.ts';
import { type SecretFinding, scanRequest, scanText, scanVariables } from '../../core/secrets/scan.ts';

/** Blocks between two looks at the clock. */
const stride = 16;

/** The hardcoded secrets of one block; their offsets count from its beginning. */
export interface SecretsOfBlock {
  /** Request by request. */
  readonly requests: readonly (readonly SecretFinding[])[];
  /** In variables, and in comments. */
  readonly outside: readonly SecretFinding[];
  /** What works and is not safe. */
  readonly hints: readonly SafeGroundHint[];
}

/** What was found in a block. A block never changes, so this holds as long as the block is there. */
export type ScannedBlocks = WeakMap<ParsedBlock, SecretsOfBlock>;

/** The hardcoded secrets of a file, found piece by piece, so that a file of any length never holds the editor up. */
export class SecretScan {
  readonly #blocks: readonly ParsedBlock[];
  readonly #scanned: ScannedBlocks;
  readonly #longestLife: number;
  #next = 0;

  /**
   * `scanned` holds what earlier scans found, and takes what this one finds. A token that is made to live longer than
   * `longestLife` milliseconds gets a hint.
   */
  constructor(
    blocks: readonly ParsedBlock[],
    scanned: ScannedBlocks = new WeakMap(),
    longestLife: number = usualTokenLife,
  ) {
    this.#blocks = blocks;
    this.#scanned = scanned;
    this.#longestLife = longestLife;
  }

  /** Goes on for about `budgetMs` milliseconds; true when every request has been looked at. */
  advance(budgetMs: number): boolean {
    const deadline = performance.now() + budgetMs;
    let fresh = 0;
    for (; this.#next < this.#blocks.length; this.#next++) {
      const block = this.#blocks[this.#next];
      if (block === undefined || this.#scanned.has(block)) continue;
      if (fresh % stride === 0 && performance.now() >= deadline) return false;
      this.#scanned.set(block, secretsOf(block, this.#longestLife));
      fresh++;
    }
    return true;
  }

  /** What has been found in a block; `undefined` where it has not been looked at yet. */
  of(block: ParsedBlock): SecretsOfBlock | undefined {
    return this.#scanned.get(block);
  }
}

/** Most blocks hold none: one object serves them all. */
const none: SecretsOfBlock = { requests: [], outside: [], hints: [] };

function secretsOf({ file, text }: ParsedBlock, longestLife: number): SecretsOfBlock {
  const requests = file.requests.map(node => withoutIgnored(scanRequest(node, file, text), text));
  const variables = file.variables.length === 0 ? [] : withoutIgnored(scanVariables(file), text);
  const known = [...variables, ...requests.flat()];
  const outside = [...variables, ...elsewhere(text, known)];
  const hints = file.requests.flatMap(node => safeGroundHints(node, text, longestLife));
  const isEmpty = known.length === 0 && outside.length === 0 && hints.length === 0;
  return isEmpty ? none : { requests, outside, hints };
}

const comment = /^[ \t]*(?:#(?!##)|\/\/)/m;

/** What has the shape of a secret in a comment. */
function elsewhere(text: string, known: readonly SecretFinding[]): SecretFinding[] {
  if (!comment.test(text)) return [];
  return withoutIgnored(scanText(text), text).filter(
    ({ range: { start, end } }) => !known.some(({ range }) => range.start < end && start < range.end),
  );
}
