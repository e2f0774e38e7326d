import { describeTrap } from './trap-cases.ts';

describeTrap(
  'empty',
  [
    { text: 'GET https://a.test/x\nAuthorization: Bearer', at: 'Bearer', severity: 'error' },
    {
      text: '@t =\nGET https://a.test/x\nAuthorization: Bearer {{t}}',
      at: 'Bearer {{t}}',
      severity: 'error',
    },
  ],
  [
    { text: 'GET https://a.test/x\nAuthorization: Bearer x' },
    { text: 'GET https://a.test/x\nAuthorization: Bearer {{t}}' },
    { text: 'GET https://a.test/x\nAuthorization: Negotiate' },
  ],
);
