import { describeTrap } from './trap-cases.ts';

describeTrap(
  'header-without-colon',
  [
    {
      text: 'GET https://a.test/x\nAuthorization Bearer made-up',
      at: 'Authorization Bearer made-up',
      severity: 'error',
      fixed: 'GET https://a.test/x\nAuthorization: Bearer made-up',
    },
    {
      text: 'GET https://a.test/x\nAuthorization: Bearer made-up-first\nmade-up-second-half',
      at: 'made-up-second-half',
      severity: 'error',
      says: 'line break',
      fixed: 'GET https://a.test/x\nAuthorization: Bearer made-up-firstmade-up-second-half',
    },
    {
      dialect: 'rest-client',
      text: 'GET https://a.test/x\nwhat is this',
      at: 'what is this',
      severity: 'error',
      says: 'REST Client sends',
    },
  ],
  [
    { text: 'GET https://a.test/x\nAuthorization: Bearer x' },
    { dialect: 'rest-client', text: 'GET https://a.test/x\nAuthorization: Bearer x\nAccept: */*' },
    { text: 'GET https://a.test/x\n# a remark' },
  ],
);
