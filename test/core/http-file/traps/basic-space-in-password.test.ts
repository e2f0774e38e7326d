import { describeTrap } from './trap-cases.ts';

describeTrap(
  'basic-space-in-password',
  [
    {
      dialect: 'rest-client',
      text: 'GET https://a.test/x\nAuthorization: Basic ann:pass phrase',
      at: 'Basic ann:pass phrase',
      severity: 'error',
      fixed: 'GET https://a.test/x\nAuthorization: Basic ann pass phrase',
    },
    {
      text: '@p = pass phrase\nGET https://a.test/x\nAuthorization: Basic ann:{{p}}',
      at: 'Basic ann:{{p}}',
      severity: 'warning',
      fixed: '@p = pass phrase\nGET https://a.test/x\nAuthorization: Basic ann {{p}}',
    },
  ],
  [
    { dialect: 'rest-client', text: 'GET https://a.test/x\nAuthorization: Basic ann pass phrase' },
    { dialect: 'httpyac', text: 'GET https://a.test/x\nAuthorization: Basic ann:pass phrase' },
    { dialect: 'rest-client', text: 'GET https://a.test/x\nAuthorization: Basic ann pass:phrase' },
  ],
);
