import { describeTrap } from './trap-cases.ts';

describeTrap(
  'basic-second-colon',
  [
    {
      dialect: 'rest-client',
      text: 'GET https://a.test/x\nAuthorization: Basic ann:a:b',
      at: ':b',
      severity: 'error',
      fixed: 'GET https://a.test/x\nAuthorization: Basic ann a:b',
    },
    {
      text: 'GET https://a.test/x\nAuthorization: Basic ann:a:b',
      at: ':b',
      severity: 'warning',
      fixed: 'GET https://a.test/x\nAuthorization: Basic ann a:b',
    },
    {
      dialect: 'rest-client',
      text: '@p = a:b\nGET https://a.test/x\nAuthorization: Basic ann:{{p}}',
      at: '{{p}}',
      severity: 'error',
      fixed: '@p = a:b\nGET https://a.test/x\nAuthorization: Basic ann {{p}}',
    },
  ],
  [
    { dialect: 'rest-client', text: 'GET https://a.test/x\nAuthorization: Basic ann:ab' },
    { dialect: 'rest-client', text: 'GET https://a.test/x\nAuthorization: Basic ann a:b' },
    { dialect: 'httpyac', text: 'GET https://a.test/x\nAuthorization: Basic ann:a:b' },
    { dialect: 'rest-client', text: 'GET https://a.test/x\nAuthorization: Basic YW5uOmE6Yg==' },
  ],
);
