import type { Header } from '../evidence/exchange.ts';

/** Replaces every occurrence of known secrets, and whatever has the shape of one, in any text. */
export interface Mask {
  text(text: string): string;
  header(header: Header): Header;
  url(url: string): string;
  /** Masks the strings inside a JSON-like value. */
  value<T>(value: T): T;
}

/** A mask that knows the secrets of one exchange; the empty list still masks by name and by shape. */
export declare function createMask(secrets: readonly string[]): Mask;
/** A mask that masks nothing, for `--reveal` alone. */
export declare const noMask: Mask;
