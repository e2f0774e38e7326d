import type { CauseId } from '../core/diagnosis/cause-id.ts';
import type { Reply } from './reply.ts';
import type { Site } from './site.ts';

/** A request as an endpoint sees it. */
export interface Received {
  readonly method: string;
  /** Without the query; dot segments are resolved, percent-encoding is kept. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Every value of a field in the order received, by lower-case name; duplicates are kept. */
  readonly headers: Readonly<Record<string, readonly string[] | undefined>>;
  readonly body: string;
}

export type Answer = (request: Received, site: Site) => Reply | Promise<Reply>;

/** One path. HEAD, OPTIONS and 405 follow from `methods`. */
export interface Endpoint {
  /** `/api/orders`, or `/api/orders/*` for one further segment. */
  readonly path: string;
  /** One line for the index page. */
  readonly summary: string;
  readonly methods: Readonly<Partial<Record<'GET' | 'POST', Answer>>>;
  /** `other`: served by the second listener, which is another origin. Default: `main`. */
  readonly listener?: 'main' | 'other';
  /** How far this endpoint's clock, its Date header included, runs ahead, in milliseconds. */
  readonly clockAheadMs?: number;
}

/** One request of the .http text. */
export interface Exercise {
  readonly title: string;
  /** Where two causes would be honest, another endpoint is the better exercise. */
  readonly expect: CauseId;
  /** Comment lines: what to look at. */
  readonly notes: readonly string[];
  /** Request line, headers and body; `{{origin}}` and the variables of all groups may be used. */
  readonly request: string;
}

/** Endpoints that belong together, with the requests that exercise them. To add one: a file, a line in `endpoints.ts`. */
export interface EndpointGroup {
  readonly endpoints: readonly Endpoint[];
  readonly exercises: readonly Exercise[];
  /** File variables of the .http text, made at start. */
  variables?(site: Site): Promise<Readonly<Record<string, string>>>;
}

/** The first value of the header called `name` (lower case). */
export function header(request: Received, name: string): string | undefined {
  return request.headers[name]?.[0];
}

/** The value of the cookie called `name` (RFC 6265, section 5.4). */
export function cookie(request: Received, name: string): string | undefined {
  for (const pair of (request.headers['cookie'] ?? []).join('; ').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}
