import { describeTrap } from './trap-cases.ts';

describeTrap(
  'smart-quotes',
  [
    {
      text: 'GET https://a.test/x\nAuthorization: Bearer \u201cmade-up\u201d',
      at: '\u201c',
      severity: 'error',
      fixed: 'GET https://a.test/x\nAuthorization: Bearer made-up',
    },
    {
      text: 'GET https://a.test/x\nAuthorization: Bearer \u201c{{t}}\u201d',
      at: '\u201c',
      severity: 'error',
    },
  ],
  [
    { text: 'GET https://a.test/x\nAuthorization: Bearer made-up' },
    { text: 'GET https://a.test/x\nX-Title: \u201cmade-up\u201d' },
  ],
);
