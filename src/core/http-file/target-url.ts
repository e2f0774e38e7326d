import type { Problem } from './problem.ts';
import type { Range } from './range.ts';

/** An absolute URL where the text allows for one, and what was assumed or is lacking. */
export interface CompletedUrl {
  readonly url: string;
  readonly problems: readonly Problem[];
}

/**
 * Completes `/path` with the Host header, else with what `hostVariable` returns, and adds the scheme where none is written: `http`, as every client of .http
 * files does. What begins with an unresolved variable, or is `*`, stays as it is.
 */
export function completeUrl(
  url: string,
  range: Range,
  headers: readonly { readonly name: string; readonly value: string }[],
  hostVariable: () => string | undefined,
): CompletedUrl {
  if (url === '' || url === '*' || url.startsWith('{{') || /^[a-z][a-z0-9+.-]*:\/\//i.test(url)) {
    return { url, problems: [] };
  }
  if (url.startsWith('//')) return { url: `http:${url}`, problems: [schemeAssumed(range)] };
  if (!url.startsWith('/')) return { url: `http://${url}`, problems: [schemeAssumed(range)] };
  const host = headers.find(header => header.name.toLowerCase() === 'host' && header.value !== '')?.value;
  if (host === undefined) {
    const base = hostVariable()?.replace(/\/$/, '');
    if (base === undefined || base === '') return { url, problems: [noHost(range)] };
    return completeUrl(`${base}${url}`, range, headers, () => undefined);
  }
  const scheme = /:(?:443|8443)$/.test(host) ? 'https' : 'http';
  return { url: `${scheme}://${host}${url}`, problems: [] };
}

function schemeAssumed(range: Range): Problem {
  const message = 'The URL names no scheme, so it is sent over http, unencrypted.';
  return { code: 'scheme-assumed', severity: 'hint', message, range };
}

function noHost(range: Range): Problem {
  const message =
    'The URL is a path alone and there is no Host header, so it is not known where to send the request.';
  return { code: 'no-host', severity: 'error', message, range };
}
