import type { Product } from './product.ts';

/** Mailchimp Marketing API: the key names its data centre. */
export const mailchimp: Product = {
  id: 'mailchimp',
  name: 'Mailchimp',
  fingerprints: [
    { host: /\.api\.mailchimp\.com$/ },
    { body: /"type":"https:\/\/mailchimp\.com\/developer\// },
  ],
  rows: [
    {
      id: 'data-centre',
      causes: ['wrong-endpoint'],
      status: 403,
      text: /^The API key provided is linked to a different data ?center\.?$/,
      source: 'mailchimp.com/developer/marketing/docs/errors/',
    },
    {
      id: 'key',
      causes: ['invalid-credentials', 'wrong-endpoint'],
      status: 401,
      text: /^Your API key may be invalid, or you've attempted to access the wrong datacenter\.$/,
      source: 'mailchimp.com/developer/marketing/docs/errors/',
    },
    {
      id: 'no-key',
      causes: ['missing-credentials'],
      status: 401,
      text: /^Your request did not include an API key\.$/,
      fingerprinted: true,
      source: 'mailchimp.com/developer/marketing/docs/errors/',
    },
    {
      id: 'user-disabled',
      causes: ['account-disabled'],
      status: 403,
      text: /^(?:User ?Disabled|This account has been (?:disabled|deactivated)\.)$/,
      fingerprinted: true,
      source: 'mailchimp.com/developer/marketing/docs/errors/',
    },
    {
      id: 'connections',
      causes: ['rate-limited'],
      status: 429,
      text: /^You have exceeded the limit of \d{1,4} simultaneous connections\.$/,
      source: 'mailchimp.com/developer/marketing/docs/errors/',
    },
  ],
};
