import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** HCP Terraform (Terraform Cloud) and Terraform Enterprise. */
export const terraformCloud: Product = {
  id: 'terraform-cloud',
  name: 'HCP Terraform',
  fingerprints: [
    { host: /(?:^|\.)app\.terraform\.io$/ },
    { header: ['TFP-API-Version', /./] },
    { header: ['X-TFE-Version', /./] },
  ],
  rows: [
    {
      id: 'token',
      causes: ['invalid-credentials', 'token-revoked', 'token-expired'],
      status: 401,
      text: /^unauthorized$/,
      when: identified,
      fingerprinted: true,
      source: 'developer.hashicorp.com/terraform/cloud-docs/api-docs',
    },
    {
      id: 'anonymous',
      causes: ['missing-credentials'],
      status: 401,
      text: /^unauthorized$/,
      when: anonymous,
      fingerprinted: true,
      source: 'developer.hashicorp.com/terraform/cloud-docs/api-docs',
    },
    {
      id: 'hidden',
      causes: ['insufficient-permissions', 'token-type-mismatch', 'wrong-endpoint'],
      status: 404,
      text: /^not found$/,
      when: identified,
      fingerprinted: true,
      source: 'developer.hashicorp.com/terraform/cloud-docs/api-docs',
    },
  ],
};
