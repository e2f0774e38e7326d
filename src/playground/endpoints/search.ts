import { ordersApi, requireBearer } from '../bearer.ts';
import type { Answer, EndpointGroup } from '../endpoint.ts';
import { json, problem } from '../reply.ts';

/** Searches a client may make in a minute, by plan. The practice client has no plan, and the trial's is used up. */
const quota = { paid: 60, trial: 0 } as const;
const windowMs = 60_000;

const find: Answer = async (request, site) => {
  const result = await requireBearer(request, site, ordersApi(site));
  if ('refusal' in result) return result.refusal;
  const plan = result.claims['plan'] === 'paid' ? 'paid' : 'trial';
  if (quota[plan] > 0) return json(200, { results: [] });
  const seconds = Math.ceil((windowMs - (site.now() % windowMs)) / 1000);
  return problem(429, `The plan ${plan} has no searches left. Try again in ${seconds} seconds.`, [
    ['Retry-After', String(seconds)],
    ['RateLimit-Policy', `"${plan}";q=${quota[plan]};w=${windowMs / 1000}`],
    ['RateLimit', `"${plan}";r=0;t=${seconds}`],
  ]);
};

/** A quota that is always used up, so that the answer stays the same. */
export const search: EndpointGroup = {
  endpoints: [
    { path: '/api/search', summary: 'Search; wants a token, and has a quota', methods: { GET: find } },
  ],
  exercises: [
    {
      title: 'Too many requests',
      expect: 'rate-limited',
      notes: ['The token is accepted. Retry-After says how many seconds to wait.'],
      request: 'GET {{origin}}/api/search?q=rabbit\nAuthorization: Bearer {{token}}\n',
    },
  ],
};
