import { anonymous } from '../row-conditions.ts';
import type { Product } from './product.ts';

/** AWS Application Load Balancer: its own answers, among them those of authenticate actions. */
export const awsApplicationLoadBalancer: Product = {
  id: 'aws-application-load-balancer',
  name: 'AWS Application Load Balancer',
  fingerprints: [{ header: ['Server', /^awselb\//] }],
  rows: [
    {
      id: 'idp-error',
      causes: ['server-misconfigured', 'identity-provider-unreachable'],
      status: 561,
      fingerprinted: true,
      source:
        'docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html',
    },
    {
      id: 'unauthenticated',
      causes: ['missing-credentials'],
      status: 401,
      when: anonymous,
      fingerprinted: true,
      source:
        'docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html',
    },
    {
      id: 'waf',
      causes: ['blocked-by-intermediary'],
      status: 403,
      fingerprinted: true,
      source:
        'docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html',
    },
    {
      id: 'idp-unreachable',
      causes: ['identity-provider-unreachable', 'server-misconfigured'],
      status: 500,
      fingerprinted: true,
      source:
        'docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html',
    },
  ],
};
