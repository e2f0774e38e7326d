import type { Evidence } from '../../evidence/evidence.ts';
import { identifying } from '../detection.ts';
import type { Product } from './product.ts';

const anonymous = ({ credentials }: Evidence) => identifying(credentials).length === 0;
const identified = (evidence: Evidence) => !anonymous(evidence);

/** Docker Hub: registry, token service and API. */
export const dockerHub: Product = {
  id: 'docker-hub',
  name: 'Docker Hub',
  fingerprints: [{ host: /(?:^|\.)docker\.(?:io|com)$/ }, { header: ['Docker-RateLimit-Source', /./] }],
  rows: [
    {
      id: 'token-dance',
      causes: ['missing-credentials'],
      status: 401,
      header: ['WWW-Authenticate', /^Bearer realm="https:\/\/auth\.docker\.io\/token"/],
      when: anonymous,
      source: 'distribution.github.io/distribution/spec/auth/token/',
    },
    {
      id: 'push',
      causes: ['insufficient-scope', 'insufficient-permissions'],
      status: 401,
      header: [
        'WWW-Authenticate',
        /^Bearer realm="https:\/\/auth\.docker\.io\/token".*error="insufficient_scope"/,
      ],
      when: identified,
      source: 'distribution.github.io/distribution/spec/auth/token/',
    },
    {
      id: 'pull-limit',
      causes: ['rate-limited'],
      status: 429,
      text: /^You have reached your (?:unauthenticated )?pull rate limit\./,
      source: 'docs.docker.com/docker-hub/usage/',
    },
    {
      id: 'password',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^incorrect username or password$/,
      fingerprinted: true,
      source: 'docker/cli, issues',
    },
  ],
};
