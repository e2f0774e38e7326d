import { describeTrap } from './trap-cases.ts';

describeTrap(
  'misspelt-header',
  [
    {
      text: 'GET https://a.test/x\nAuthorisation: Bearer x',
      at: 'Authorisation',
      severity: 'warning',
      fixed: 'GET https://a.test/x\nAuthorization: Bearer x',
    },
    {
      dialect: 'rest-client',
      text: 'GET https://a.test/x\nAutorization: Bearer x',
      at: 'Autorization',
      severity: 'warning',
      fixed: 'GET https://a.test/x\nAuthorization: Bearer x',
    },
  ],
  [
    { text: 'GET https://a.test/x\nauthorization: Bearer x' },
    { text: 'GET https://a.test/x\nX-Authorization: x' },
  ],
);
