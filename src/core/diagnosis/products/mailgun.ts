import type { Product } from './product.ts';

/** Mailgun API: United States and Europe are two hosts. */
export const mailgun: Product = {
  id: 'mailgun',
  name: 'Mailgun',
  fingerprints: [{ host: /(?:^|\.)mailgun\.net$/ }, { header: ['WWW-Authenticate', /realm="MG API"/] }],
  rows: [
    {
      id: 'anonymous',
      causes: ['missing-credentials'],
      status: 401,
      body: /^\{"Error":\s{0,9}"unauthorized"\}\s{0,9}$/,
      fingerprinted: true,
      source: 'documentation.mailgun.com/docs/mailgun/api-reference/mg-auth',
    },
    {
      id: 'key',
      causes: ['invalid-credentials', 'wrong-endpoint'],
      status: 401,
      text: /^Forbidden$/,
      fingerprinted: true,
      source: 'github.com/mailgun/mailgun-js-boland/issues/268',
    },
    {
      id: 'private-key',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^Invalid private key$/,
      fingerprinted: true,
      source: 'documentation.mailgun.com/docs/mailgun/api-reference/mg-auth',
    },
    {
      id: 'region',
      causes: ['wrong-endpoint'],
      status: 404,
      text: /^Domain not found: /,
      fingerprinted: true,
      source: 'documentation.mailgun.com/docs/mailgun/api-reference/mg-auth',
    },
    {
      id: 'sandbox',
      causes: ['account-disabled', 'insufficient-permissions'],
      status: [400, 403],
      text: /^Domain \S{1,250} is not allowed to send: (?:Free accounts|Sandbox subdomains) are for test purposes only\./,
      source: 'documentation.mailgun.com/docs/mailgun/api-reference/mg-auth',
    },
    {
      id: 'activation',
      causes: ['account-disabled'],
      status: [400, 403],
      text: /^(?:Domain \S{1,250} is not allowed to send: )?Please activate your Mailgun account\./,
      source: 'documentation.mailgun.com/docs/mailgun/api-reference/mg-auth',
    },
  ],
};
