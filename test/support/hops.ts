import type { Header, Hop } from '../../src/core/evidence/exchange.ts';

/** What differs from `GET url` → 302. */
export interface HopParts {
  readonly method?: string;
  readonly sent?: readonly Header[];
  readonly sentBody?: string;
  readonly received?: readonly Header[];
}

/** A redirect that was followed; its Location is `location` as written, with a fragment where it has one. */
export function hop(url: string, location: string, parts: HopParts = {}): Hop {
  const { method = 'GET', sent = [], sentBody, received = [] } = parts;
  return {
    request: {
      method,
      url,
      headers: sent,
      ...(sentBody === undefined ? {} : { body: sentBody }),
      bodySize: sentBody?.length ?? 0,
    },
    response: {
      status: 302,
      statusText: 'Found',
      headers: [['Location', location], ...received],
      body: { text: '', size: 0, truncated: false },
      httpVersion: '1.1',
    },
    location: new URL(location, url).href.split('#', 1)[0] ?? '',
    dropped: [],
  };
}
