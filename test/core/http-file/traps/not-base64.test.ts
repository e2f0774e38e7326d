import { describeTrap } from './trap-cases.ts';

describeTrap(
  'not-base64',
  [
    { text: 'GET https://a.test/x\nAuthorization: Basic !?!', at: '!', severity: 'error' },
    { text: '@c = an-n\nGET https://a.test/x\nAuthorization: Basic {{c}}', at: '-', severity: 'error' },
    {
      text: 'GET https://a.test/x\nAuthorization: Basic YW5uOj8_Pz8=',
      at: 'YW5uOj8_Pz8=',
      severity: 'error',
      fixed: 'GET https://a.test/x\nAuthorization: Basic YW5uOj8/Pz8=',
    },
  ],
  [
    { text: 'GET https://a.test/x\nAuthorization: Basic YW5uOj8/Pz8=' },
    { text: 'GET https://a.test/x\nAuthorization: Basic YW5uOnB3' },
    { text: 'GET https://a.test/x\nAuthorization: Basic ann:pw' },
  ],
);
