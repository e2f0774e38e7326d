import type { Endpoint, Received } from './endpoint.ts';
import { header } from './endpoint.ts';
import { problem, type Reply } from './reply.ts';
import type { Site } from './site.ts';

/** Answers for one listener. Never rejects: an endpoint that throws is a 500. */
export type Dispatch = (request: Received) => Promise<Reply>;

/** Routes requests to `endpoints` by path and method; adds the Date of the endpoint's own clock and the CORS fields. */
export function createDispatch(endpoints: readonly Endpoint[], site: Site): Dispatch {
  const byPath = new Map(endpoints.map(endpoint => [endpoint.path, endpoint]));
  return async request => {
    const endpoint = byPath.get(request.path) ?? byPath.get(request.path.replace(/\/[^/]+$/, '/*'));
    const ahead = endpoint?.clockAheadMs ?? 0;
    const local = ahead === 0 ? site : { ...site, now: () => site.now() + ahead };
    const reply = endpoint === undefined ? unknownPath(request) : await answer(endpoint, request, local);
    const date = new Date(local.now()).toUTCString();
    return { ...reply, headers: [['Date', date], ...corsFields(request), ...reply.headers] };
  };
}

async function answer(endpoint: Endpoint, request: Received, site: Site): Promise<Reply> {
  if (request.method === 'OPTIONS') return preflight(endpoint);
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const handler = Object.entries(endpoint.methods).find(([name]) => name === method)?.[1];
  if (handler === undefined) return problem(405, undefined, [['Allow', allowed(endpoint)]]);
  try {
    return await handler(request, site);
  } catch {
    return problem(500);
  }
}

/** Answered without looking at credentials: browsers send none with a preflight (Fetch, section 4.8). */
function preflight(endpoint: Endpoint): Reply {
  return {
    status: 204,
    headers: [
      ['Allow', allowed(endpoint)],
      ['Access-Control-Allow-Methods', allowed(endpoint)],
      ['Access-Control-Allow-Headers', 'Authorization, Content-Type, X-CSRF-Token'],
      ['Access-Control-Max-Age', '600'],
    ],
  };
}

function allowed(endpoint: Endpoint): string {
  const methods = Object.keys(endpoint.methods);
  return [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
}

/** Any origin may read, none may send cookies: the wildcard rules credentials out (Fetch, section 3.3.5). */
function corsFields(request: Received): Reply['headers'] {
  if (header(request, 'origin') === undefined && request.method !== 'OPTIONS') return [];
  return [
    ['Access-Control-Allow-Origin', '*'],
    ['Access-Control-Expose-Headers', 'Date, Retry-After, WWW-Authenticate'],
  ];
}

function unknownPath(request: Received): Reply {
  return problem(404, `There is nothing at ${request.path}. The start page lists what there is.`);
}
