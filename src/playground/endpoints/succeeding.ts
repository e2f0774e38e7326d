import { ordersApi, requireBearer } from '../bearer.ts';
import type { Answer, EndpointGroup } from '../endpoint.ts';
import { json } from '../reply.ts';

/** Has an ordinary bug: the busiest day of no days at all. */
const statistics: Answer = async (request, site) => {
  const result = await requireBearer(request, site, ordersApi(site));
  if ('refusal' in result) return result.refusal;
  const days: { readonly day: string; readonly orders: number }[] = [];
  const busiest = days.reduce((most, day) => (day.orders > most.orders ? day : most));
  return json(200, { busiest });
};

/** Answers in which authentication has no part. */
export const succeeding: EndpointGroup = {
  endpoints: [
    {
      path: '/api/statistics',
      summary: 'Statistics; crashes once the token is accepted',
      methods: { GET: statistics },
    },
    { path: '/health', summary: 'Open to everybody', methods: { GET: () => json(200, { status: 'ok' }) } },
  ],
  exercises: [
    {
      title: 'Token accepted',
      expect: 'not-an-auth-failure',
      notes: ['200: nothing is wrong here.'],
      request: 'GET {{origin}}/api/orders\nAuthorization: Bearer {{token}}\n',
    },
    {
      title: 'Password accepted',
      expect: 'not-an-auth-failure',
      notes: [],
      request: 'GET {{origin}}/reports/monthly\nAuthorization: {{basic}}\n',
    },
    {
      title: 'Opaque token accepted',
      expect: 'not-an-auth-failure',
      notes: [],
      request: 'GET {{origin}}/reports/shared\nAuthorization: Bearer {{opaque_token}}\n',
    },
    {
      title: 'Scope granted',
      expect: 'not-an-auth-failure',
      notes: [],
      request: 'GET {{origin}}/api/invoices\nAuthorization: Bearer {{accountant_token}}\n',
    },
    {
      title: 'No such order',
      expect: 'not-an-auth-failure',
      notes: ['404 after the token was accepted: the order does not exist.'],
      request: 'GET {{origin}}/api/orders/4711\nAuthorization: Bearer {{token}}\n',
    },
    {
      title: 'Order that is not valid',
      expect: 'not-an-auth-failure',
      notes: ['422: the token is accepted, the body is not.'],
      request:
        'POST {{origin}}/api/orders\nAuthorization: Bearer {{token}}\nContent-Type: application/json\n\n{ "item": "teapot", "quantity": 0 }\n',
    },
    {
      title: 'Server that crashes',
      expect: 'not-an-auth-failure',
      notes: ['500 after the token was accepted.'],
      request: 'GET {{origin}}/api/statistics\nAuthorization: Bearer {{token}}\n',
    },
  ],
};
