import type { Product } from './product.ts';

/** Google Cloud Armor, and the front end of Google's load balancers. */
export const googleCloudArmor: Product = {
  id: 'google-cloud-armor',
  name: 'Google Cloud Armor',
  fingerprints: [{ header: ['Via', /^1\.1 google$/] }],
  rows: [
    {
      id: 'deny',
      causes: ['blocked-by-intermediary'],
      status: 403,
      body: /^<!doctype html><meta charset="utf-8"><meta name=viewport content="width=device-width, initial-scale=1"><title>403<\/title>403 Forbidden\s{0,9}$/,
      source: 'docs.cloud.google.com/armor/docs/security-policy-overview',
    },
  ],
};
