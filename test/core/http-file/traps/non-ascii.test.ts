import { describeTrap } from './trap-cases.ts';

describeTrap(
  'non-ascii',
  [
    { text: 'GET https://a.test/x\nAuthorization: Bearer m\u00e4de-up', at: '\u00e4', severity: 'warning' },
    {
      text: '@t = m\u00e4de\nGET https://a.test/x\nAuthorization: Bearer {{t}}',
      at: '\u00e4',
      severity: 'warning',
    },
  ],
  [
    { text: 'GET https://a.test/x\nAuthorization: Basic ann:p\u00e4ss' },
    { text: 'GET https://a.test/x\nAuthorization: Bearer made-up' },
  ],
);
