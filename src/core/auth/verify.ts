import type { DecodedToken } from './jwt.ts';

/** A JSON Web Key Set as fetched (RFC 7517). */
export interface KeySet {
  readonly keys: readonly Readonly<Record<string, unknown>>[];
}

export type Verification =
  | { readonly signature: 'valid'; readonly kid?: string }
  | {
      readonly signature: 'invalid';
      readonly reason: 'mismatch' | 'key-unknown' | 'algorithm-none' | 'algorithm-mismatch';
      readonly detail: string;
    }
  | { readonly signature: 'unchecked'; readonly reason: string };

/** Verifies the signature alone (not exp, aud or iss) against a key set, with jose. Never throws. */
export declare function verifySignature(token: DecodedToken, keys: KeySet): Promise<Verification>;
