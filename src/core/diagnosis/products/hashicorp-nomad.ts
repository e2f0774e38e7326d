import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** The HTTP API of Nomad and its ACL system. */
export const hashicorpNomad: Product = {
  id: 'hashicorp-nomad',
  name: 'HashiCorp Nomad',
  fingerprints: [{ host: /^nomad\b/ }, { header: ['X-Nomad-Index', /./] }],
  rows: [
    {
      id: 'token-unknown',
      causes: ['invalid-credentials'],
      status: 403,
      text: /^(?:rpc error: )?ACL token not found$/,
      source: 'hashicorp/nomad, nomad/structs/errors.go',
    },
    {
      id: 'token-expired',
      causes: ['token-expired'],
      status: [401, 403],
      text: /^(?:rpc error: )?ACL token expired$/,
      source: 'hashicorp/nomad, nomad/structs/errors.go',
    },
    {
      id: 'anonymous',
      causes: ['missing-credentials'],
      status: 403,
      text: /^(?:rpc error: )?Permission denied$/,
      when: anonymous,
      fingerprinted: true,
      source: 'hashicorp/nomad, nomad/structs/errors.go',
    },
    {
      id: 'policy',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^(?:rpc error: )?Permission denied$/,
      when: identified,
      fingerprinted: true,
      source: 'hashicorp/nomad, nomad/structs/errors.go',
    },
  ],
};
