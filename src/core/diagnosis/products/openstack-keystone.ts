import type { Evidence } from '../../evidence/evidence.ts';
import { anonymous } from '../row-conditions.ts';
import type { Product } from './product.ts';

const documentation = 'openstack/keystone, keystone/exception.py';
const signsIn = ({ exchange }: Evidence) =>
  exchange?.request.method === 'POST' && /\/auth\/tokens$/.test(exchange.request.url);

/** OpenStack Keystone, and services that ask it. */
export const openstackKeystone: Product = {
  id: 'openstack-keystone',
  name: 'OpenStack Keystone',
  fingerprints: [
    { header: ['x-openstack-request-id', /./] },
    { header: ['WWW-Authenticate', /^Keystone uri=/] },
  ],
  rows: [
    // At /auth/tokens it means that user, domain, password or project are wrong.
    {
      id: 'sign-in',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^The request you have made requires authentication\.$/,
      when: signsIn,
      source: documentation,
    },
    {
      id: 'token',
      causes: ['token-expired', 'invalid-credentials'],
      status: 401,
      text: /^The request you have made requires authentication\.$/,
      when: evidence => !signsIn(evidence) && !anonymous(evidence),
      source: documentation,
    },
    {
      id: 'no-token',
      causes: ['missing-credentials'],
      status: 401,
      text: /^The request you have made requires authentication\.$/,
      when: evidence => !signsIn(evidence) && anonymous(evidence),
      source: documentation,
    },
    {
      id: 'policy',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^You are not authorized to perform the requested action: [\w:]+\.$/,
      source: documentation,
    },
  ],
};
