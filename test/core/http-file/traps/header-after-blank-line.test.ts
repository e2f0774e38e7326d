import { describeTrap } from './trap-cases.ts';

describeTrap(
  'header-after-blank-line',
  [
    {
      text: 'GET https://a.test/x\n\nAuthorization: Bearer made-up',
      at: 'Authorization: Bearer made-up',
      severity: 'error',
      fixed: 'GET https://a.test/x\nAuthorization: Bearer made-up',
    },
    {
      dialect: 'rest-client',
      text: 'GET https://a.test/x\nAccept: */*\n\n\nCookie: a=b\n',
      at: 'Cookie: a=b',
      severity: 'error',
      fixed: 'GET https://a.test/x\nAccept: */*\nCookie: a=b\n',
    },
  ],
  [
    { text: 'GET https://a.test/x\nAuthorization: Bearer made-up' },
    { text: 'POST https://a.test\n\n{"Authorization": "Bearer x"}' },
  ],
);
