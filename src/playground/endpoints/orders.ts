import { ordersApi, requireBearer } from '../bearer.ts';
import type { Answer, EndpointGroup } from '../endpoint.ts';
import { json, problem, type Reply } from '../reply.ts';
import { apiAudience, makeToken } from '../site.ts';

const shelf = new Map([
  ['1001', { id: 1001, item: 'looking glass', quantity: 1 }],
  ['1002', { id: 1002, item: 'pocket watch', quantity: 2 }],
]);

const list: Answer = async (request, site) => {
  const result = await requireBearer(request, site, ordersApi(site));
  return 'refusal' in result ? result.refusal : json(200, { orders: [...shelf.values()] });
};

const show: Answer = async (request, site) => {
  const result = await requireBearer(request, site, ordersApi(site));
  if ('refusal' in result) return result.refusal;
  const id = request.path.slice(request.path.lastIndexOf('/') + 1);
  const order = shelf.get(id);
  return order === undefined ? problem(404, 'There is no such order.') : json(200, order);
};

/** Checks an order and accepts it; nothing is kept, so that every answer is the same next time. */
const place: Answer = async (request, site) => {
  const result = await requireBearer(request, site, ordersApi(site));
  return 'refusal' in result ? result.refusal : accept(request.body);
};

function accept(body: string): Reply {
  const order = readObject(body);
  if (order === undefined) return problem(400, 'The body is not a JSON object.');
  const { item, quantity } = order;
  const errors = [
    ...(typeof item === 'string' && item !== '' ? [] : [{ field: 'item', message: 'must be a name' }]),
    ...(Number.isInteger(quantity) && Number(quantity) > 0
      ? []
      : [{ field: 'quantity', message: 'must be a whole number above 0' }]),
  ];
  if (errors.length > 0) return json(422, { title: 'Unprocessable Content', status: 422, errors });
  return json(201, { id: 1003, item, quantity });
}

interface OrderFields {
  readonly item?: unknown;
  readonly quantity?: unknown;
}

function readObject(body: string): OrderFields | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The API behind most exercises: bearer tokens of the trusted issuer. */
export const orders: EndpointGroup = {
  endpoints: [
    { path: '/api/orders', summary: 'Orders; wants a bearer token', methods: { GET: list, POST: place } },
    { path: '/api/orders/*', summary: 'One order, 1001 or 1002', methods: { GET: show } },
    {
      path: '/.well-known/oauth-protected-resource/api',
      summary: 'What the API at /api says of itself (RFC 9728)',
      methods: {
        GET: (_request, site) =>
          json(200, {
            resource: apiAudience(site),
            authorization_servers: [site.issuer.url],
            bearer_methods_supported: ['header'],
            scopes_supported: ['orders:read', 'orders:write', 'invoices:read'],
          }),
      },
    },
  ],
  variables: async site => {
    const token = await makeToken(site);
    return { token, cut_token: token.slice(0, token.lastIndexOf('.')) };
  },
  exercises: [
    {
      title: 'No credentials',
      expect: 'missing-credentials',
      notes: ['Look at the challenge in WWW-Authenticate, and at what the request does not carry.'],
      request: 'GET {{origin}}/api/orders\nAccept: application/json\n',
    },
    {
      title: 'Undefined variable',
      expect: 'unresolved-variable',
      notes: ['No line of this file and no environment defines orders_token.'],
      request: 'GET {{origin}}/api/orders\nAuthorization: Bearer {{orders_token}}\n',
    },
    {
      title: 'Environment variable that is not set',
      expect: 'unresolved-variable',
      notes: ['The process environment has no PLAYGROUND_TOKEN_NOT_SET, so nothing stands behind "Bearer".'],
      request: 'GET {{origin}}/api/orders\nAuthorization: Bearer {{$processEnv PLAYGROUND_TOKEN_NOT_SET}}\n',
    },
    {
      title: 'Scheme written twice',
      expect: 'malformed-credentials',
      notes: ['The token is good; the word before it is there once too often.'],
      request: 'GET {{origin}}/api/orders\nAuthorization: Bearer Bearer {{token}}\n',
    },
    {
      title: 'Token in quotes',
      expect: 'malformed-credentials',
      notes: ['The token is good; the quotes around it are sent along.'],
      request: 'GET {{origin}}/api/orders\nAuthorization: Bearer "{{token}}"\n',
    },
    {
      title: 'Token cut off when it was copied',
      expect: 'malformed-credentials',
      notes: ['A signed token has three parts with two dots between them.'],
      request: 'GET {{origin}}/api/orders\nAuthorization: Bearer {{cut_token}}\n',
    },
    {
      title: 'Authorization sent twice',
      expect: 'malformed-credentials',
      notes: ['Both lines are right, each on its own.'],
      request:
        'GET {{origin}}/api/orders\nAuthorization: Bearer {{token}}\nAuthorization: Bearer {{token}}\n',
    },
    {
      title: 'Basic where Bearer is asked for',
      expect: 'scheme-mismatch',
      notes: ['Compare the scheme of Authorization with the scheme of the challenge.'],
      request: 'GET {{origin}}/api/orders\nAuthorization: {{basic}}\n',
    },
  ],
};
