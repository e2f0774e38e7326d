import { describeTrap } from './trap-cases.ts';

describeTrap(
  'url-credentials',
  [
    {
      text: 'GET https://ann:made-up@a.test/x',
      at: 'ann:made-up@',
      severity: 'warning',
      fixed: 'GET https://a.test/x\nAuthorization: Basic ann:made-up',
    },
    {
      text: 'GET https://ann:made-up@a.test/x\nAuthorization: Bearer y',
      at: 'ann:made-up@',
      severity: 'error',
    },
    { text: 'GET https://a.test/x?access_token=made-up', at: 'access_token', severity: 'hint' },
  ],
  [
    { text: 'GET https://a.test/@ann:x' },
    { text: 'GET https://a.test/x?mail=ann@b.test' },
    { text: 'GET https://a.test?token_type=x' },
  ],
);
