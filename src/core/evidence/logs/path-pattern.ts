const longestPattern = 200;
const mostSegments = 12;

/** One form of an identifier, and what stands for it in a pattern. The first that fits decides. */
const identifiers: readonly (readonly [form: RegExp, sign: string])[] = [
  [/^v\d{1,3}(?:\.\d{1,3})?$|^\d{4}-\d{2}-\d{2}-preview$/i, ''],
  [/^\d{4}-\d{2}-\d{2}$/, '{date}'],
  [/^\d+$/, '{id}'],
  [/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i, '{id}'],
  [/^eyJ[\w-]+\.[\w-]+/, '{token}'],
  [/^[^@\s]+@[^@\s]+\.[^@\s]+$|^[^@\s]+%40/i, '{email}'],
  [/^(?=[^\d]*\d)[0-9a-f]{8,}$/i, '{id}'],
  [/^[a-z]{2,12}[_-](?=[^\d]*\d)[a-z0-9]{6,}$/i, '{id}'],
  [/^(?=[^\d]*\d)(?=[^a-z]*[a-z])[\w~=-]{16,}$/i, '{id}'],
  [/^[\w-]{40,}$/, '{id}'],
];

/**
 * The path of a request target without its query, with identifiers replaced: `/orders/17?page=2` is `/orders/{id}`.
 * Requests for the same thing have the same pattern.
 */
export function pathPattern(target: string): string {
  const path = (/^[^?#;]*/.exec(target.slice(0, 2000))?.[0] ?? '').replace(/(?!^)\/+$/, '');
  const [root = '', ...segments] = path.split('/');
  const shown = segments.slice(0, mostSegments).map(segmentPattern);
  if (segments.length > mostSegments) shown.push('…');
  const pattern = [root, ...shown].join('/').slice(0, longestPattern);
  return pattern === '' ? '/' : pattern;
}

function segmentPattern(segment: string): string {
  const known = identifiers.find(([form]) => form.test(segment));
  return known === undefined || known[1] === '' ? segment : known[1];
}
