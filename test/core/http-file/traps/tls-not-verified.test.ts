import { describeTrap } from './trap-cases.ts';

describeTrap(
  'tls-not-verified',
  [
    {
      dialect: 'rest-client',
      text: 'GET https://a.test/x\nAuthorization: Bearer x\n\n###\nGET https://a.test/x\nAuthorization: Bearer y',
      at: 'https',
      severity: 'hint',
    },
  ],
  [
    { dialect: 'httpyac', text: 'GET https://a.test/x\nAuthorization: Bearer x' },
    { dialect: 'rest-client', text: 'GET https://a.test/x\n' },
    { text: 'GET https://a.test/x\nAuthorization: Bearer x' },
  ],
);
