import type { Product } from './product.ts';

/** Vonage (Nexmo) APIs: the SMS API refuses with status 200. */
export const vonage: Product = {
  id: 'vonage',
  name: 'Vonage',
  fingerprints: [{ host: /(?:^|\.)(?:nexmo|vonage)\.com$/ }],
  rows: [
    {
      id: 'sms-credentials',
      causes: ['invalid-credentials'],
      status: 200,
      text: /^(?:Bad Credentials|Invalid credentials)/,
      body: /"status":\s*"4"/,
      fingerprinted: true,
      source: 'developer.vonage.com/en/messaging/sms/guides/troubleshooting-sms',
    },
    {
      id: 'sms-signature',
      causes: ['request-signature-mismatch'],
      status: 200,
      text: /^Invalid Signature/,
      body: /"status":\s*"14"/,
      fingerprinted: true,
      source: 'developer.vonage.com/en/messaging/sms/guides/troubleshooting-sms',
    },
    {
      id: 'sms-quota',
      causes: ['account-disabled'],
      status: 200,
      text: /^Quota Exceeded/,
      body: /"status":\s*"9"/,
      fingerprinted: true,
      source: 'developer.vonage.com/en/messaging/sms/guides/troubleshooting-sms',
    },
    {
      id: 'credentials',
      causes: ['invalid-credentials'],
      status: 401,
      text: /^You did not provide correct credentials\./,
      source: 'developer.vonage.com/en/api-errors',
    },
  ],
};
