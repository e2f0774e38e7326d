import { describeTrap } from './trap-cases.ts';

describeTrap(
  'missing-separator',
  [
    {
      dialect: 'rest-client',
      text: 'GET https://a.test/x\nAccept: */*\nPOST https://a.test/y',
      at: 'POST https://a.test/y',
      severity: 'error',
      fixed: 'GET https://a.test/x\nAccept: */*\n###\nPOST https://a.test/y',
    },
    {
      dialect: 'httpyac',
      text: 'POST https://a.test\n\n{}\nGET https://a.test/y',
      at: 'GET https://a.test/y',
      severity: 'warning',
      says: 'request of its own',
      fixed: 'POST https://a.test\n\n{}\n###\nGET https://a.test/y',
    },
  ],
  [
    { text: 'GET https://a.test/x\n\n###\nGET https://a.test/y' },
    { dialect: 'httpyac', text: 'POST https://a.test\n\nplease GET https://a.test/y' },
    { text: 'POST https://a.test\nContent-Type: text/plain\n\nGET https://a.test/y' },
  ],
);
