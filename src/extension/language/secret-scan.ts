import type { HttpFile } from '../../core/http-file/nodes.ts';
import { type SecretFinding, scanRequest } from '../../core/secrets/scan.ts';

/** Requests between two looks at the clock. */
const stride = 16;

/** The hardcoded secrets of a file, found piece by piece, so that a file of any length never holds the editor up. */
export class SecretScan {
  readonly #file: HttpFile;
  readonly #text: string;
  readonly #found: SecretFinding[][] = [];

  constructor(file: HttpFile, text: string) {
    this.#file = file;
    this.#text = text;
  }

  /** Goes on for about `budgetMs` milliseconds; true when every request has been looked at. */
  advance(budgetMs: number): boolean {
    const deadline = performance.now() + budgetMs;
    const { requests } = this.#file;
    while (this.#found.length < requests.length && performance.now() < deadline) {
      const start = this.#found.length;
      for (const node of requests.slice(start, start + stride)) {
        this.#found.push(scanRequest(node, this.#file, this.#text));
      }
    }
    return this.#found.length === requests.length;
  }

  /** What has been found in the request at `index` so far. */
  at(index: number): readonly SecretFinding[] {
    return this.#found[index] ?? [];
  }
}
