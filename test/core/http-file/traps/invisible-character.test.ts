import { describeTrap } from './trap-cases.ts';

describeTrap(
  'invisible-character',
  [
    {
      text: 'GET https://a.test/x\nAuthorization: Bearer made\u200bup',
      at: '\u200b',
      severity: 'error',
      fixed: 'GET https://a.test/x\nAuthorization: Bearer madeup',
    },
    {
      text: '@t = made\u200bup\nGET https://a.test/x\nAuthorization: Bearer {{t}}',
      at: '\u200b',
      severity: 'error',
      fixed: '@t = madeup\nGET https://a.test/x\nAuthorization: Bearer {{t}}',
    },
    {
      text: 'GET https://a.test/x\nAccept:\u00a0*/*',
      at: '\u00a0',
      severity: 'warning',
      fixed: 'GET https://a.test/x\nAccept: */*',
    },
    { text: 'GET https://a.test/\u202ex', at: '\u202e', severity: 'error', fixed: 'GET https://a.test/x' },
  ],
  [
    { text: 'GET https://a.test/x\nAuthorization: Bearer made-up' },
    { text: '@t = made\u200bup\nGET https://a.test/x\nAuthorization: Bearer x' },
    { text: '\ufeffGET https://a.test/x\n' },
    { text: 'POST https://a.test\n\na\u00a0b' },
  ],
);
