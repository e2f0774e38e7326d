import { describeTrap } from './trap-cases.ts';

describeTrap(
  'duplicate-authorization',
  [
    {
      dialect: 'rest-client',
      text: 'GET https://a.test/x\nAuthorization: Bearer x\nAuthorization: Bearer y',
      at: 'Authorization: Bearer y',
      severity: 'error',
      says: 'comma',
      fixed: 'GET https://a.test/x\nAuthorization: Bearer x\n',
    },
    {
      text: 'GET https://a.test/x\nAuthorization: Bearer x\nauthorization: Bearer y\nA: b',
      at: 'authorization: Bearer y',
      severity: 'error',
      fixed: 'GET https://a.test/x\nAuthorization: Bearer x\nA: b',
    },
  ],
  [
    { text: 'GET https://a.test/x\nAuthorization: Bearer x' },
    { text: 'GET https://a.test/x\nAuthorization: Bearer x\nProxy-Authorization: Basic YTpi' },
  ],
);
