import { createMask } from '../core/secrets/mask.ts';

const blind = createMask([]);

/** An address for a line of progress: without what may be a secret, which nobody could read in that time anyway. */
export function progressAddress(url: string): string {
  const parsed = URL.parse(url);
  return parsed === null ? 'the address' : blind.url(`${parsed.origin}${parsed.pathname}`);
}
