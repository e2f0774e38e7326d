import type { Evidence } from '../../evidence/evidence.ts';
import type { CauseId } from '../cause.ts';

/** How one real server says one thing. Every condition that is given must hold. */
export interface ProductRow {
  /** Several where the product itself cannot tell them apart. */
  readonly causes: readonly CauseId[];
  readonly status?: number | readonly number[];
  /** A response header and what its value looks like. */
  readonly header?: readonly [name: string, value: RegExp];
  /** Over the raw body text. */
  readonly body?: RegExp;
  /** A condition on what was sent, where the words alone mislead. */
  readonly when?: (evidence: Evidence) => boolean;
  /** The words mean this only when they come from this product: its fingerprint must be seen. */
  readonly fingerprinted?: true;
  /** The page, source file or specification that says so. */
  readonly source: string;
}

/** One product: one data file. */
export interface Product {
  /** Equals the file name. */
  readonly id: string;
  readonly name: string;
  /** What gives the product away in any answer: any one of these. */
  readonly fingerprints: readonly (
    | { readonly header: readonly [name: string, value: RegExp] }
    | { readonly body: RegExp }
    | { readonly host: RegExp }
  )[];
  readonly rows: readonly ProductRow[];
}
