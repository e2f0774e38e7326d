import type { Product } from './product.ts';

const documentation = 'ory.com/docs/kratos/self-service';

/** Ory: Kratos sessions and flows, Hydra clients. */
export const ory: Product = {
  id: 'ory',
  name: 'Ory',
  fingerprints: [
    { host: /\.projects\.oryapis\.com$/ },
    { header: ['Set-Cookie', /^ory_\w+=/] },
    { body: /"(?:id|reason)":"(?:session_aal2_required|session_refresh_required|security_csrf_violation)"/ },
  ],
  rows: [
    {
      id: 'second-factor',
      causes: ['step-up-required'],
      status: [403, 422],
      text: /^session_aal2_required$/,
      source: documentation,
    },
    {
      id: 'refresh',
      causes: ['step-up-required'],
      status: 403,
      text: /^session_refresh_required$/,
      source: documentation,
    },
    {
      id: 'csrf',
      causes: ['csrf-failed'],
      status: [400, 403],
      text: /^security_csrf_violation$/,
      source: documentation,
    },
    {
      id: 'flow-expired',
      causes: ['session-expired'],
      status: [400, 410],
      text: /^self_service_flow_expired$/,
      source: documentation,
    },
    // The client is known; it sent its secret in the header instead of the body, or the other way round.
    {
      id: 'client-method',
      causes: ['scheme-mismatch'],
      status: 401,
      text: /The OAuth 2\.0 Client supports client authentication method '[^']*', but method '[^']*' was requested/,
      source: 'ory/fosite, client_authentication.go',
    },
  ],
};
