import { describeTrap } from './trap-cases.ts';

describeTrap(
  'placeholder',
  [
    { text: 'GET https://a.test/x\nAuthorization: Bearer undefined', at: 'undefined', severity: 'error' },
    {
      text: 'GET https://a.test/x\nAuthorization: Bearer [object Object]',
      at: '[object Object]',
      severity: 'error',
    },
    { text: '@t = null\nGET https://a.test/x\nAuthorization: Bearer {{t}}', at: 'null', severity: 'error' },
  ],
  [
    { text: 'GET https://a.test/x\nAuthorization: Bearer {{undefined}}' },
    { text: 'GET https://a.test/x\nAuthorization: Bearer made-up' },
    { text: 'GET https://a.test/x\nX-Note: undefined' },
  ],
);
