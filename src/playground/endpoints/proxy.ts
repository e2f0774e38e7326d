import type { EndpointGroup } from '../endpoint.ts';
import { requireProxyAuthorization } from '../forward-proxy.ts';
import { json } from '../reply.ts';

/** A path that answers like a forward proxy on the way to an API. */
export const proxy: EndpointGroup = {
  endpoints: [
    {
      path: '/through-proxy/orders',
      summary:
        'Orders behind a forward proxy; wants Proxy-Authorization (the server also answers as a proxy itself)',
      methods: {
        GET: request => {
          const result = requireProxyAuthorization(request);
          return 'refusal' in result ? result.refusal : json(200, { orders: [] });
        },
      },
    },
  ],
  exercises: [
    {
      title: 'Proxy wants credentials',
      expect: 'proxy-authentication-required',
      notes: [
        '407 and Proxy-Authenticate: it is not the API that refuses, and Authorization is not for the proxy.',
      ],
      request: 'GET {{origin}}/through-proxy/orders\nAuthorization: Bearer {{token}}\n',
    },
  ],
};
