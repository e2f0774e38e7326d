import type { Product } from './product.ts';

/** Kibana and OpenSearch Dashboards. */
export const kibana: Product = {
  id: 'kibana',
  name: 'Kibana',
  fingerprints: [
    { header: ['kbn-name', /./] },
    { header: ['kbn-license-sig', /./] },
    { header: ['osd-name', /./] },
  ],
  rows: [
    // Any value will do; the header itself is the proof.
    {
      id: 'xsrf',
      causes: ['csrf-failed'],
      status: 400,
      text: /^Request must contain an? (?:kbn|osd)-xsrf header\.$/,
      source: 'elastic/kibana, src/core/packages/http/server-internal/src/lifecycle_handlers.ts',
    },
    {
      id: 'internal-route',
      causes: ['wrong-endpoint'],
      status: 400,
      text: /^uri \[[^\]]{1,300}\] with method \[\w+\] exists but is not available with the current configuration$/,
      source: 'elastic/kibana, src/core/packages/http/server-internal/src/lifecycle_handlers.ts',
    },
    {
      id: 'login',
      causes: ['invalid-credentials'],
      status: 401,
      text: /security_exception.{0,120}unable to authenticate (?:user \[|with provided credentials)/s,
      source: 'https://github.com/elastic/kibana/issues/28665',
    },
  ],
};
