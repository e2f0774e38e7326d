import type { Product } from './product.ts';

/** Twilio SendGrid API. */
export const sendgrid: Product = {
  id: 'sendgrid',
  name: 'SendGrid',
  fingerprints: [{ host: /(?:^|\.)api\.sendgrid\.com$/ }, { host: /(?:^|\.)api\.eu\.sendgrid\.com$/ }],
  rows: [
    {
      id: 'key',
      causes: ['invalid-credentials', 'token-revoked'],
      status: 401,
      text: /^The provided authorization grant is invalid, expired, or revoked$/,
      fingerprinted: true,
      source: 'github.com/sendgrid/sendgrid-php/issues/793',
    },
    {
      id: 'scope',
      causes: ['insufficient-scope'],
      status: 403,
      text: /^access forbidden$/,
      fingerprinted: true,
      source: 'github.com/sendgrid/sendgrid-csharp/issues/185',
    },
    {
      id: 'credits',
      causes: ['rate-limited', 'account-disabled'],
      status: 401,
      text: /^Maximum credits exceeded$/,
      fingerprinted: true,
      source: 'github.com/sendgrid/sendgrid-nodejs/issues/1032',
    },
    {
      id: 'sender',
      causes: ['insufficient-permissions'],
      status: 403,
      text: /^The from address does not match a verified Sender Identity\./,
      fingerprinted: true,
      source: 'www.twilio.com/docs/sendgrid/for-developers/sending-email/sender-identity',
    },
  ],
};
