import type { Product } from './product.ts';

const documentation = 'docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html';

/** AWS Security Token Service: exchange of an OpenID Connect token for credentials. */
export const awsSts: Product = {
  id: 'aws-sts',
  name: 'AWS Security Token Service',
  fingerprints: [
    { host: /^sts\.(?:[\w-]+\.)?amazonaws\.com(?:\.cn)?$/ },
    { body: /xmlns="https:\/\/sts\.amazonaws\.com\/doc\// },
  ],
  rows: [
    {
      id: 'provider-unknown',
      causes: ['token-issuer-mismatch'],
      status: 400,
      text: /^No OpenIDConnect provider found in your account for /,
      source: documentation,
    },
    {
      id: 'audience',
      causes: ['token-audience-mismatch'],
      status: 400,
      text: /^Incorrect token audience$/,
      source: documentation,
    },
    {
      id: 'provider-unreachable',
      causes: ['identity-provider-unreachable'],
      status: 400,
      text: /^Couldn't retrieve verification key from your identity provider/,
      source: documentation,
    },
    {
      id: 'token-expired',
      causes: ['token-expired'],
      status: 400,
      text: /^Token expired: current date\/time /,
      source: documentation,
    },
    // The token is good; the trust policy of the role wants another subject or audience.
    {
      id: 'trust-policy',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^Not authorized to perform sts:AssumeRoleWithWebIdentity$/,
      source: 'docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html',
    },
    {
      id: 'region-off',
      causes: ['wrong-endpoint'],
      status: 403,
      text: /^RegionDisabledException$/,
      source: documentation,
    },
  ],
};
