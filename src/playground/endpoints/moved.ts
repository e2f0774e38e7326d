import { ordersApi, requireBearer } from '../bearer.ts';
import type { Answer, EndpointGroup } from '../endpoint.ts';
import { json, redirect } from '../reply.ts';

const newAddress = '/v2/orders';

const list: Answer = async (request, site) => {
  const { resourceMetadata: _, ...api } = ordersApi(site);
  const result = await requireBearer(request, site, api);
  return 'refusal' in result ? result.refusal : json(200, { orders: [] });
};

/** An API that moved to another origin. */
export const moved: EndpointGroup = {
  endpoints: [
    {
      path: '/v1/orders',
      summary: 'Redirects to the second origin',
      methods: { GET: (_request, site) => redirect(302, `${site.otherOrigin}${newAddress}`) },
    },
    {
      path: newAddress,
      summary: 'Orders at their new address; wants a bearer token',
      methods: { GET: list },
      listener: 'other',
    },
  ],
  exercises: [
    {
      title: 'Redirect to another origin',
      expect: 'redirect-dropped-credentials',
      notes: [
        'The token is good. It went to the first address only: clients do not hand it to another origin.',
      ],
      request: 'GET {{origin}}/v1/orders\nAuthorization: Bearer {{token}}\n',
    },
  ],
};
