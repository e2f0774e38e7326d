import { anonymous } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** Registries that speak the OCI distribution protocol with the token service of Docker Distribution. */
export const dockerRegistry: Product = {
  id: 'docker-registry',
  name: 'Docker Registry',
  fingerprints: [
    { header: ['Docker-Distribution-Api-Version', /./] },
    { header: ['WWW-Authenticate', /^Bearer realm="[^"]{1,300}",service="[^"]{1,200}"/] },
    { host: /^(?:auth|registry-1|hub)\.docker\.(?:io|com)$/ },
  ],
  rows: [
    // The first step of the token dance, also for public images: fetch a token from the realm, with service and scope.
    {
      id: 'token-wanted',
      causes: ['missing-credentials'],
      status: 401,
      header: ['WWW-Authenticate', /^Bearer realm="[^"]{1,300}",service="/],
      text: /^UNAUTHORIZED$/,
      when: anonymous,
      source: 'distribution.github.io/distribution/spec/auth/token/',
    },

    // 401 and UNAUTHORIZED, but the token is good: it was fetched for other actions.
    {
      id: 'insufficient-scope',
      causes: ['insufficient-scope'],
      status: 401,
      header: ['WWW-Authenticate', /^Bearer realm=.{0,600}error="insufficient_scope"/],
      source: 'distribution.github.io/distribution/spec/auth/token/',
    },
    {
      id: 'denied',
      causes: ['insufficient-permissions'],
      status: [401, 403],
      text: /^requested access to the resource is denied$/,
      source: 'distribution.github.io/distribution/spec/api/#errors-2',
    },
    {
      id: 'hub-login',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^incorrect username or password$/,
      fingerprinted: true,
      source: 'google/go-containerregistry, pkg/v1/remote/transport/error_test.go',
    },
    {
      id: 'hub-pull-limit',
      causes: ['rate-limited'],
      status: 429,
      text: /^TOOMANYREQUESTS$/,
      source: 'docs.docker.com/docker-hub/usage/',
    },
  ],
};
