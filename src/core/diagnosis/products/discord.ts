import type { Evidence } from '../../evidence/evidence.ts';
import { identifying } from '../detection.ts';
import type { Product } from './product.ts';

const anonymous = ({ credentials }: Evidence) => identifying(credentials).length === 0;
const identified = (evidence: Evidence) => !anonymous(evidence);

/** Discord HTTP API. */
export const discord: Product = {
  id: 'discord',
  name: 'Discord',
  fingerprints: [{ host: /(?:^|\.)discord\.com$/ }, { host: /(?:^|\.)discordapp\.com$/ }],
  rows: [
    {
      id: 'unauthorized',
      causes: ['invalid-credentials', 'scheme-mismatch'],
      status: 401,
      text: /^401: Unauthorized$/,
      when: identified,
      fingerprinted: true,
      source: 'discord/discord-api-docs, docs/topics/Opcodes_and_Status_Codes.md',
    },
    {
      id: 'unauthorized-anonymous',
      causes: ['missing-credentials'],
      status: 401,
      text: /^401: Unauthorized$/,
      when: anonymous,
      fingerprinted: true,
      source: 'discord/discord-api-docs, docs/topics/Opcodes_and_Status_Codes.md',
    },
    {
      id: 'verify-account',
      causes: ['account-disabled'],
      status: [401, 403],
      body: /"code":\s*40002\b/,
      fingerprinted: true,
      source: 'discord/discord-api-docs, docs/topics/Opcodes_and_Status_Codes.md',
    },
    {
      id: 'missing-access',
      causes: ['insufficient-permissions'],
      status: 403,
      body: /"code":\s*50001\b/,
      fingerprinted: true,
      source: 'discord/discord-api-docs, docs/topics/Opcodes_and_Status_Codes.md',
    },
    {
      id: 'missing-permissions',
      causes: ['insufficient-permissions'],
      status: 403,
      body: /"code":\s*50013\b/,
      fingerprinted: true,
      source: 'discord/discord-api-docs, docs/topics/Opcodes_and_Status_Codes.md',
    },
    {
      id: 'token-invalid',
      causes: ['invalid-credentials'],
      status: [400, 401, 403],
      body: /"code":\s*50014\b/,
      fingerprinted: true,
      source: 'discord/discord-api-docs, docs/topics/Opcodes_and_Status_Codes.md',
    },
    {
      id: 'oauth-scope',
      causes: ['insufficient-scope'],
      status: [401, 403],
      body: /"code":\s*50026\b/,
      fingerprinted: true,
      source: 'discord/discord-api-docs, docs/topics/Opcodes_and_Status_Codes.md',
    },
    {
      id: 'two-factor',
      causes: ['step-up-required'],
      status: [401, 403],
      body: /"code":\s*60003\b/,
      fingerprinted: true,
      source: 'discord/discord-api-docs, docs/topics/Opcodes_and_Status_Codes.md',
    },
    {
      id: 'cloudflare-ban',
      causes: ['rate-limited'],
      status: [403, 429],
      text: /^error code: 1015$/,
      fingerprinted: true,
      source: 'https://github.com/discord/discord-api-docs/issues/5385',
    },
  ],
};
