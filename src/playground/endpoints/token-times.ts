import { ordersApi, type ProtectedApi, requireBearer } from '../bearer.ts';
import type { Answer, EndpointGroup } from '../endpoint.ts';
import { json } from '../reply.ts';
import { hour, makeToken, numericDate, type Site } from '../site.ts';

const aheadMinutes = 15;

const list: Answer = async (request, site) => {
  const result = await requireBearer(request, site, ordersApi(site));
  return 'refusal' in result ? result.refusal : json(200, { orders: [] });
};

/** The same API as it is more often met: it says that a token is invalid and not why. */
export function quietApi(site: Site): ProtectedApi {
  const { resourceMetadata: _, ...api } = ordersApi(site);
  return { ...api, explains: false };
}

const quietList: Answer = async (request, site) => {
  const result = await requireBearer(request, site, quietApi(site));
  return 'refusal' in result ? result.refusal : json(200, { orders: [] });
};

/** exp, nbf, and a server whose clock is wrong. */
export const tokenTimes: EndpointGroup = {
  endpoints: [
    {
      path: '/quiet/orders',
      summary: 'Orders; wants a bearer token and does not say what is wrong with one',
      methods: { GET: quietList },
    },
    {
      path: '/warehouse/orders',
      summary: `Orders; wants a bearer token, and the clock of this host is ${aheadMinutes} minutes fast`,
      methods: { GET: list },
      clockAheadMs: aheadMinutes * 60_000,
    },
  ],
  variables: async site => ({
    expired_token: await makeToken(site, {
      iat: numericDate(site, -2 * hour),
      exp: numericDate(site, -hour),
    }),
    early_token: await makeToken(site, {
      nbf: numericDate(site, 24 * hour),
      exp: numericDate(site, 48 * hour),
    }),
    // Good for as long as the fast clock allows it to be over already.
    short_token: await makeToken(site, { exp: numericDate(site, (aheadMinutes - 1) * 60) }),
  }),
  exercises: [
    {
      title: 'Token expired',
      expect: 'token-expired',
      notes: ['Compare the claim exp with the Date of the answer; the server says it as well.'],
      request: 'GET {{origin}}/api/orders\nAuthorization: Bearer {{expired_token}}\n',
    },
    {
      title: 'Token expired, and the server does not say so',
      expect: 'token-expired',
      notes: ['All that the answer says is invalid_token. The claim exp and the Date header tell the rest.'],
      request: 'GET {{origin}}/quiet/orders\nAuthorization: Bearer {{expired_token}}\n',
    },
    {
      title: 'Token not valid yet',
      expect: 'token-not-yet-valid',
      notes: ['The claim nbf (not before) lies a day ahead.'],
      request: 'GET {{origin}}/api/orders\nAuthorization: Bearer {{early_token}}\n',
    },
    {
      title: 'Clock of the server is fast',
      expect: 'clock-skew',
      notes: [
        `The Date header is ${aheadMinutes} minutes ahead of this machine. The token is good for ${aheadMinutes - 1} minutes`,
        'from the start of the practice server: by our clock it is valid, by its clock it has expired.',
      ],
      request: 'GET {{origin}}/warehouse/orders\nAuthorization: Bearer {{short_token}}\n',
    },
  ],
};
