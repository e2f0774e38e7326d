import { anonymous, identified } from '../row-conditions.ts';
import type { Product } from './product.ts';

const documentation =
  'learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate';

/** Azure DevOps: 203 with a sign-in page, TF and VS codes. */
export const azureDevops: Product = {
  id: 'azure-devops',
  name: 'Azure DevOps',
  fingerprints: [
    { header: ['X-TFS-ProcessId', /./] },
    { header: ['X-VSS-E2EID', /./] },
    { host: /^dev\.azure\.com$|\.visualstudio\.com$/ },
  ],
  rows: [
    // 203 and a web page: the personal access token is wrong, expired or of another organisation.
    {
      id: 'sign-in-page',
      causes: ['invalid-credentials', 'token-expired'],
      status: 203,
      text: /^Azure DevOps Services \| Sign In$/,
      when: identified,
      source: documentation,
    },
    {
      id: 'sign-in-page-anonymous',
      causes: ['missing-credentials'],
      status: 203,
      text: /^Azure DevOps Services \| Sign In$/,
      when: anonymous,
      source: documentation,
    },
    {
      id: 'pat-expired',
      causes: ['token-expired'],
      status: 401,
      text: /^Access Denied: The Personal Access Token used has expired\.?$/,
      source: documentation,
    },
    // The account is not in this organisation, or the token has no access to it; an anonymous user is named by zeros or a's.
    {
      id: 'not-authorized',
      causes: ['insufficient-permissions', 'invalid-credentials'],
      status: 401,
      text: /^TF400813: /,
      source: documentation,
    },
    {
      id: 'repository-hidden',
      causes: ['insufficient-permissions', 'wrong-endpoint'],
      status: 404,
      text: /^TF401019: /,
      source: documentation,
    },
  ],
};
