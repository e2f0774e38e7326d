import { ordersApi, requireBearer, requireScope } from '../bearer.ts';
import type { Answer, EndpointGroup } from '../endpoint.ts';
import { signToken } from '../issuer.ts';
import { json, problem } from '../reply.ts';
import { goodClaims, makeToken, type Site } from '../site.ts';

const invoices: Answer = async (request, site) => {
  const result = await requireScope(request, site, ordersApi(site), 'invoices:read');
  return 'refusal' in result ? result.refusal : json(200, { invoices: [{ id: 7, amount: 42 }] });
};

const payroll: Answer = async (request, site) => {
  const result = await requireBearer(request, site, ordersApi(site));
  if ('refusal' in result) return result.refusal;
  const roles = result.claims['roles'];
  if (!Array.isArray(roles) || !roles.includes('payroll-admin')) {
    return problem(403, 'You are signed in, but your account does not have the role payroll-admin.');
  }
  return json(200, { payroll: [{ name: 'alice', amount: 42 }] });
};

/** A token by the issuer's elliptic-curve key that may read orders and no more. */
function readerToken(site: Site): Promise<string> {
  const [first, second = first] = site.issuer.keys;
  return signToken(site.issuer, { ...goodClaims(site), scope: 'orders:read' }, second);
}

/** Known callers who may not. */
export const permissions: EndpointGroup = {
  endpoints: [
    {
      path: '/api/invoices',
      summary: 'Invoices; wants a token with the scope invoices:read',
      methods: { GET: invoices },
    },
    {
      path: '/api/payroll',
      summary: 'Payroll; wants a token with the role payroll-admin',
      methods: { GET: payroll },
    },
  ],
  variables: async site => ({
    reader_token: await readerToken(site),
    accountant_token: await makeToken(site, { scope: 'invoices:read', roles: ['payroll-admin'] }),
  }),
  exercises: [
    {
      title: 'Scope missing',
      expect: 'insufficient-scope',
      notes: ['The challenge names the scope that is needed; the claim scope lists those that were granted.'],
      request: 'GET {{origin}}/api/invoices\nAuthorization: Bearer {{reader_token}}\n',
    },
    {
      title: 'Role missing',
      expect: 'insufficient-permissions',
      notes: ['403 and no challenge: the server knows who is asking. Without a token the answer is 401.'],
      request: 'GET {{origin}}/api/payroll\nAuthorization: Bearer {{token}}\n',
    },
  ],
};
