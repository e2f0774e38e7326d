import type { Evidence } from '../../evidence/evidence.ts';
import { headerValue } from '../../evidence/exchange.ts';
import { anonymous } from '../row-conditions.ts';
import type { Product } from './product.ts';

const unsafe = ({ exchange }: Evidence) => !/^(?:GET|HEAD|OPTIONS)$/.test(exchange?.request.method ?? 'GET');
const ticket = ({ credentials }: Evidence) =>
  credentials.some(({ kind, name }) => kind === 'cookie' && name === 'PVEAuthCookie');
const proofMissing = (evidence: Evidence) =>
  unsafe(evidence) &&
  ticket(evidence) &&
  headerValue(evidence.exchange?.request.headers ?? [], 'CSRFPreventionToken') === undefined;
const staleTicket = (evidence: Evidence) => ticket(evidence) && !unsafe(evidence);
const apiToken = ({ credentials }: Evidence) =>
  credentials.some(({ kind, value }) => kind === 'authorization' && /^PVEAPIToken/.test(value));

/** Proxmox VE and its siblings: the reason stands in the status line, the body is empty. */
export const proxmoxVe: Product = {
  id: 'proxmox-ve',
  name: 'Proxmox VE',
  fingerprints: [{ header: ['Server', /^(?:pve|pmg|proxmox)[\w-]*-api-daemon\//] }],
  rows: [
    {
      id: 'no-ticket',
      causes: ['missing-credentials'],
      status: 401,
      when: anonymous,
      fingerprinted: true,
      source: 'pve.proxmox.com/wiki/Proxmox_VE_API#Authentication',
    },

    // With a ticket in the cookie every write needs the CSRFPreventionToken header; the answer is a 401.
    {
      id: 'csrf',
      causes: ['csrf-failed'],
      status: 401,
      when: proofMissing,
      fingerprinted: true,
      source: 'pve.proxmox.com/wiki/Proxmox_VE_API#Authentication',
    },

    // A ticket lasts two hours.
    {
      id: 'ticket',
      causes: ['session-expired', 'invalid-credentials'],
      status: 401,
      when: staleTicket,
      fingerprinted: true,
      source: 'pve.proxmox.com/wiki/Proxmox_VE_API#Authentication',
    },
    {
      id: 'token',
      causes: ['invalid-credentials', 'malformed-credentials'],
      status: 401,
      when: apiToken,
      fingerprinted: true,
      source: 'pve.proxmox.com/wiki/User_Management#pveum_tokens',
    },
  ],
};
