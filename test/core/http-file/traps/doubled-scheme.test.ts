import { describeTrap } from './trap-cases.ts';

describeTrap(
  'doubled-scheme',
  [
    {
      text: 'GET https://a.test/x\nAuthorization: Bearer Bearer made-up',
      at: 'Bearer',
      severity: 'error',
      fixed: 'GET https://a.test/x\nAuthorization: Bearer made-up',
    },
    {
      text: '@t = Bearer made-up\nGET https://a.test/x\nAuthorization: Bearer {{t}}',
      at: 'Bearer',
      severity: 'error',
      fixed: '@t = Bearer made-up\nGET https://a.test/x\nAuthorization: {{t}}',
    },
    {
      text: 'GET https://a.test/x\nAuthorization: Bearer Bearer {{t}}',
      at: 'Bearer',
      severity: 'error',
      fixed: 'GET https://a.test/x\nAuthorization: Bearer {{t}}',
    },
  ],
  [
    { text: 'GET https://a.test/x\nAuthorization: Bearer made-up' },
    { text: '@t = Bearer made-up\nGET https://a.test/x\nAuthorization: {{t}}' },
    { text: 'GET https://a.test/x\nAuthorization: Bearer {{t}}' },
  ],
);
