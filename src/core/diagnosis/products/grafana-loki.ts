import type { Product } from './product.ts';

/** The multi-tenant back ends of Grafana, alone and in Grafana Cloud. */
export const grafanaLoki: Product = {
  id: 'grafana-loki',
  name: 'Grafana Loki, Mimir and Tempo',
  fingerprints: [{ host: /\.grafana\.net$|^(?:loki|mimir|tempo|cortex)\b/ }],
  rows: [
    // Not a login is missing but the tenant: the X-Scope-OrgID header, mostly set by a gateway in front.
    {
      id: 'no-tenant',
      causes: ['missing-credentials'],
      status: 401,
      text: /^no org id$/,
      source: 'grafana/dskit, user/id.go',
    },

    // A bare access policy token: the instance id belongs in front of it, as the user of Basic.
    {
      id: 'cloud-user-missing',
      causes: ['malformed-credentials', 'scheme-mismatch'],
      status: 401,
      text: /^authentication error: legacy auth cannot be upgraded because the host is not found$/,
      source: 'github.com/grafana/pyroscope-rs/issues/178',
    },
    {
      id: 'cloud-scope',
      causes: ['insufficient-scope'],
      status: [401, 403],
      text: /^authentication error: invalid scope requested$/,
      source: 'grafana/k8s-monitoring-helm, docs/Troubleshooting.md',
    },
    {
      id: 'cloud-token',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^authentication error: invalid (?:authentication credentials|token)$/,
      source:
        'grafana.com/docs/grafana-cloud/security-and-account-management/authentication-and-permissions/access-policies/',
    },
  ],
};
