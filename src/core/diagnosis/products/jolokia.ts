import type { Product } from './product.ts';

/** Jolokia, as in ActiveMQ, Artemis and Camel: a 200 with the status in its JSON. */
export const jolokia: Product = {
  id: 'jolokia',
  name: 'Jolokia',
  fingerprints: [{ body: /"error_type"\s*:\s*"java\.lang\./ }],
  rows: [
    // strict-checking wants an Origin header that jolokia-access.xml allows, from scripts as well.
    {
      id: 'origin',
      causes: ['csrf-failed'],
      status: [200, 403],
      text: /^java\.lang\.Exception : Origin .{1,200} is not allowed to call this agent$/,
      source: 'github.com/alexanderfefelov/docker-backpack/issues/77',
    },
  ],
};
