import { anonymous } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** The Docker endpoint of Amazon Elastic Container Registry. */
export const amazonEcr: Product = {
  id: 'amazon-ecr',
  name: 'Amazon ECR',
  fingerprints: [{ host: /\.dkr\.ecr(?:-fips)?\.[\w-]+\.amazonaws\.com(?:\.cn)?$|^public\.ecr\.aws$/ }],
  rows: [
    // A 403 with DENIED, after the twelve hours of get-login-password.
    {
      id: 'token-expired',
      causes: ['token-expired'],
      status: [400, 403],
      text: /^Your authorization token has expired\. Reauthenticate and try again\.$/,
      source: 'docs.aws.amazon.com/AmazonECR/latest/userguide/common-errors-docker.html',
    },
    {
      id: 'iam',
      causes: ['insufficient-permissions'],
      status: 403,
      text: / is not authorized to perform: ecr:/,
      source: 'docs.aws.amazon.com/AmazonECR/latest/userguide/common-errors-docker.html',
    },
    {
      id: 'no-login',
      causes: ['missing-credentials'],
      status: 401,
      text: /^Not Authorized$/,
      when: anonymous,
      fingerprinted: true,
      source: 'docs.aws.amazon.com/AmazonECR/latest/userguide/common-errors-docker.html',
    },
  ],
};
