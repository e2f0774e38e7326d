import type { Evidence } from '../../evidence/evidence.ts';
import type { CauseId } from '../cause-id.ts';

/** How one real server says one thing. Every condition that is given must hold. */
export interface ProductRow {
  /** Unique within the product, kebab-case; names the recorded answers that prove the row. */
  readonly id: string;
  /** What the words mean; several where the product itself cannot tell them apart. */
  readonly causes: readonly CauseId[];
  readonly status?: number | readonly number[];
  /** A response header and what its value looks like. */
  readonly header?: readonly [name: string, value: RegExp];
  /** Over any one string of the body: a JSON or XML leaf, the visible text of HTML, plain text. */
  readonly text?: RegExp;
  /** Over the raw body, where its form matters. */
  readonly body?: RegExp;
  /** A condition on what was sent, where the words alone mislead. */
  readonly when?: (evidence: Evidence) => boolean;
  /** The words are common: they mean this only where a fingerprint of the product is seen. */
  readonly fingerprinted?: true;
  /** The page, source file or specification that says so. */
  readonly source: string;
}

/** What gives a product away in any of its answers. */
export type Fingerprint =
  | { readonly header: readonly [name: string, value: RegExp] }
  | { readonly body: RegExp }
  | { readonly host: RegExp };

/** One product: one data file, named by its id. Patterns must run in linear time. */
export interface Product {
  readonly id: string;
  readonly name: string;
  /** Any one of them is enough. */
  readonly fingerprints: readonly Fingerprint[];
  /** Codes of a protocol that many products speak: a sentence beside a general one may say more. */
  readonly protocol?: true;
  readonly rows: readonly ProductRow[];
}
