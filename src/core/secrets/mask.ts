import type { Header } from '../evidence/exchange.ts';
import { isSecretHeader, replaceInHeader } from './by-name-header.ts';
import { replaceInText, replaceInUrl, replaceNamed } from './by-name-text.ts';
import { replaceShapes } from './formats.ts';
import { createKnownReplacer } from './known-secrets.ts';
import { maskSign, maskValue } from './masked-value.ts';
import { isSecretName } from './secret-names.ts';

/** Replaces every occurrence of known secrets, and whatever has the shape of one, in any text. */
export interface Mask {
  text(text: string): string;
  header(header: Header): Header;
  url(url: string): string;
  /** Masks the strings inside a JSON-like value. */
  value<T>(value: T): T;
}

/** Deeper than any token or body that a person reads; what lies below is cut off. */
const deepest = 64;

/**
 * A mask that knows the secrets of one exchange; the empty list still masks by name and by shape. Masking a masked text
 * changes nothing. Known secrets shorter than 4 characters are hidden by their place alone.
 */
export function createMask(secrets: readonly string[]): Mask {
  const known = createKnownReplacer(secrets);
  const seen = (text: string) => replaceShapes(known(text), maskValue);
  const hide = (secret: string, whole?: boolean) => (whole === true ? maskSign : maskValue(secret));

  const text = (raw: string) => replaceInText(seen(raw), hide);
  const named = (name: string, raw: string) => replaceNamed(name, seen(raw), hide) ?? text(raw);

  const inside = (value: unknown, name: string, depth: number): unknown => {
    if (typeof value === 'string') return named(name, value);
    if (typeof value === 'number') return isSecretName(name) ? maskSign : value;
    if (typeof value !== 'object' || value === null) return value;
    if (depth >= deepest) return '…';
    if (Array.isArray(value)) return value.map(item => inside(item, name, depth + 1));
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, inside(item, key, depth + 1)]),
    );
  };

  return {
    text,
    header: ([name, value]) => [
      known(name),
      isSecretHeader(name) ? replaceInHeader(name, seen(value), hide) : text(value),
    ],
    url: url => replaceInUrl(seen(url), hide),
    // The shape stays, only strings (and numbers under a secret name) are replaced.
    value: <T>(value: T) => inside(value, '', 0) as T,
  };
}

/** A mask that masks nothing, for `--reveal` alone. */
export const noMask: Mask = {
  text: text => text,
  header: header => header,
  url: url => url,
  value: value => value,
};
